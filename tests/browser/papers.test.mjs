// The documents that leave a review, as they come out of the printer.
import assert from 'node:assert/strict';
import { download, go, openExample, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { readPdf } from './support/pdf.mjs';

const { scenario } = setUp();

const review = '#/review/review-example-reading';
/** Printed letters may be joined, as in “fi”. */
const squeezed = (words) => words.normalize('NFKC').replace(/\s+/g, '');
const times = (text, words) => squeezed(text).split(squeezed(words)).length - 1;

/** A saved document, opened by itself and printed on A4: { pages, text, pictures }. */
async function printed(context, { text }) {
  const page = await context.newPage();
  try {
    await page.setContent(text);
    return readPdf(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
  } finally {
    await page.close();
  }
}

/** Chooses an audience with everything that it may be told, and saves the report. */
async function reportFor(page, audience) {
  await go(page, `${review}/release`);
  await page.getByRole('radio', { name: audience, exact: true }).click();
  await settled(page);
  for (const name of ['Show the notes below each statement', 'Say what is being done about it']) {
    await page.getByRole('checkbox', { name }).check();
    await settled(page);
  }
  const looked = page.getByRole('checkbox', { name: 'I have looked at these' });
  if (await looked.count()) await looked.check();
  await settled(page);
  return download(page, async () => {
    await page.getByRole('button', { name: 'Save the report', exact: true }).click();
    await page.getByRole('button', { name: 'Yes, save the report' }).click();
  });
}

scenario('SYS13f SYS13g an unagreed report with all its notes prints on two pages, and each says so and who may read it', {}, async ({ page, url, context }) => {
  await openExample(page, url);
  const { pages, text, pictures } = await printed(context, await reportFor(page, 'The governors'));
  assert.ok(pages <= 2, `${pages} pages`);
  assert.equal(pictures, 0);
  assert.equal(times(text, 'For the governors of Oakfield Primary School'), pages, 'the sharing line stands on every page');
  assert.ok(times(text, 'Not agreed') >= pages, 'the mark stands on every page');
  for (const words of ['Tell families on Mondays about mathematics as well as reading.', 'Six books: each has one sentence of feedback a week', 'Ask every family what pupils learn with at home']) {
    assert.equal(times(text, words), 1, words);
  }
});

scenario('J9 what the next head is given prints on two pages', {}, async ({ page, url, context }) => {
  await openExample(page, url);
  await go(page, '#/hand-over');
  const file = await download(page, () => page.getByRole('button', { name: 'Save the two-page document' }).click());
  const { pages, text, pictures } = await printed(context, file);
  assert.ok(pages <= 2, `${pages} pages`);
  assert.equal(pictures, 0);
  assert.equal(times(text, 'Tell families on Mondays about mathematics as well as reading.'), 1);
});

scenario('SYS09f the plan of a day prints on two pages, with clock times', {}, async ({ page, url, context }) => {
  await openExample(page, url);
  await go(page, `${review}/save-plan`);
  const file = await download(page, async () => {
    const looked = page.getByRole('checkbox', { name: 'I have looked at these' });
    if (await looked.count()) await looked.check();
    await settled(page);
    await page.getByRole('button', { name: 'Save the document' }).click();
  });
  const { pages, text, pictures } = await printed(context, file);
  assert.ok(pages <= 2, `${pages} pages`);
  assert.equal(pictures, 0);
  assert.ok(times(text, '09:00') >= 1);
});

/** Words that only lead on, choose what the screen shows, or offer what was not chosen. */
const controls = {
  '': ['Evidence and actions for 2', 'All statements (19)'],
  [`${review}/release`]: ['Go to the report', 'Show the notes below each statement', 'The governors'],
  [`${review}/plan`]: ['Go to the report', 'Look through the whole bank'],
  '#/settings': ['Keys and help', 'Dark'],
};

scenario('a working screen prints what it says, without its controls', {}, async ({ page, url }) => {
  await openExample(page, url);
  const kept = { '': 'Governors and leaders went through', [`${review}/release`]: 'The review team', [`${review}/plan`]: 'Behind it: statement 10 of', '#/settings': 'Settings' };
  for (const [address, words] of Object.entries(controls)) {
    if (address) await go(page, address);
    for (const each of [...words, kept[address]]) assert.ok(await page.getByText(each).count(), `the screen has “${each}”`);
    const { text } = readPdf(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
    assert.ok(times(text, kept[address]), `“${kept[address]}” is printed`);
    for (const each of words) assert.equal(times(text, each), 0, `“${each}” is not printed on ${address || 'the answers'}`);
  }
});
