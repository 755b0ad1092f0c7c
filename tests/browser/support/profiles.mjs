// Several people, each with a browser of their own.
import { go, openHome, settled } from './app.mjs';
import { onPage } from './browser.mjs';

/** Does `act(page)` in a profile of its own, on the first screen. Nothing may go wrong on its pages. */
export function elsewhere(house, act, options = {}) {
  return onPage(house, options, async ({ page }) => {
    await openHome(page, house.server.url);
    return act(page);
  });
}

/** Starts one of the instruments that are listed, by its title. */
export async function startListed(page, title) {
  await go(page, '#/instruments');
  await page.getByRole('button', { name: `Start: ${title}`, exact: true }).click();
  await page.waitForFunction(() => location.hash.startsWith('#/evaluation/'));
  await settled(page);
}
