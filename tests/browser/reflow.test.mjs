// Room for large text, wide spacing and small windows: nothing is cut off, and nothing scrolls both ways.
import assert from 'node:assert/strict';
import { go, openExample, ratingOf, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { overlaps, spills, widthProblems } from './support/layout.mjs';
import { emptyScreens, fullScreens } from './support/screens.mjs';

const { scenario } = setUp();
const painted = [...emptyScreens, ...fullScreens].filter(({ paper }) => !paper);

async function checkRoom(page, url, ratio, screens = painted) {
  const found = [];
  for (const { name, show } of screens) {
    await show(page, url);
    await settled(page);
    const lines = [...await widthProblems(page), ...await overlaps(page), ...(await spills(page, ratio)).map((line) => `${line} spills`)];
    found.push(...lines.map((line) => `${name}: ${line}`));
  }
  assert.deepEqual(found, []);
}

scenario('everything has room at the usual size', {}, ({ page, url }) => checkRoom(page, url, 1));

scenario('everything has room at 400%, in 320 by 256', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  ({ page, url }) => checkRoom(page, url, 4));

scenario('everything has room on a telephone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  ({ page, url }) => checkRoom(page, url, 1));

/** Does what a person's own style sheet does; the page's policy has no say in that. */
const spaceOut = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
  document.adoptedStyleSheets = [sheet];
};

scenario('everything has room with wide text spacing (WCAG 1.4.12)', {}, async ({ page, url, context }) => {
  await openExample(page, url);
  const tall = (number) => ratingOf(page, number).evaluate((element) => element.getBoundingClientRect().top);
  const before = (await tall(19)) - (await tall(1));
  await context.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
    document.adoptedStyleSheets = [sheet];
  });
  await page.evaluate(spaceOut);
  await page.waitForFunction((old) => {
    const groups = document.querySelectorAll('[role=radiogroup]');
    return groups[18].getBoundingClientRect().top - groups[0].getBoundingClientRect().top > old + 20;
  }, before);
  await settled(page);
  await checkRoom(page, url, 1);
});

async function chooseSize(page, url, percent) {
  await openExample(page, url);
  await go(page, '#/settings');
  await page.getByRole('combobox', { name: 'Text size' }).selectOption(String(percent));
  await settled(page);
}

scenario('everything has room with text at 200%', {}, async ({ page, url }) => {
  await chooseSize(page, url, 200);
  const size = () => page.getByRole('heading', { level: 2 }).first().evaluate((element) => element.getBoundingClientRect().height);
  assert.ok(await size() > 35, 'the text is twice as large');
  await checkRoom(page, url, 1);
});

scenario('everything has room with text at 200% on a telephone', { viewport: { width: 390, height: 844 } }, async ({ page, url }) => {
  await chooseSize(page, url, 200);
  await checkRoom(page, url, 1);
});

scenario('the text zoom of the browser reaches the canvas', {}, async ({ page, url }) => {
  await openExample(page, url);
  const height = () => page.getByRole('heading', { level: 1 }).evaluate((element) => element.getBoundingClientRect().height);
  const before = await height();
  await page.evaluate(() => { document.documentElement.style.fontSize = '150%'; });
  await page.waitForFunction((old) => document.querySelector('h1.n').getBoundingClientRect().height > 1.3 * old, before);
});
