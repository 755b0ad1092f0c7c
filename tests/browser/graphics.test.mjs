// The canvas: painted only when something has changed, with a graphics card or without, given back after a loss, and not needed at all.
import assert from 'node:assert/strict';
import { choice, commentOn, download, downloadButton, go, open, openExample, rate, ready, saved, settled, start, startButton } from './support/app.mjs';
import { noCanvas, setUp, sharp } from './support/browser.mjs';
import { assertAlike, coloursIn } from './support/pictures.mjs';
import { decodePng } from './support/png.mjs';

const { scenario } = setUp(sharp, { choosesPainter: true });

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

scenario('at a first visit and a later one, one picture is painted before the page can be used', {}, async ({ page, url }) => {
  const painted = () => page.evaluate(() => performance.getEntriesByName('app-interactive')[0].detail.painted);
  await start(page, url);
  assert.equal(await painted(), 1);
  await rate(page, 1, 'Green');
  await saved(page);
  await page.reload();
  await ready(page);
  assert.ok(await choice(page, 1, 'Green').isChecked());
  assert.equal(await painted(), 1);
});

scenario('where nothing can be painted it is an ordinary page that still works', { init: noCanvas }, async ({ page, url }) => {
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

/** Which context the canvas has. */
const painterOf = (page) => page.evaluate(() => {
  const canvas = document.getElementById('canvas');
  return canvas.getContext('2d') ? 'memory' : canvas.getContext('webgl2') ? 'webgl' : 'none';
});

/** What the window shows once the picture has been handed over. */
async function picture(page) {
  await page.mouse.move(5, 795);
  await settled(page);
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  return decodePng(await page.screenshot());
}

scenario('without a graphics card the picture is painted in memory, and anew after a reload', {}, async ({ page, url }) => {
  await openExample(page, url);
  assert.equal(await painterOf(page), 'memory');
  const before = await picture(page);
  await page.reload();
  await ready(page);
  assert.equal(await painterOf(page), 'memory');
  assert.ok(coloursIn(await picture(page)) > 0.6 * coloursIn(before), 'the picture is as rich as before');
});

/** Chooses in the settings what the page is put together by, and loads it again. */
async function wish(page, option) {
  await go(page, '#/settings');
  await page.getByRole('radio', { name: option }).check();
  await settled(page);
  await page.reload();
  await ready(page);
}

scenario('whoever wishes no graphics card has a picture from memory, and whoever wishes no picture an ordinary page', {}, async ({ page, url }) => {
  await open(page, url);
  await wish(page, /^Without the graphics card/);
  assert.equal(await painterOf(page), 'memory');
  await wish(page, /^As an ordinary page/);
  assert.ok(await page.locator('html.plain').count());
  await go(page, '#/');
  await startButton(page).click();
  await choice(page, 1, 'Green').check();
  await saved(page);
  await wish(page, 'As suits this device');
  assert.equal(await page.locator('html.plain').count(), 0);
});

/** Counts what contexts the canvas is asked for. */
const countContexts = () => {
  globalThis.asked = { '2d': 0, webgl2: 0 };
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function getContext(kind, ...rest) {
    if (this.id === 'canvas') globalThis.asked[kind]++;
    return original.call(this, kind, ...rest);
  };
};

/** For `init`: what imitates a graphics card passes for one. */
const asGraphicsCard = () => {
  const original = WebGL2RenderingContext.prototype.getParameter;
  WebGL2RenderingContext.prototype.getParameter = function getParameter(name) {
    return name === this.RENDERER ? 'A graphics card' : original.call(this, name);
  };
};

const painterKnown = (page) => page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('triad-painter')));

scenario('that there is no graphics card is found out once, and forgotten with everything else', {}, async ({ page, url }) => {
  await page.addInitScript(countContexts);
  await openExample(page, url);
  await painterKnown(page);
  assert.equal(await page.evaluate(() => globalThis.asked.webgl2), 1);
  await page.reload();
  await ready(page);
  await page.waitForFunction(() => globalThis.triad.whole);
  await page.evaluate(() => new Promise((done) => { requestIdleCallback(done); }));
  assert.equal(await page.evaluate(() => globalThis.asked.webgl2), 0);
  await go(page, '#/settings');
  await page.getByRole('button', { name: 'Remove all work from this device' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove everything' }).click();
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('triad-painter')));
});

scenario('a graphics card is found once the first screen stands, and paints from then on', { init: asGraphicsCard }, async ({ page, url }) => {
  await page.addInitScript(countContexts);
  await openExample(page, `${url}?painter=memory`);
  await page.reload();
  await ready(page);
  const before = await picture(page);
  await open(page, url);
  await painterKnown(page);
  await settled(page);
  assertAlike(await picture(page), before);
  assert.equal(await painterOf(page), 'webgl');
  await rate(page, 1, 'Red');
  await page.reload();
  await ready(page);
  assert.equal(await page.evaluate(() => globalThis.asked['2d']), 0, 'the next visit begins with it');
  assert.ok(await choice(page, 1, 'Red').isChecked());
  assert.ok(coloursIn(await picture(page)) > 0.6 * coloursIn(before));
});

