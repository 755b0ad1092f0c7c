// Several people, each with a browser of their own.
import assert from 'node:assert/strict';
import { go, openHome, settled } from './app.mjs';
import { openContext } from './browser.mjs';

/** Does `act(page)` in a profile of its own, on the first screen. Nothing may go wrong on its pages. */
export async function elsewhere(house, act, options = {}) {
  const context = await openContext(house, options);
  try {
    const page = await context.newPage();
    await openHome(page, house.server.url);
    const result = await act(page);
    assert.deepEqual(context.problems, [], 'the page reports no error');
    return result;
  } finally {
    await context.close();
  }
}

/** Starts one of the instruments that are listed, by its title. */
export async function startListed(page, title) {
  await go(page, '#/instruments');
  await page.getByRole('button', { name: `Start: ${title}`, exact: true }).click();
  await page.waitForFunction(() => location.hash.startsWith('#/evaluation/'));
  await settled(page);
}
