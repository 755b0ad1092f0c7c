// The same statements judged by two people, again next year, and under a new wording: nothing is overwritten.
import assert from 'node:assert/strict';
import { choice, commentOn, download, downloadButton, evaluationAddress, go, heading, openFile, openHome, rate, ratingOf, ready, saved, settled, statements, title }
  from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { keyboard, pointer, reach } from './support/hands.mjs';
import { makeFromText, numberedField, shows, startJudging } from './support/making.mjs';
import { elsewhere, startListed } from './support/profiles.mjs';

const { house, scenario } = setUp();

const deputySays = { 1: 'Green', 2: 'Red', 3: 'Amber', 4: 'Green' };
const headSays = { 1: 'Green', 2: 'Green', 3: 'Green', 4: 'Green' };

async function judgeAll(page, words) {
  await startListed(page, title);
  for (const [number, word] of Object.entries(words)) await rate(page, Number(number), word);
}

/** The file of a deputy who has judged the same statements in a browser of their own. */
const deputyFile = () => elsewhere(house, async (page) => {
  await go(page, '#/settings');
  await page.getByRole('textbox', { name: 'Your role' }).fill('Deputy headteacher');
  await settled(page);
  await judgeAll(page, deputySays);
  await commentOn(page, 2).fill('New staff have not heard.');
  await saved(page);
  return download(page, () => downloadButton(page).click());
});

async function takeIn(page, file, hand = pointer) {
  await openFile(page, () => hand.press(page, page.getByRole('button', { name: 'Open a colleague’s file' })), file);
}

/** The head's own judgement, and the deputy's beside it: the screen of views stands. */
async function compare(page, url, hand) {
  const file = await deputyFile();
  await openHome(page, url);
  await judgeAll(page, headSays);
  await hand.press(page, page.getByRole('link', { name: 'Views', exact: true }));
  await takeIn(page, file, hand);
  await shows(page, '4 answers of a colleague now stand beside yours. Your own answers are as they were.');
  return file;
}

const differing = (page) => page.getByRole('region', { name: /^Where views differ/ });
const ours = (page, number, word) => page.getByRole('radiogroup', { name: `Our rating for statement ${number}` }).getByRole('radio', { name: word, exact: true });
const ourComment = (page, number) => page.getByRole('textbox', { name: `Our comment on statement ${number}` });
const useDeputy = (page, number) => page.getByRole('button', { name: `Use for ${number}: Deputy headteacher: ${deputySays[number]}`, exact: true });

scenario('J2 two views are compared, differences first, and settled by keyboard alone; undo brings back what was', {}, async ({ page, url }) => {
  await compare(page, url, keyboard);
  await shows(page, '2 differences are still to settle.');
  const order = await differing(page).getByRole('article').evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')));
  assert.deepEqual(order, ['Statement 2', 'Statement 3'], 'two steps apart, then one');
  await keyboard.press(page, useDeputy(page, 2));
  await shows(page, '1 difference is still to settle.');
  assert.ok(await ours(page, 2, 'Red').isChecked());
  assert.equal(await ourComment(page, 2).inputValue(), 'New staff have not heard.');
  await page.keyboard.press('Control+z');
  await shows(page, '2 differences are still to settle.');
  assert.ok(await ours(page, 2, 'Green').isChecked());
  assert.equal(await ourComment(page, 2).inputValue(), '');
  await page.keyboard.press('Control+Shift+z');
  await shows(page, '1 difference is still to settle.');
  await reach(page, page.getByRole('radiogroup', { name: 'Our rating for statement 3' }));
  await page.keyboard.press('a');
  await shows(page, 'Every difference is settled.');
  await keyboard.press(page, page.getByRole('link', { name: 'Judge', exact: true }));
  assert.ok(await choice(page, 2, 'Red').isChecked());
  assert.ok(await choice(page, 3, 'Amber').isChecked());
});

scenario('J2 a difference may stand as it is once it was talked over, and who said what stays', {}, async ({ page, url }) => {
  await compare(page, url, pointer);
  const settledBox = page.getByRole('checkbox', { name: 'Statement 3 is settled' });
  await reach(page, settledBox);
  await page.keyboard.press('Space');
  await shows(page, '1 difference is still to settle.');
  assert.ok(await settledBox.isChecked());
  assert.ok(await ours(page, 3, 'Green').isChecked(), 'our answer is as it was');
  await useDeputy(page, 2).click();
  await shows(page, 'Every difference is settled.');
  const card = page.getByRole('article', { name: 'Statement 2', exact: true });
  await card.getByText('Deputy headteacher', { exact: true }).first().waitFor();
  const record = JSON.parse((await download(page, () => downloadButton(page).click())).text).evaluations[0];
  const said = record.views.filter(({ item }) => item === statements[1].id).map(({ rating }) => rating).sort();
  assert.deepEqual(said, ['green', 'red'], 'the deputy’s view, and what the head had said before');
});

