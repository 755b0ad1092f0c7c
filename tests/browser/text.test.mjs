// Text is edited in the browser's own fields: spelling, input methods, pasting and undo come with them.
import assert from 'node:assert/strict';
import { choice, commentOn, download, downloadButton, rate, ready, saved, settled, start } from './support/app.mjs';
import { setUp } from './support/browser.mjs';

const { scenario } = setUp();
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

/** What the program holds, as its file says. */
async function heldText(page) {
  const file = await download(page, () => downloadButton(page).click());
  return JSON.parse(file.text).evaluations[0].answers[0].comment;
}

async function comesBack(page, text) {
  await saved(page);
  assert.equal(await commentOn(page, 1).inputValue(), text);
  assert.equal(await heldText(page), text);
  await page.reload();
  await ready(page);
  assert.equal(await commentOn(page, 1).inputValue(), text);
}

scenario('a comment is a field that the browser can help with', {}, async ({ page, url }) => {
  await start(page, url);
  const facts = await commentOn(page, 1).evaluate((field) => ({
    tag: field.tagName, spelling: field.spellcheck, language: field.lang, capitals: field.autocapitalize,
  }));
  assert.deepEqual(facts, { tag: 'TEXTAREA', spelling: true, language: 'en-GB', capitals: 'sentences' });
});

scenario('while it is edited, the real field shows its text; afterwards the canvas does', {}, async ({ page, url }) => {
  await start(page, url);
  const ink = () => commentOn(page, 1).evaluate((field) => getComputedStyle(field).color);
  await commentOn(page, 1).fill('Seen');
  assert.doesNotMatch(await ink(), /, 0\)$/);
  await page.keyboard.press('Tab');
  assert.match(await ink(), /, 0\)$/);
});

scenario('accents, Welsh, other scripts and emoji are kept as they are', {}, async ({ page, url }) => {
  const text = 'Café naïve – ŵyr â tŷ, Ŵ Ŷ; Łódź; 学校の自己評価; مدرسة; 👩🏽‍🏫 “quoted” £5 <b>&amp;</b>';
  await start(page, url);
  await commentOn(page, 1).click();
  await page.keyboard.insertText(text);
  await comesBack(page, text);
});

scenario('an input method composes in the field', {}, async ({ page, context, url }) => {
  await start(page, url);
  await commentOn(page, 1).click();
  const cdp = await context.newCDPSession(page);
  for (const part of ['が', 'がっこ', 'がっこう']) {
    await cdp.send('Input.imeSetComposition', { text: part, selectionStart: part.length, selectionEnd: part.length });
    await settled(page);
    assert.equal(await commentOn(page, 1).inputValue(), part, 'the program leaves the composition alone');
  }
  await cdp.send('Input.insertText', { text: '学校' });
  await page.keyboard.type(' ok');
  await comesBack(page, '学校 ok');
});

scenario('pasting and the browser\'s own undo and redo work in a comment', clipboard, async ({ page, url }) => {
  await start(page, url);
  await commentOn(page, 1).click();
  await page.keyboard.type('First. ');
  await page.evaluate(() => navigator.clipboard.writeText('Pasted,\nin two lines.'));
  await page.keyboard.press('Control+v');
  await settled(page);
  const value = () => commentOn(page, 1).inputValue();
  assert.equal(await value(), 'First. Pasted,\nin two lines.');
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await value(), 'First. ');
  await page.keyboard.press('Control+Shift+z');
  await comesBack(page, 'First. Pasted,\nin two lines.');
});

scenario('keyboard undo goes on from a comment to what was done before it', {}, async ({ page, url }) => {
  await start(page, url);
  await rate(page, 1, 'Red');
  await commentOn(page, 1).click();
  await page.keyboard.insertText('Every day.');
  await settled(page);
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await commentOn(page, 1).inputValue(), '');
  assert.ok(await choice(page, 1, 'Red').isChecked(), 'the field took its own step first');
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.ok(await choice(page, 1, 'Not yet rated').isChecked());
});

scenario('the caret stays where it is while the program takes the text in', {}, async ({ page, url }) => {
  await start(page, url);
  await commentOn(page, 1).fill('one three');
  await commentOn(page, 1).evaluate((field) => field.setSelectionRange(4, 4));
  for (const letter of 'two ') {
    await page.keyboard.type(letter);
    await settled(page);
  }
  assert.equal(await commentOn(page, 1).inputValue(), 'one two three');
  assert.equal(await commentOn(page, 1).evaluate((field) => field.selectionStart), 8);
});

scenario('a comment grows with its text, in the page and on the canvas alike', {}, async ({ page, url }) => {
  await start(page, url);
  const height = () => commentOn(page, 1).evaluate((field) => field.getBoundingClientRect().height);
  const small = await height();
  await commentOn(page, 1).fill(Array.from({ length: 8 }, (_, line) => `Line ${line}`).join('\n'));
  await settled(page);
  const large = await height();
  assert.ok(large > small + 100, `${small} → ${large}`);
  assert.ok(await commentOn(page, 1).evaluate((field) => field.scrollHeight <= field.clientHeight + 1), 'no line is hidden');
  await page.keyboard.press('Tab');
  await settled(page);
  assert.ok(Math.abs(await height() - large) <= 2, 'the height stays when the canvas paints the text');
});
