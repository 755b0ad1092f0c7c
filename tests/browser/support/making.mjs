// From a table to an instrument, and on to judging with it, as a person does it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { go, heading, pasteTable, settled } from './app.mjs';

/** What another program put on the clipboard, or a file of it. */
export const copied = (name) => readFileSync(new URL(`../tables/${name}`, import.meta.url), 'utf8');

export const statementsOf = (count) => `${count} ${count === 1 ? 'statement' : 'statements'}`;
export const makeButton = (page) => page.getByRole('button', { name: /^Make an instrument of / });
export const numberedField = (page, number) => page.getByRole('textbox', { name: `Statement ${number}`, exact: true });

/** The words stand somewhere on the screen, whole or at the beginning of a line. */
export async function shows(page, words) {
  await settled(page);
  await page.getByText(words).first().waitFor({ state: 'attached' });
}

/** On the preview: every suggestion is taken, where there are any that are not. */
export async function acceptAll(page) {
  await makeButton(page).waitFor();
  const button = page.getByRole('button', { name: 'Accept all suggestions', disabled: false });
  if (await button.count()) await button.click();
  await settled(page);
}

/** Where the table does not say how it is rated, and only there: notes, and the last step as the best. */
export async function answerQuestions(page) {
  const rated = page.getByRole('combobox', { name: 'Rated with' });
  const open = (select) => select.evaluate(({ selectedOptions }) => selectedOptions[0].textContent.trim() === 'Please choose');
  if (await open(rated)) await rated.selectOption('Notes only');
  await settled(page);
  const best = page.getByRole('combobox', { name: 'Best is' });
  if (await best.count() && await open(best)) await best.selectOption({ index: 1 });
  await settled(page);
}

/** From the preview to the editor, which shows as many statements. */
export async function make(page, count, title) {
  await acceptAll(page);
  await page.getByRole('heading', { name: `Preview: ${statementsOf(count)}`, exact: true }).waitFor();
  if (title) await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  await answerQuestions(page);
  await page.getByRole('button', { name: `Make an instrument of ${statementsOf(count)}`, exact: true }).click();
  await shows(page, new RegExp(`^Edition 1 · ${statementsOf(count)} · `));
  assert.match(page.url(), /#\/instrument/);
  if (title) assert.equal(await heading(page).textContent(), title);
}

/** From the editor to the first part of a new evaluation. */
export async function startJudging(page, count) {
  await page.getByRole('button', { name: 'Start judging with it' }).click();
  await shows(page, `0 of ${count} judged`);
}

/** An instrument from text with tabs: its editor is on the screen. Gives the editor's address. */
export async function makeFromText(page, title, statements) {
  await go(page, '#/paste');
  await pasteTable(page, { text: ['Statement\tRAG\tComment', ...statements.map((text) => `${text}\t\t`)].join('\n') });
  await make(page, statements.length, title);
  return page.evaluate(() => location.hash);
}