scenario('where the graphics card of an earlier visit is gone, the picture is painted in memory', {}, async ({ page, url }) => {
  await openExample(page, url);
  await painterKnown(page);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) => each.startsWith('triad-painter'));
    localStorage.setItem(key, JSON.stringify(['webgl', navigator.userAgent]));
  });
  const before = await picture(page);
  await page.reload();
  await ready(page);
  assert.equal(await painterOf(page), 'memory');
  assert.ok(coloursIn(await picture(page)) > 0.6 * coloursIn(before));
});

scenario('a picture in memory is painted where it has changed, and not where nothing has', {}, async ({ page, url }) => {
  await openExample(page, url);
  await rate(page, 1, 'Green'); // brings it into view
  await picture(page);
  await page.evaluate(() => {
    const context = document.getElementById('canvas').getContext('2d');
    const original = context.putImageData;
    globalThis.handed = 0;
    context.putImageData = (image, ...place) => {
      globalThis.handed += place[4] * place[5];
      original.call(context, image, ...place);
    };
  });
  const painted = await page.evaluate(() => globalThis.triad.painted);
  await page.mouse.move(6, 794);
  await settled(page);
  assert.deepEqual(await page.evaluate(() => [globalThis.handed, globalThis.triad.painted]), [0, painted]);
  await rate(page, 1, 'Red');
  const handed = await page.evaluate(() => globalThis.handed);
  assert.ok(handed > 0 && handed < 1280 * 800 / 2, `${handed} pixels for one rating`);
});

scenario('a picture in memory follows the size of the window', {}, async ({ page, url }) => {
  await openExample(page, url);
  const before = await picture(page);
  await page.setViewportSize({ width: 700, height: 900 });
  await settled(page);
  const narrow = await picture(page);
  assert.deepEqual([narrow.width, narrow.height], [700, 900]);
  assert.ok(coloursIn(narrow) > 50, 'text and colours are painted');
  await page.setViewportSize({ width: 1280, height: 800 });
  await settled(page);
  assertAlike(await picture(page), before);
});

scenario('a picture in memory is handed over again when the browser has lost it', {}, async ({ page, url }) => {
  await openExample(page, url);
  const before = await picture(page);
  await page.evaluate(() => {
    const canvas = document.getElementById('canvas');
    canvas.getContext('2d').fillRect(0, 0, canvas.width, canvas.height);
    canvas.dispatchEvent(new Event('contextrestored'));
  });
  assertAlike(await picture(page), before);
});

const contextLoss = (page, method) => page.evaluate((name) => {
  const gl = document.getElementById('canvas').getContext('webgl2');
  globalThis.loss ??= gl.getExtension('WEBGL_lose_context');
  globalThis.loss[name]();
}, method);

scenario('a lost graphics context is painted again when it comes back', {}, async ({ page, url }) => {
  await openExample(page, `${url}?painter=webgl`);
  const before = await picture(page);
  await contextLoss(page, 'loseContext');
  await rate(page, 2, 'Red');
  assert.ok(await choice(page, 2, 'Red').isChecked(), 'the page works on while there is no picture');
  await page.keyboard.press('Control+z');
  await settled(page);
  const painted = await page.evaluate(() => globalThis.triad.painted);
  await contextLoss(page, 'restoreContext');
  await page.waitForFunction((least) => globalThis.triad.painted > least, painted);
  const after = await picture(page);
  assert.ok(coloursIn(after) > 0.6 * coloursIn(before), 'the picture is as rich as before');
  assert.ok(await page.locator('html.canvas').count());
  assert.equal(await painterOf(page), 'webgl');
});

scenario('where a graphics context stays away, the picture is painted in memory', {}, async ({ page, url }) => {
  await openExample(page, `${url}?painter=webgl`);
  const before = await picture(page);
  const painted = await page.evaluate(() => globalThis.triad.painted);
  await contextLoss(page, 'loseContext');
  await page.waitForFunction((least) => globalThis.triad.painted > least, painted);
  assertAlike(await picture(page), before);
  assert.equal(await painterOf(page), 'memory');
  await page.setViewportSize({ width: 700, height: 900 });
  assert.ok(coloursIn(await picture(page)) > 50, 'the canvas in its place follows the size of the window');
});

/** The first canvas may have WebGL and nothing else, the one that takes its place nothing. */
const onlyWebGl = () => {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function getContext(kind, ...rest) {
    return this.id === 'canvas' && kind === '2d' ? null : original.call(this, kind, ...rest);
  };
};

scenario('where a graphics context stays away and there is no other, the page is an ordinary one', { init: onlyWebGl }, async ({ page, url }) => {
  await openExample(page, `${url}?painter=webgl`);
  await contextLoss(page, 'loseContext');
  await page.locator('html.plain').waitFor({ state: 'attached' });
  await choice(page, 1, 'Red').check();
  await saved(page);
});
