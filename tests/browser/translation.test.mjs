// Work goes on in a page that the browser has translated, and what the page has to know of itself is left as it is.
import assert from 'node:assert/strict';
import { answersOn, choice, download, go, saved, settled, start } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { translate } from './support/translate.mjs';

const { scenario } = setUp();
/** All text of the mirror as it stands in the page, without what the translator put around it. */
const words = (page) => page.evaluate(() => document.getElementById('mirror').innerText.replaceAll(/[«»]/g, ''));

scenario('a translated page is rated, commented on and moved about in, and keeps no word of an earlier screen', {}, async ({ page, url }) => {
  await start(page, url);
  const address = await page.evaluate(() => location.hash);
  await translate(page);
  await page.locator('label.n-radio', { hasText: 'Red' }).first().click();
  await page.locator('textarea').nth(2).fill('Seen on Monday.');
  await saved(page);
  const { ratings, texts } = await answersOn(page);
  assert.match(ratings[0], /^1: «?Red»?$/);
  assert.ok(texts.some((line) => line.endsWith('Seen on Monday.')), texts.join('; '));
  for (const place of ['#/settings', '#/help', address]) {
    await go(page, place);
    const translated = await words(page);
    await translate(page);
    await settled(page);
    assert.equal(await words(page), translated, place);
  }
  const { evaluations: [{ answers: [first] }] } = JSON.parse((await download(page, () => page.getByText('Download the file').first().click())).text);
  assert.equal(first.rating, 'red');
  await page.reload();
  await page.waitForFunction(() => globalThis.triad?.idle);
  assert.ok(await choice(page, 1, 'Red').isChecked());
});

scenario('translating changes neither sizes nor places', {}, async ({ page, url }) => {
  await start(page, url);
  const boxes = () => page.evaluate(() => [...document.querySelectorAll('.n')].map((el) => {
    const { x, y, width, height } = el.getBoundingClientRect();
    return [el.dataset.testid, x, y, width, height].join(' ');
  }));
  await saved(page);
  const before = await boxes();
  await translate(page);
  // The panel at the side has no room in a narrower window, and comes back: so the program has followed the size.
  const side = page.getByTestId('aside');
  await side.waitFor();
  await page.setViewportSize({ width: 1200, height: 800 });
  await side.waitFor({ state: 'detached' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await side.waitFor();
  await settled(page);
  assert.deepEqual(await boxes(), before);
  assert.ok(await page.locator('#mirror label', { hasText: '«' }).count() > 0, 'the translator has been here');
});