scenario('J2 SYS25b views survive a reload, come in once only, and can be taken out again', {}, async ({ page, url }) => {
  const file = await compare(page, url, pointer);
  await saved(page);
  await page.reload();
  await ready(page);
  await shows(page, '2 differences are still to settle.');
  await shows(page, 'Deputy headteacher: 4 answers');
  await takeIn(page, file);
  await shows(page, /Nothing was changed\.$/);
  await shows(page, 'Deputy headteacher: 4 answers');
  await page.getByRole('button', { name: 'Show them' }).click();
  await page.getByRole('region', { name: /^Where views agree \(2\)/ }).getByRole('article').first().waitFor();
  await page.getByRole('button', { name: 'Remove the view of Deputy headteacher' }).click();
  await settled(page);
  assert.equal(await differing(page).count(), 0);
  await page.keyboard.press('Control+z');
  await shows(page, '2 differences are still to settle.');
  await page.getByRole('link', { name: 'Judge', exact: true }).click();
  for (const [number, word] of Object.entries(headSays)) assert.ok(await choice(page, number, word).isChecked());
});

scenario('SYS01e next year, last year’s answers stand in view and nothing is judged yet', {}, async ({ page, url }) => {
  await openHome(page, url);
  await judgeAll(page, { 1: 'Amber', 2: 'Green' });
  await commentOn(page, 1).fill('Governors heard about it in September.');
  await saved(page);
  const before = await evaluationAddress(page);
  await page.getByRole('button', { name: 'Judge again, from here' }).click();
  await page.getByRole('button', { name: 'Start judging' }).click();
  await page.waitForFunction((old) => !location.hash.startsWith(old), before);
  await shows(page, '0 of 19 judged');
  const first = page.getByRole('article', { name: 'Statement 1', exact: true });
  await first.getByText(/^\w+ \d{4}: Amber$/).waitFor();
  await first.getByText('Governors heard about it in September.', { exact: true }).waitFor();
  const again = page.getByText('Not yet re-judged', { exact: true });
  assert.equal(await again.count(), 2);
  assert.equal(await commentOn(page, 1).inputValue(), '');
  await rate(page, 1, 'Green');
  assert.equal(await again.count(), 1);
  await go(page, before);
  assert.ok(await choice(page, 1, 'Amber').isChecked(), 'last year’s stays as it was');
});

const yard = ['Gates are shut at nine', 'The yard is dry', 'Benches are mended', 'Bins are emptied'];

/** An instrument that was judged and then changed: one statement reworded, one gone, one new. */
async function changeInUse(page, url) {
  await openHome(page, url);
  const editor = await makeFromText(page, 'Yard audit', yard);
  await startJudging(page, 4);
  for (const number of [1, 2, 3, 4]) await rate(page, number, 'Amber');
  await commentOn(page, 1).fill('Most days.');
  await saved(page);
  const evaluation = await evaluationAddress(page);
  await go(page, editor);
  await numberedField(page, 1).fill('Gates are shut and locked at nine');
  await settled(page);
  await shows(page, /^Edition 2 · 4 statements/);
  await page.getByRole('button', { name: 'Remove: statement 4', exact: true }).click();
  await settled(page);
  await page.getByRole('button', { name: /^Add a statement to / }).click();
  await settled(page);
  await page.keyboard.type('There is shade in June');
  await saved(page);
  await go(page, evaluation);
  return evaluation;
}

scenario('SYS01e a changed wording is taken over one by one; the walk can be left and resumed', {}, async ({ page, url }) => {
  const old = await changeInUse(page, url);
  await page.getByRole('heading', { name: `1. ${yard[0]}`, exact: true }).waitFor();
  await page.getByRole('link', { name: 'See what has changed' }).click();
  await shows(page, '1 added, 1 changed, 1 removed, 2 the same');
  await page.getByRole('button', { name: 'Take over the new wording' }).click();
  await shows(page, 'Reviewed 0 of 3');
  const changed = page.getByRole('article', { name: /^Changed: Gates are shut and locked/ });
  await changed.getByText(`It said: ${yard[0]}`).waitFor();
  await changed.getByText('Most days.', { exact: true }).waitFor();
  assert.ok(await ratingOf(page, 1).getByRole('radio', { name: 'Not yet rated' }).isChecked());
  await rate(page, 1, 'Green');
  await changed.getByRole('checkbox', { name: 'Looked at' }).check();
  await shows(page, 'Reviewed 1 of 3');
  await saved(page);
  await page.reload();
  await ready(page);
  await shows(page, 'Reviewed 1 of 3');
  assert.ok(await changed.getByRole('checkbox', { name: 'Looked at' }).isChecked());
  await page.getByRole('link', { name: 'Judge', exact: true }).click();
  await shows(page, /^3 of 4 judged/);
  assert.ok(await choice(page, 2, 'Amber').isChecked(), 'what reads the same kept its answer');
  await page.getByRole('link', { name: 'Changes in the wording, one by one' }).click();
  await page.getByRole('article', { name: /^Removed: / }).getByRole('checkbox', { name: 'Seen' }).check();
  await shows(page, 'Reviewed 2 of 3');
  await page.getByRole('article', { name: /^Added: / }).getByRole('checkbox', { name: 'Looked at' }).check();
  await shows(page, 'Reviewed 3 of 3');
  await go(page, old);
  assert.equal(await heading(page).textContent(), 'Yard audit');
  await page.getByRole('heading', { name: `4. ${yard[3]}`, exact: true }).waitFor();
  assert.ok(await choice(page, 4, 'Amber').isChecked(), 'the evaluation of before is as it was');
});
