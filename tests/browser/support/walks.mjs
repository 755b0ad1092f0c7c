// Walks through many screens, each looking at one thing. The usual run looks at the room on all screens in the hardest settings, and
// otherwise at a few that between them have every kind of control; the sweeps look at all screens in every setting.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { go, openExample, ratingOf, settled } from './app.mjs';
import { around, faintThings, picture, ringWidth, visibleNodes } from './contrast.mjs';
import { overlaps, spills, widthProblems } from './layout.mjs';
import { emptyScreens, fullScreens, screensFor } from './screens.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All screens that are painted; the record is ordinary HTML. */
export const painted = [...emptyScreens, ...fullScreens].filter(({ paper }) => !paper);
/** Those to measure colours on: axe judges the contrast of ordinary HTML. */
export const coloured = (theme) => screensFor(theme).filter(({ paper, same }) => !paper && !same);

const telling = new Set(['evaluation', 'evaluation, details open', 'item', 'settings', 'question: remove everything']);
/** Between them, these have every kind of control. */
export const everyKind = painted.filter(({ name }) => telling.has(name));

export const ratio = 2;
export const large = { viewport: { width: 1100, height: 900 }, deviceScaleFactor: ratio };
/** Half as high: each focus paints it anew. */
export const low = { viewport: { width: 1100, height: 450 }, deviceScaleFactor: ratio };
export const telephone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 };

/** Of text on a canvas axe can only say that it cannot judge its contrast, which takes most of its time: there it does not try. */
async function violations(page, paper) {
  await page.evaluate(`globalThis.axe ?? (() => { ${axe} })()`);
  return page.evaluate(async (judgesContrast) => {
    const rules = { 'color-contrast': { enabled: judgesContrast || document.documentElement.matches('.plain') } };
    const { violations: found, passes } = await globalThis.axe.run(document, { resultTypes: ['violations'], rules });
    if (passes.length < 10) return ['axe looked at next to nothing'];
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} – ${node.failureSummary.split('\n').slice(1).join(' ')}`));
  }, Boolean(paper));
}

/** axe-core finds nothing. */
export async function axeFindsNothing(page, url, screens) {
  const found = [];
  for (const { name, paper, show } of screens) {
    await show(page, url);
    await settled(page);
    found.push(...(await violations(page, paper)).map((line) => `${name}: ${line}`));
  }
  assert.deepEqual(found, []);
}

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

/** Everything can be told from its ground. */
export async function contrastSuffices(page, url, screens, least = 150) {
  await page.mouse.move(1, 899);
  const faint = new Set();
  let measured = 0;
  for (const { name, show } of screens) {
    await show(page, url);
    await throughWindows(page, async () => {
      const seen = await faintThings(page, ratio);
      measured += seen.measured;
      seen.faint.forEach((line) => faint.add(`${name}: ${line}`));
    });
  }
  assert.deepEqual([...faint], []);
  assert.ok(measured > least, `${measured} nodes measured`);
}

/** Controls that take focus in the window, one of each kind that has not been seen. */
async function focusable(page, seen) {
  const nodes = (await visibleNodes(page)).filter(({ kind }) => !['text', 'bar'].includes(kind));
  return nodes.filter(({ kind, tone, top, bottom }) => {
    const key = `${kind} ${tone ?? ''} ${Math.round(bottom - top)}`;
    return !seen.has(key) && seen.add(key);
  });
}

const focusAt = (page, node) => page.evaluate(({ left, top, right, bottom }) => {
  const element = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  (element.closest('.n')?.querySelector('input, select, textarea') ?? element).focus({ preventScroll: true });
}, node);

async function weakRings(page, seen) {
  await page.evaluate(() => document.activeElement?.blur());
  await settled(page);
  const before = await picture(page);
  const weak = [];
  for (const node of await focusable(page, seen)) {
    await focusAt(page, node);
    await settled(page);
    const clip = around(node, low.viewport);
    const width = ringWidth(before, await picture(page, clip), node, clip, ratio);
    if (width < 2) weak.push(`${node.kind} "${node.name}": ${width.toFixed(2)} pixels wide`);
  }
  return weak;
}

/** The focus ring stands out on every kind of control. */
export async function ringsStandOut(page, url) {
  const weak = [];
  let looked = 0;
  for (const { name, show } of everyKind) {
    await show(page, url);
    await page.keyboard.press('Tab');
    const seen = new Set();
    await throughWindows(page, async () => weak.push(...(await weakRings(page, seen)).map((line) => `${name}: ${line}`)));
    looked += seen.size;
  }
  assert.deepEqual(weak, []);
  assert.ok(looked > 18, `${looked} kinds of controls`);
}

/** Nothing is cut off, lies over something else or scrolls both ways; \`scale\` is the device's pixels for one of the page. */
export async function hasRoom(page, url, screens, scale = 1) {
  const found = [];
  for (const { name, show } of screens) {
    await show(page, url);
    await settled(page);
    const lines = [...await widthProblems(page), ...await overlaps(page), ...(await spills(page, scale)).map((line) => `${line} spills`)];
    found.push(...lines.map((line) => `${name}: ${line}`));
  }
  assert.deepEqual(found, []);
}

/** Does what a person's own style sheet does; the page's policy has no say in that. */
const spaceOut = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
  document.adoptedStyleSheets = [sheet];
};

/** The text of WCAG 1.4.12, on the open page and on every later one; the example's statements are seen to grow. */
export async function spaceWidely(page, url, context) {
  await openExample(page, url);
  const tall = (number) => ratingOf(page, number).evaluate((element) => element.getBoundingClientRect().top);
  const before = (await tall(19)) - (await tall(1));
  await context.addInitScript(spaceOut);
  await page.evaluate(spaceOut);
  await page.waitForFunction((old) => {
    const groups = document.querySelectorAll('[role=radiogroup]');
    return groups[18].getBoundingClientRect().top - groups[0].getBoundingClientRect().top > old + 20;
  }, before);
  await settled(page);
}

export async function chooseSize(page, url, percent) {
  await openExample(page, url);
  await go(page, '#/settings');
  await page.getByRole('combobox', { name: 'Text size' }).selectOption(String(percent));
  await settled(page);
}
