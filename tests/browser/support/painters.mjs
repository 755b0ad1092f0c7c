// Both painters on the same screens.
import { test } from 'node:test';
import { onPage } from './browser.mjs';
import { assertAlike } from './pictures.mjs';
import { decodePng } from './png.mjs';

/** Some screens say when something was saved. */
const noon = () => {
  Date.now = () => Date.UTC(2026, 5, 15, 12);
};

async function picturesBy(painter, house, options, screens) {
  return onPage(house, { init: noon, ...options }, async ({ page }) => {
    const pictures = [];
    for (const { show } of screens) {
      await show(page, `${house.server.url}?painter=${painter}`);
      await page.mouse.move(3, 3);
      // A save may begin a while after the page has come to rest.
      await page.waitForFunction(() => globalThis.triad.idle && !document.getElementById('mirror').textContent.includes('Saving…'));
      await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
      pictures.push(await page.screenshot()); // packed, since there may be many
    }
    return pictures;
  });
}

/** A test that both painters show these screens (screens.mjs) in the same way. */
export function bothPaint(house, name, options, screens) {
  test(name, { timeout: 1200000 }, async () => {
    const webgl = await picturesBy('webgl', house, options, screens);
    const memory = await picturesBy('memory', house, options, screens);
    screens.forEach((screen, i) => assertAlike(decodePng(memory[i]), decodePng(webgl[i]), screen.name));
  });
}
