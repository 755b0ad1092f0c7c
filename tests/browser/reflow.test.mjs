// Room for large text, wide spacing and small windows: nothing is cut off, and nothing scrolls both ways.
import assert from 'node:assert/strict';
import { openExample } from './support/app.mjs';
import { setUp, sharp } from './support/browser.mjs';
import { chooseSize, everyKind, hasRoom, painted, spaceWidely, telephone } from './support/walks.mjs';

const { scenario } = setUp(sharp);

scenario('everything has room at 400%, in 320 by 256', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  ({ page, url }) => hasRoom(page, url, painted, 4));

scenario('everything has room with text at 200% on a telephone', telephone, async ({ page, url }) => {
  await chooseSize(page, url, 200);
  await hasRoom(page, url, painted);
});

scenario('every kind of control has room with text at 200%', {}, async ({ page, url }) => {
  await chooseSize(page, url, 200);
  const size = await page.getByRole('heading', { level: 2 }).first().evaluate((element) => element.getBoundingClientRect().height);
  assert.ok(size > 35, 'the text is twice as large');
  await hasRoom(page, url, everyKind);
});

scenario('every kind of control has room with wide text spacing (WCAG 1.4.12)', {}, async ({ page, url, context }) => {
  await spaceWidely(page, url, context);
  await hasRoom(page, url, everyKind);
});

scenario('the text zoom of the browser reaches the canvas', {}, async ({ page, url }) => {
  await openExample(page, url);
  const height = () => page.getByRole('heading', { level: 1 }).evaluate((element) => element.getBoundingClientRect().height);
  const before = await height();
  await page.evaluate(() => { document.documentElement.style.fontSize = '150%'; });
  await page.waitForFunction((old) => document.querySelector('h1.n').getBoundingClientRect().height > 1.3 * old, before);
});
