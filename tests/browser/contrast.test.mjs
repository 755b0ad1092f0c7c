// Contrast measured on pixels: text 4.5:1, edges of controls, signs and the focus ring 3:1 (WCAG 1.4.3, 1.4.11, 2.4.13).
import assert from 'node:assert/strict';
import { settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { around, faintThings, picture, ringWidth, visibleNodes } from './support/contrast.mjs';
import { screensFor, themes, wear } from './support/screens.mjs';

const { scenario } = setUp();
const ratio = 2;
const large = { viewport: { width: 1100, height: 900 }, deviceScaleFactor: ratio };
// The record is ordinary HTML: axe judges its contrast.
const painted = (theme) => screensFor(theme).filter(({ paper, same }) => !paper && !same);

/** Scrolls a screen through, about a window's height at a time; what comes after some windows is more of the same. */
async function throughWindows(page, look) {
  for (let top = 0, windows = 0; windows < 3; windows++) {
    await settled(page);
    await look();
    const moved = await page.evaluate(() => {
      const open = [...document.querySelectorAll('.n-scroller')].filter((element) => !element.closest('[inert]'));
      const largest = open.sort((a, b) => b.clientWidth - a.clientWidth)[0];
      largest?.scrollBy(0, largest.clientHeight * 0.9);
      return largest?.scrollTop ?? 0;
    });
    if (moved <= top) return;
    top = moved;
  }
}

for (const theme of themes) {
  scenario(`SYS02e everything can be told from its ground, ${theme.name}`, large, async ({ page, url }) => {
    await wear(page, url, theme);
    await page.mouse.move(1, 899);
    const faint = new Set();
    let measured = 0;
    for (const { name, show } of painted(theme)) {
      await show(page, url);
      await throughWindows(page, async () => {
        const seen = await faintThings(page, ratio);
        measured += seen.measured;
        seen.faint.forEach((line) => faint.add(`${name}: ${line}`));
      });
    }
    assert.deepEqual([...faint], []);
    assert.ok(measured > 150, `${measured} nodes measured`);
  });
}

/** Between them, these screens have every kind of control. */
const ringed = new Set(['evaluation', 'evaluation, details open', 'item', 'settings', 'question: remove everything']);

/** Controls that take focus in the window, one of each kind. */
async function focusable(page) {
  const nodes = (await visibleNodes(page)).filter(({ kind }) => !['text', 'bar'].includes(kind));
  const seen = new Map();
  for (const node of nodes) {
    const key = `${node.kind} ${node.tone ?? ''} ${Math.round(node.bottom - node.top)}`;
    if (!seen.has(key)) seen.set(key, node);
  }
  return [...seen.values()];
}

const focusAt = (page, node) => page.evaluate(({ left, top, right, bottom }) => {
  const element = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  (element.closest('.n')?.querySelector('input, select, textarea') ?? element).focus({ preventScroll: true });
}, node);

async function weakRings(page) {
  await page.evaluate(() => document.activeElement?.blur());
  await settled(page);
  const before = await picture(page);
  const weak = [];
  for (const node of await focusable(page)) {
    await focusAt(page, node);
    await settled(page);
    const clip = around(node, large.viewport);
    const width = ringWidth(before, await picture(page, clip), node, clip, ratio);
    if (width < 2) weak.push(`${node.kind} "${node.name}": ${width.toFixed(2)} pixels wide`);
  }
  return weak;
}

// Forced colours draw the same ring on light and on dark.
for (const theme of themes.slice(0, 4)) {
  scenario(`the focus ring stands out, ${theme.name}`, large, async ({ page, url }) => {
    await wear(page, url, theme);
    const weak = [];
    for (const { name, show } of painted(themes[0]).filter((screen) => ringed.has(screen.name))) {
      await show(page, url);
      await page.keyboard.press('Tab');
      weak.push(...(await weakRings(page)).map((line) => `${name}: ${line}`));
    }
    assert.deepEqual(weak, []);
  });
}
