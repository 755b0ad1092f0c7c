// One review from the first question to the look-back: three heads, three browsers, and nothing between them but files.
import assert from 'node:assert/strict';
import { download, drop, go, openHome, saved, settled } from './support/app.mjs';
import { openContext, setUp } from './support/browser.mjs';
import { shows } from './support/making.mjs';
import { startListed } from './support/profiles.mjs';

const { house, scenario } = setUp();

const button = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' });
const field = (page, name) => page.getByRole('textbox', { name, exact: true });

async function press(page, name) {
  await button(page, name).first().click();
  await settled(page);
}

async function type(page, name, text) {
  await field(page, name).first().fill(text);
  await settled(page);
}

/** A head in a browser of their own. */
async function somebody(url) {
  const context = await openContext(house);
  const page = await context.newPage();
  await openHome(page, url);
  return { page, context };
}

const give = (page, file, name = file.name) => drop(page, [{ name, bytes: Buffer.from(file.text) }]);

/** On the screen of what leaves: whatever looks like personal data is looked at first. */
async function makeFile(page, label = 'Make the file') {
  const looked = page.getByRole('checkbox', { name: 'I have looked at these' });
  if (await looked.count()) await looked.check();
  await settled(page);
  return download(page, () => button(page, label).click());
}

const reviewAddress = async (page) => /#\/review\/[^/]+/.exec(await page.evaluate(() => location.hash))[0];
const sendFrom = async (page, review, kind) => {
  await saved(page);
  await go(page, `${review}/send/${kind}`);
  return makeFile(page);
};

async function planReview(page) {
  await startListed(page, 'Remote learning self-evaluation');
  await field(page, 'Comment on statement 10').or(page.getByRole('heading', { level: 1 })).first().waitFor();
  await go(page, '#/reviews');
  await press(page, /^Plan: Triad visit$/);
  const review = await reviewAddress(page);
  await type(page, 'The question, in a few words', 'Reading at home');
  await type(page, 'A strength of your school', 'Stories at the end of each day');
  await type(page, 'A priority of the partnership', 'Pupils who read little at home');
  await press(page, 'Write a line');
  await type(page, 'Line of enquiry 1', 'Who reads at home, and with whom?');
  for (const [role, name] of [['Lead reviewer', 'Jo Park'], ['Reviewer', 'Sam Reed']]) {
    await press(page, `Add: ${role}`);
    await page.getByRole('textbox', { name: /^Name/ }).last().fill(name);
    await settled(page);
  }
  return review;
}

async function becomes(page, name) {
  await press(page, new RegExp(`^I am ${name}`));
}

async function writeNote(page, review, seen, effect) {
  await go(page, `${review}/desk`);
  await press(page, 'Add a note on “Who reads at home, and with whom?”');
  await page.getByRole('textbox', { name: /^What you saw or heard/ }).last().fill(seen);
  await page.getByRole('textbox', { name: /^Effect on pupils/ }).last().fill(effect);
  await settled(page);
}

async function agreeToAll(page, review) {
  await go(page, `${review}/report`);
  await press(page, 'Agree to all that I have not answered');
  await press(page, 'Yes, agree');
  return sendFrom(page, review, 'agreement-answer');
}

/** J4: a partner opens the pack under any name, says who it is, and writes; the file of notes. */
async function visit(head, review, pack, { name, seen, effect }) {
  await give(head.page, pack, `renamed for ${name}.json`);
  await shows(head.page, /was opened: a review at/);
  await becomes(head.page, name);
  await writeNote(head.page, review, seen, effect);
  return sendFrom(head.page, review, 'review-notes');
}

/** J5: the report is saved although not everybody agreed. */
async function releaseReport(page, review) {
  await go(page, `${review}/release`);
  await button(page, 'Save the report').waitFor();
  const looked = page.getByRole('checkbox', { name: 'I have looked at these' });
  if (await looked.count()) await looked.check();
  await settled(page);
  return download(page, async () => {
    await button(page, 'Save the report').click();
    await settled(page);
    const sure = button(page, 'Yes, save the report');
    if (await sure.count()) await sure.click();
  });
}

scenario('J3 J4 J5 J6 three heads carry a review by files alone, in any order, twice, renamed, and with one who never answers', {}, async ({ page: host, url }) => {
  await openHome(host, url);
  const jo = await somebody(url);
  const sam = await somebody(url);
  try {
    // J3: the plan, and a pack for both.
    const review = await planReview(host);
    const pack = await sendFrom(host, review, 'review-pack');
    assert.match(pack.name, /review-pack/);
    // J4: both write; neither sees the other.
    const joNotes = await visit(jo, review, pack, { name: 'Jo Park', seen: 'Two boys read to each other', effect: 'They ask for the next book' });
    const samNotes = await visit(sam, review, pack, { name: 'Sam Reed', seen: 'Parents stay for the last story', effect: 'More books go home on Fridays' });
    assert.ok(!joNotes.text.includes('Parents stay') && !samNotes.text.includes('Two boys'));
    // Late, in the wrong order, twice.
    await give(host, samNotes);
    await give(host, joNotes, 'second.json');
    await give(host, samNotes, 'again.json');
    await shows(host, /says nothing that is not here already/);
    // J5: each note is lifted; the report goes out; Jo agrees, Sam never answers.
    await go(host, `${review}/notes`);
    for (const name of ['Jo Park', 'Sam Reed']) await press(host, `Lift ${name}’s note 1 into the report`);
    const request = await sendFrom(host, review, 'agreement-request');
    await give(jo.page, request);
    const answer = await agreeToAll(jo.page, review);
    await give(host, answer);
    await give(host, joNotes, 'late.json');
    await go(host, `${review}/report`);
    await shows(host, /^Jo Park agrees/);
    // A pack of one's own and a partner's copy are told from what belongs here.
    await give(host, pack, 'own pack.json');
    await shows(host, /It was made here, for your partners/);
    // Released although one never answered: marked on every page.
    const report = await releaseReport(host, review);
    assert.match(report.text, /Not agreed/);
    assert.match(report.text, /Two boys read to each other/);
    // J6: the look-back stands in the calendar, and its questions can be answered.
    await go(host, `${review}/after`);
    await shows(host, /Look-back|Look back/);
    assert.deepEqual([...jo.context.problems, ...sam.context.problems], []);
  } finally {
    await jo.context.close();
    await sam.context.close();
  }
});

scenario('a pack is locked with a pass phrase: a wrong one opens nothing, the right one does', {}, async ({ page: host, url }) => {
  await openHome(host, url);
  const review = await planReview(host);
  await saved(host);
  await go(host, `${review}/send/review-pack`);
  await press(host, 'Lock the file with a pass phrase');
  await host.getByRole('textbox', { name: /^Pass phrase/ }).fill('walnut harbour quilt ember');
  await settled(host);
  const pack = await makeFile(host);
  assert.ok(!pack.text.includes('Reading at home'), 'nothing of the content can be read');
  const jo = await somebody(url);
  try {
    await give(jo.page, pack);
    await type(jo.page, 'Pass phrase', 'walnut harbour quilt');
    await press(jo.page, 'Unlock the file');
    await shows(jo.page, /pass phrase/i);
    await type(jo.page, 'Pass phrase', 'walnut harbour quilt ember');
    await press(jo.page, 'Unlock the file');
    await shows(jo.page, /was opened: a review at/);
    assert.deepEqual(jo.context.problems, []);
  } finally {
    await jo.context.close();
  }
});
