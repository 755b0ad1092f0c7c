// Two hundred statements: shown in parts, walked through and judged by keyboard.
import assert from 'node:assert/strict';
import { choice, evaluationAddress, go, heading, openHome, ratingOf, ready, saved, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { keyboard } from './support/hands.mjs';
import { makeFromText, shows, startJudging } from './support/making.mjs';

const { scenario } = setUp();

const places = ['the hall', 'the library', 'the yard', 'the kitchen', 'the office'];
const endings = ['is open before lessons begin', 'has somebody who looks after it', 'is quiet when it needs to be', 'is talked about with families'];
const statements = Array.from({ length: 200 }, (_, index) => `Check ${index + 1}: ${places[index % 5]} ${endings[index % 4]}.`);

const groups = (page) => page.getByRole('radiogroup', { name: /^Rating for statement / });

/** The numbers of the statements on the screen. */
async function numbersShown(page) {
  await settled(page);
  const names = await groups(page).evaluateAll((all) => all.map((group) => group.getAttribute('aria-label')));
  return names.map((name) => Number(name.match(/statement (\d+):/)[1]));
}

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The link to another part, and the part stands. */
async function follow(page, name, part) {
  await keyboard.press(page, page.getByRole('link', { name, exact: true }).first());
  await shows(page, `Part ${part} of 8`);
}

async function startLong(page, url) {
  await openHome(page, url);
  await makeFromText(page, 'Two hundred checks', statements);
  await startJudging(page, 200);
}

scenario('200 statements are read in eight parts of 25, forwards and back by keyboard', {}, async ({ page, url }) => {
  await startLong(page, url);
  for (let part = 1; part <= 8; part++) {
    await shows(page, `Part ${part} of 8`);
    assert.deepEqual(await numbersShown(page), range(25 * part - 24, 25 * part));
    if (part < 8) await follow(page, 'Next part', part + 1);
  }
  assert.equal(await page.getByRole('link', { name: 'Next part' }).count(), 0);
  await follow(page, 'Previous part', 7);
  assert.deepEqual(await numbersShown(page), range(151, 175));
});

scenario('a rating in part 5 counts among all 200, is filtered, and is there after a reload', {}, async ({ page, url }) => {
  await startLong(page, url);
  for (let part = 2; part <= 5; part++) await follow(page, 'Next part', part);
  await keyboard.rate(page, 110, 'Red');
  await shows(page, /^1 of 200 judged/);
  await saved(page);
  const filter = page.getByRole('combobox', { name: 'Show', exact: true });
  await filter.selectOption({ label: 'Red (1)' });
  assert.deepEqual(await numbersShown(page), [110]);
  assert.equal(await page.getByText(/^Part \d of /).count(), 0);
  await filter.selectOption({ label: 'Not yet rated (199)' });
  await settled(page);
  await shows(page, /^Part \d of 8$/);
  assert.ok(!(await numbersShown(page)).includes(110));
  await page.reload();
  await ready(page);
  await go(page, `${await evaluationAddress(page)}/part/5`);
  assert.equal(await heading(page).textContent(), 'Two hundred checks');
  assert.deepEqual(await numbersShown(page), range(101, 125));
  assert.ok(await choice(page, 110, 'Red').isChecked());
});

scenario('the next statement that is not rated is found in the part where it stands', {}, async ({ page, url }) => {
  await startLong(page, url);
  const next = page.getByRole('button', { name: 'Next not yet rated' });
  for (let number = 1; number <= 25; number++) await keyboard.rate(page, number, 'Green');
  await keyboard.press(page, next);
  await shows(page, 'Part 2 of 8');
  await ratingOf(page, 26).waitFor();
  await page.waitForFunction(() => /statement 26:/.test(document.activeElement.closest('[role=radiogroup]')?.getAttribute('aria-label') ?? ''));
});
