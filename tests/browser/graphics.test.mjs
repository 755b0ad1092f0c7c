// The canvas: drawn only when something has changed, given back after a loss, and not needed at all.
import assert from 'node:assert/strict';
import { choice, commentOn, download, downloadButton, openExample, rate, ready, saved, settled, start } from './support/app.mjs';
import { noWebGl, setUp, sharp } from './support/browser.mjs';

const { scenario } = setUp(sharp);

scenario('an idle page draws no frame', {}, async ({ page, url }) => {
  await start(page, url);
  await rate(page, 1, 'Green');
  await saved(page);
  // Remembering the place is the last thing that a change leads to.
  await page.waitForFunction(() => JSON.parse(localStorage.getItem(`triad-preferences:${new URL('./', location).pathname}`) ?? '{}').lastFocus?.includes('rating'));
  await settled(page);
  const frames = () => page.evaluate(() => [globalThis.triad.frames, globalThis.triad.painted, globalThis.triad.patches]);
  const before = await frames();
  await page.waitForTimeout(3000); // the measurement itself
  assert.deepEqual(await frames(), before);
});

scenario('without WebGL it is an ordinary page that still works', { init: noWebGl }, async ({ page, url }) => {
  await start(page, url);
  assert.ok(await page.locator('html.plain').count());
  assert.ok(await page.locator('#canvas').isHidden());
  const ink = await page.getByRole('heading', { level: 1 }).evaluate((element) => getComputedStyle(element).color);
  assert.doesNotMatch(ink, /rgba\(.*, 0\)|transparent/);
  await choice(page, 1, 'Red').check();
  await commentOn(page, 1).fill('Plain and simple.');
  await saved(page);
  await page.reload();
  await ready(page);
  assert.ok(await choice(page, 1, 'Red').isChecked());
  const file = await download(page, () => downloadButton(page).click());
  assert.equal(JSON.parse(file.text).evaluations[0].answers[0].comment, 'Plain and simple.');
});

const contextLoss = (page, method) => page.evaluate((name) => {
  const gl = document.getElementById('canvas').getContext('webgl2');
  globalThis.loss ??= gl.getExtension('WEBGL_lose_context');
  globalThis.loss[name]();
}, method);

scenario('a lost graphics context is painted again when it comes back', {}, async ({ page, url }) => {
  await openExample(page, url);
  await page.mouse.move(5, 795);
  await settled(page);
  const before = await page.screenshot();
  const painted = await page.evaluate(() => globalThis.triad.painted);
  await contextLoss(page, 'loseContext');
  await rate(page, 1, 'Red');
  await rate(page, 1, 'Green');
  const rated = await choice(page, 1, 'Green').isChecked();
  assert.ok(rated, 'the page works on while there is no picture');
  await contextLoss(page, 'restoreContext');
  await page.waitForFunction((least) => globalThis.triad.painted > least, painted);
  await settled(page);
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  const after = await page.screenshot();
  assert.ok(after.length > 0.6 * before.length, 'the picture is as rich as before');
  assert.ok(await page.locator('html.canvas').count());
});

scenario('a graphics context that stays away leaves the ordinary page', {}, async ({ page, url }) => {
  await openExample(page, url);
  await contextLoss(page, 'loseContext');
  await page.locator('html.plain').waitFor({ state: 'attached' });
  await choice(page, 1, 'Red').check();
  await saved(page);
});
