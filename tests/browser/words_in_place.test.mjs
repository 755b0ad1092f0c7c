// The page's own text lies on the painted one: the mark of find-in-page sits on its words, and they can be selected and copied.
import assert from 'node:assert/strict';
import { go, openExample, settled } from './support/app.mjs';
import { setUp, sharp } from './support/browser.mjs';
import { decodePng } from './support/png.mjs';

const { scenario } = setUp(sharp);
const review = '#/review/review-example-reading';

/** Every element on the screen whose text lies on painted text: where the text of each lies. */
const laidTexts = (page) => page.evaluate(() => [...document.querySelectorAll('.laid')].flatMap((el) => {
  const text = [...el.childNodes].find(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
  if (!text || !el.checkVisibility()) return [];
  const range = document.createRange();
  range.selectNodeContents(text);
  const { left, top, right, bottom } = range.getBoundingClientRect();
  const clip = (el.closest('.n-scroller') ?? document.body).getBoundingClientRect();
  const inside = left >= clip.left && top >= clip.top + 4 && right <= clip.right && bottom <= clip.bottom - 4;
  return inside ? [{ words: text.data, left, top, right, bottom }] : [];
}));

/** The rows and columns that hold ink within a box of a picture: what differs from the colour in its corner. */
function inkIn({ width, pixels, channels }, box) {
  const at = (x, y) => pixels.subarray((y * width + x) * channels, (y * width + x) * channels + 3);
  const [x0, y0, x1, y1] = [box.left - 3, box.top, box.right + 3, box.bottom].map(Math.round);
  const ground = at(x0, y0);
  const ink = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      if (at(x, y).every((value, i) => Math.abs(value - ground[i]) < 90)) continue;
      ink.left = Math.min(ink.left, x);
      ink.right = Math.max(ink.right, x);
      ink.top = Math.min(ink.top, y);
      ink.bottom = Math.max(ink.bottom, y);
    }
  }
  return ink;
}

/** The same screen with the page's own text in place of the canvas. */
const showOwnText = (page) => page.evaluate((rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}, `#canvas { visibility: hidden !important; } html, body { background: #fff !important; }
  .canvas .n { background: none !important; color: transparent !important; } .canvas .n.laid { color: #000 !important; }`);

for (const [name, address] of [['the answers', undefined], ['a report', `${review}/report`], ['the overview of a review', review], ['settings', '#/settings']]) {
  scenario(`on ${name} the page's own words lie on the painted ones`, {}, async ({ page, url }) => {
    await openExample(page, url);
    if (address) await go(page, address);
    await page.mouse.move(0, 0);
    await settled(page);
    const texts = await laidTexts(page);
    assert.ok(texts.length >= 8, `${texts.length} texts`);
    const painted = decodePng(await page.screenshot());
    await showOwnText(page);
    const own = decodePng(await page.screenshot());
    const off = [];
    for (const text of texts) {
      const [a, b] = [inkIn(painted, text), inkIn(own, text)];
      const gap = Math.max(...['left', 'top', 'right', 'bottom'].map((side) => Math.abs(a[side] - b[side])));
      if (!(gap <= 2)) off.push(`${text.words}: painted ${JSON.stringify(a)}, own ${JSON.stringify(b)}`);
    }
    assert.deepEqual(off, []);
  });
}

scenario('find-in-page finds painted words, and marks them where they are painted', {}, async ({ page, url }) => {
  await openExample(page, url);
  await go(page, `${review}/report`);
  const box = await page.evaluate(() => {
    const words = [...document.querySelectorAll('main p.laid')].map((el) => el.textContent).find((text) => text.length > 40).slice(10, 25);
    if (!globalThis.find(words)) return undefined;
    const { x, y, width, height } = getSelection().getRangeAt(0).getBoundingClientRect();
    return { x, y, width, height, words };
  });
  assert.ok(box, 'the words are found');
  assert.ok(box.width > 40 && box.width < 220 && box.height < 60, JSON.stringify(box));
});

scenario('painted words are selected with the mouse and copied as words alone', { permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page, url }) => {
  await openExample(page, url);
  await go(page, `${review}/report`);
  const ends = await page.evaluate(() => {
    const [paragraph] = [...document.querySelectorAll('main p.laid')].filter((el) => el.textContent.length > 60);
    paragraph.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.selectNodeContents(paragraph.firstChild);
    const rects = [...range.getClientRects()];
    return { text: paragraph.textContent, from: rects[0].toJSON(), to: rects.at(-1).toJSON() };
  });
  await settled(page);
  await page.mouse.move(ends.from.left + 1, (ends.from.top + ends.from.bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(ends.to.right + 1, (ends.to.top + ends.to.bottom) / 2, { steps: 5 });
  await page.mouse.up();
  assert.equal(await page.evaluate(() => getSelection().toString()), ends.text);
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return { types: item.types, text: await (await item.getType('text/plain')).text() };
  });
  assert.deepEqual(copied, { types: ['text/plain'], text: ends.text });
});
