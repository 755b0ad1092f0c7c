// The whole journey of a headteacher, to be made with any pair of hands.
import assert from 'node:assert/strict';
import { answersOn, commentOn, contextField, download, downloadButton, heading, placeKept, ratingOf, saved, settled,
  startButton, statements, title } from './app.mjs';
import { contexts } from './instrument.mjs';

const special = { 3: 'Red', 9: 'Red', 5: 'Not applicable', 17: 'Cannot say' };
export const ratings = statements.map(({ number }) => special[number] ?? (number % 3 === 0 ? 'Amber' : 'Green'));
export const comments = statements.map(({ number }) => `Seen in ${number + 1} lessons.`);
export const contextTexts = ['Two bubbles have closed since September.', 'Every class has a space online.'];
export const actions = [
  { number: 3, what: 'Put the new policy on the website', owner: 'Deputy head', due: '2026-12-12' },
  { number: 9, what: 'Film one lesson a week', owner: 'Maths lead', due: '2027-01-01' },
];

/** What `answersOn` finds when everything is answered. */
export const allAnswers = {
  ratings: ratings.map((word, index) => `${index + 1}: ${word}`),
  texts: [
    ...contexts.map(({ name }, index) => `${name}: ${contextTexts[index]}`),
    ...comments.map((text, index) => `Comment on statement ${index + 1}: ${text}`),
  ],
};

/** From the first screen to everything answered. Returns the place where it ended. */
export async function judge(page, hand) {
  await hand.press(page, startButton(page));
  await ratingOf(page, 1).waitFor();
  assert.equal(await heading(page).textContent(), title);
  for (const [index, { name }] of contexts.entries()) await hand.write(page, contextField(page, name), contextTexts[index]);
  for (const { number } of statements) {
    await hand.rate(page, number, ratings[number - 1]);
    await hand.write(page, commentOn(page, number), comments[number - 1]);
  }
  await saved(page);
  assert.deepEqual(await answersOn(page), allAnswers);
  return placeKept(page);
}

/** From the summary, each red statement gets an action with an owner and a date. */
export async function plan(page, hand) {
  await hand.press(page, page.getByRole('link', { name: 'See the summary' }));
  for (const action of actions) {
    await settled(page);
    const red = page.getByRole('region', { name: 'What is red' });
    await hand.press(page, red.getByRole('link', { name: new RegExp(`^${action.number}\\. `) }));
    await hand.press(page, page.getByRole('button', { name: 'Add an action' }));
    await settled(page);
    await hand.write(page, page.getByRole('textbox', { name: 'What will be done' }), action.what);
    await hand.write(page, page.getByRole('textbox', { name: 'Who' }), action.owner);
    await hand.date(page, page.getByLabel('By when'), action.due);
    await saved(page);
    await page.goBack();
  }
}

export async function takeFile(page, hand) {
  await settled(page);
  return download(page, () => hand.save(page, downloadButton(page)));
}

/** The record as the printer gets it. */
export async function printRecord(page) {
  await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
  await settled(page);
  return page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
}
