// Other scripts and emoji look on the canvas as the browser shows them in its own field: joined, in order, in colour.
import assert from 'node:assert/strict';
import { commentOn, settled, start } from './support/app.mjs';
import { setUp, sharp } from './support/browser.mjs';
import { picture } from './support/contrast.mjs';

const { scenario } = setUp(sharp);

/** Nothing but the text: what a field and its picture may show differently is taken away. */
const bare = `.n textarea { caret-color: transparent !important; outline: none !important; border-color: transparent !important; }
  .n textarea::selection { background: none !important; }`;

/** The picture of the first comment's text, in the field or on the canvas. */
async function pictureOfComment(page) {
  const box = await commentOn(page, 1).evaluate((field) => {
    const { left, top, width, height } = field.getBoundingClientRect();
    return { x: left + 6, y: top + 6, width: Math.min(width - 12, 660), height: height - 12 };
  });
  return picture(page, box);
}

/**
 * Ink of two pictures, line by line: how much there is in the first, and how much differs, in pixels at full strength. A line may
 * lie a pixel further to the left or right: its place is rounded once for a picture, and word by word in a field.
 */
function compared(one, other, lineHeight) {
  const ground = one.pixels.subarray(0, 3);
  const far = (a, at, b, bt) => Math.max(...[0, 1, 2].map((i) => Math.abs(a[at + i] - b[bt + i]))) / 255;
  const difference = (top, bottom, shift) => {
    let sum = 0;
    for (let at = top * one.width + 1; at < bottom * one.width - 1; at++) sum += far(one.pixels, at * one.channels, other.pixels, (at + shift) * one.channels);
    return sum;
  };
  const sums = { ink: 0, differs: 0 };
  for (let top = 0; top < one.height; top += lineHeight) {
    const bottom = Math.min(top + lineHeight, one.height);
    for (let at = top * one.width; at < bottom * one.width; at++) sums.ink += far(one.pixels, at * one.channels, ground, 0);
    sums.differs += Math.min(...[-1, 0, 1].map((shift) => difference(top, bottom, shift)));
  }
  return sums;
}

const texts = {
  English: 'We plan lessons together.',
  Arabic: 'مدرسة جيدة والتعليم ممتاز',
  'Hebrew among English': 'They say שלום וברכה, twice (3)',
  'Arabic on two lines that part at a comma': 'تعليم القراءة والكتابة والحساب في كل الصفوف والمواد الدراسية كلها كل يوم وكل أسبوع، والأسر تشارك، كل يوم (3).',
  Urdu: 'بچوں کی تعلیم اچھی ہے',
  Hindi: 'विद्यालय की प्रगति अच्छी है',
  'emoji with skin, partners and flags': 'Good 👩🏽‍🏫 and 👨‍👩‍👧 ❤️ 🇬🇧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ✅ 1️⃣ end',
  'accents written apart': 'Cafe\u0301 nai\u0308ve, y\u0302',
};

for (const [name, text] of Object.entries(texts)) {
  scenario(`${name}: the canvas paints what the field shows`, {}, async ({ page, url }) => {
    await start(page, url);
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, bare);
    await commentOn(page, 1).fill(text);
    await settled(page);
    const edited = await pictureOfComment(page);
    await commentOn(page, 1).evaluate((field) => field.blur());
    await settled(page);
    const painted = await pictureOfComment(page);
    const lineHeight = await commentOn(page, 1).evaluate((field) => Math.round(parseFloat(getComputedStyle(field).lineHeight)));
    const { ink, differs } = compared(edited, painted, lineHeight);
    assert.ok(ink > 100, `${ink} pixels of ink`);
    assert.ok(differs < ink * 0.28, `${(100 * differs / ink).toFixed(0)} % of the ink differs`);
  });
}
