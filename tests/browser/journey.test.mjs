// The whole journey, three times: by pointer, by keyboard alone, by touch.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { problems as schemaProblems, validators } from '../format/shipped.mjs';
import { answersOn, download, downloadButton, open, openExample, openFile, place, saved, statements, title } from './support/app.mjs';
import { openContext, openProfile, setUp } from './support/browser.mjs';
import { stems } from './support/instrument.mjs';
import { keyboard, pointer, touch } from './support/hands.mjs';
import { actions, allAnswers, comments, contextTexts, judge, plan, printRecord, ratings, takeFile } from './support/journey.mjs';
import { readPdf } from './support/pdf.mjs';

const { house, scenario } = setUp();
const { school } = validators();

/** The work alone, without when, by whom and how often a file of it was saved. */
const content = ({ saved: _, authors: __, ledger: ___, ...rest }) => rest;

function checkFile(file) {
  const document = JSON.parse(file.text);
  assert.match(file.name, /_remote-learning_.*\.triad\.json$/);
  assert.deepEqual(schemaProblems(school, document), []);
  const [evaluation] = document.evaluations;
  const ids = { Red: 'red', Amber: 'amber', Green: 'green', 'Not applicable': 'not-applicable', 'Cannot say': 'cannot-say' };
  const answer = ({ id }) => evaluation.answers.find(({ item }) => item === id);
  assert.deepEqual(statements.map((statement) => answer(statement).rating), ratings.map((word) => ids[word]));
  assert.deepEqual(statements.map((statement) => answer(statement).comment), comments);
  assert.deepEqual(evaluation.contexts.map(({ text }) => text), contextTexts);
  const planned = evaluation.actions.map(({ item, what, owner, due }) => ({ item, what, owner, due }));
  assert.deepEqual(planned, actions.map(({ number, ...rest }) => ({ item: statements[number - 1].id, ...rest })));
  return document;
}

/** Opened in another browser, the file shows the same and gives the same file again. */
async function checkElsewhere(file, document) {
  const context = await openContext(house);
  try {
    const page = await context.newPage();
    await open(page, house.server.url);
    await openFile(page, () => page.getByRole('button', { name: 'Open a file' }).click(), file);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await saved(page);
    assert.deepEqual(await answersOn(page), allAnswers);
    const again = await download(page, () => downloadButton(page).click());
    assert.deepEqual(content(JSON.parse(again.text)), content(document));
    assert.equal(again.name, file.name);
    const noted = ({ text }) => JSON.parse(text).ledger.map(({ kind, basis, file: name }) => [kind, basis, name]);
    assert.deepEqual([noted(file), noted(again)], Array(2).fill([['school', 'own', file.name]]), 'saved on one day is one line');
    assert.deepEqual(context.problems, []);
  } finally {
    await context.close();
  }
}

function checkPaper(bytes) {
  const { pages, text, pictures } = readPdf(bytes);
  const squeezed = (words) => words.replace(/\s+/g, '');
  const printed = squeezed(text);
  assert.ok(pages <= 2, `${pages} pages`);
  assert.equal(pictures, 0, 'the record is text, not a picture');
  const wanted = [title, ...contextTexts, ...comments, ...stems, ...statements.map(({ alone }) => alone), ...actions.map(({ what }) => what)];
  for (const words of wanted) assert.ok(printed.includes(squeezed(words)), `"${words}" is printed`);
}

/** Work in one profile; it is closed whatever happens. */
async function inProfile(folder, hand, act) {
  const context = await openProfile(folder, hand.options);
  try {
    await act(context.pages()[0]);
    assert.deepEqual(context.problems, []);
  } finally {
    await context.close();
  }
}

async function journey(hand) {
  const folder = await mkdtemp(join(tmpdir(), 'triad-profile-'));
  let left;
  try {
    await inProfile(folder, hand, async (page) => {
      await open(page, house.server.url);
      left = await judge(page, hand);
      await page.goto('about:blank'); // a browser that is ended from outside may not tell its pages
    });
    await inProfile(folder, hand, async (page) => {
      await open(page, house.server.url);
      await saved(page);
      assert.deepEqual(await place(page), left, 'back at exactly the same place');
      assert.deepEqual(await answersOn(page), allAnswers);
      await plan(page, hand);
      const file = await takeFile(page, hand);
      await checkElsewhere(file, checkFile(file));
      await hand.press(page, page.getByRole('link', { name: 'Read or print the record' }));
      checkPaper(await printRecord(page));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

for (const hand of [pointer, keyboard, touch]) {
  test(`SYS02d SYS02f SYS25b SYS25e the whole journey by ${hand.name}`, { timeout: 180000 }, () => journey(hand));
}

scenario('SYS02f a whole record with real comments prints on two pages, and Print asks the browser to', {}, async ({ page, url, context }) => {
  await context.addInitScript(() => { globalThis.print = () => { globalThis.printed = true; }; });
  await openExample(page, url);
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  const { pages, pictures } = readPdf(await printRecord(page));
  assert.ok(pages <= 2, `${pages} pages`);
  assert.equal(pictures, 0);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.getByRole('button', { name: 'Print this page' }).click();
  await page.waitForFunction(() => globalThis.printed);
});
