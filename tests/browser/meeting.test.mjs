// A meeting of a cluster, from its order to its closing summary, as the lead holds it.
import assert from 'node:assert/strict';
import { go, openHome, saved, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';

const { scenario } = setUp();

const field = (page, name) => page.getByRole('textbox', { name, exact: true });

async function press(page, role, name) {
  await page.getByRole(role, { name }).first().click();
  await settled(page);
}

/** A cluster of two schools and a meeting with the usual order. */
async function plan(page, url) {
  await openHome(page, url);
  await press(page, 'button', 'Begin a cluster');
  const cluster = await page.evaluate(() => location.hash);
  await go(page, `${cluster}/schools`);
  await field(page, 'Your schools').fill('Oak School\nAsh School');
  await press(page, 'button', 'Add to the list');
  await go(page, `${cluster}/meetings`);
  await press(page, 'button', 'Plan a meeting');
  await field(page, 'Title').fill('Remote learning');
  await press(page, 'button', 'Take the usual order');
}

scenario('SYS11 a meeting is planned from the usual order, and an order that is too long is said to be', {}, async ({ page, url }) => {
  await plan(page, url);
  await page.getByText('The parts take all of the 105 minutes.').waitFor();
  await page.getByRole('combobox', { name: 'It lasts' }).selectOption('90');
  await page.getByText('The parts take 105 minutes, 15 more than the meeting lasts.').waitFor();
  await saved(page);
  await page.reload();
  await page.getByText('The parts take 105 minutes, 15 more than the meeting lasts.').waitFor();
  assert.equal(await page.getByRole('article').count(), 6);
});

scenario('SYS11 a meeting is run with a timer and a note, and finished with a closing summary', {}, async ({ page, url }) => {
  await plan(page, url);
  await press(page, 'link', 'Run it');
  const timer = page.getByRole('timer');
  await page.getByRole('heading', { level: 2, name: /^Welcome/ }).waitFor();
  assert.equal(await timer.textContent(), '5:00');
  await press(page, 'button', 'Start the timer');
  await page.waitForFunction(() => document.querySelector('[role=timer]').textContent === '4:57');
  await press(page, 'button', 'Next part');
  await field(page, 'Note').fill('A laptop for each family.');
  await field(page, 'Note').press('Enter');
  await page.getByText('Note added.').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.activeElement.matches('input') && document.activeElement.value === '');
  assert.equal(await field(page, 'Note 1').inputValue(), 'A laptop for each family.');
  await page.keyboard.type('Too few of them.');
  await page.keyboard.press('Enter');
  await field(page, 'Note 2').waitFor();
  await saved(page);
  await page.reload();
  await page.getByText('Paused at the last part that has a note.').waitFor();
  assert.equal(await timer.textContent(), '15:00');
  await press(page, 'link', 'Order, notes and closing summary');
  const finish = page.getByRole('button', { name: 'Finish the meeting' });
  assert.equal(await finish.getAttribute('aria-disabled'), 'true');
  await page.getByText('Write the closing summary first.').first().waitFor({ state: 'attached' });
  await field(page, 'Closing summary').fill('Phones reach every family.');
  await settled(page);
  await finish.click();
  await page.getByText(/^Finished on /).waitFor();
  await saved(page);
  await page.reload();
  await page.getByText(/^Finished on /).waitFor();
  await press(page, 'button', 'Reopen the meeting');
  assert.equal(await field(page, 'Closing summary').inputValue(), 'Phones reach every family.');
});
