// Contrast as it reaches the eye: measured on screenshots, inside the rectangles that the page's elements claim.
import assert from 'node:assert/strict';
import { contrast, countColours, hex, inkBox, mostCommon, pixelAt } from './colour.mjs';
import { decodePng } from './png.mjs';

/** Visible nodes with their places: wholly inside their scroller and in front of everything. */
export async function visibleNodes(page) {
  return page.evaluate(() => {
    const kinds = {
      text: '.n-paragraph, .n-heading, .n-item, .n-alert',
      control: '.n-button, .n-disclosure, .n-link',
      field: '.n-text, .n-area, .n-date, .n-select, .n-search',
      radio: '.n-radio',
      checkbox: '.n-checkbox',
      bar: '.n-image',
    };
    const viewport = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const clipOf = (element) => element.closest('.n-scroller')?.getBoundingClientRect() ?? viewport;
    const inside = (rect, clip) => rect.top >= clip.top && rect.bottom <= clip.bottom && rect.left >= clip.left && rect.right <= clip.right + 1;
    const found = [];
    for (const [kind, selector] of Object.entries(kinds)) {
      for (const element of document.querySelectorAll(selector)) {
        const rect = element.getBoundingClientRect();
        if (element.closest('[inert]') || rect.width < 2 || rect.height < 2 || !inside(rect, clipOf(element))) continue;
        const { left, top, right, bottom } = rect;
        const control = element.querySelector('input, select, textarea') ?? element;
        const name = control.labels?.[0]?.firstElementChild?.textContent ?? element.getAttribute('aria-label') ?? element.textContent;
        const em = parseFloat(getComputedStyle(document.getElementById('probe')).fontSize);
        found.push({ kind, name: name.trim().slice(0, 60), left, top, right, bottom, em, tone: element.className.match(/tone-(\w+)/)?.[1],
          checked: Boolean(control.checked), focused: element.contains(document.activeElement), empty: kind === 'text' && !element.textContent.trim(), blank: control.value === '' && !control.placeholder && control.type !== 'date' });
      }
    }
    return found.filter(({ empty }) => !empty);
  });
}

export async function picture(page, clip) {
  return decodePng(await page.screenshot(clip ? { clip } : {}));
}

const scaled = (area, ratio) => Object.fromEntries(['left', 'top', 'right', 'bottom'].map((side) => [side, area[side] * ratio]));
const inset = ({ left, top, right, bottom }, by) => ({ left: left + by, top: top + by, right: right - by, bottom: bottom - by });

/** Background, ink and their contrast in an area: ink is the colour that stands out most among those that fill a part of it. */
export function inkOn(image, area, share = 0.01) {
  const background = mostCommon(countColours(image, area));
  const box = background === undefined ? undefined : inkBox(image, area, background);
  if (!box) return undefined;
  const least = share * (box.right - box.left) * (box.bottom - box.top);
  let best = { ratio: 1, ink: background };
  for (const [ink, count] of countColours(image, box)) {
    const ratio = count >= least ? contrast(ink, background) : 0;
    if (ratio > best.ratio) best = { ratio, ink };
  }
  return { background, ...best };
}

/** The edge of a control against what it stands on. */
export function edgeOf(image, area, ratio) {
  const outside = inset(area, -4 * ratio);
  const near = inset(area, -1 * ratio);
  const inner = inset(area, 2 * ratio);
  const isIn = (x, y, box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom;
  const background = mostCommon(countColours(image, outside, (x, y) => isIn(x, y, near)));
  const counts = countColours(image, near, (x, y) => isIn(x, y, inner));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let best = { ratio: 1, ink: background };
  for (const [ink, count] of counts) {
    const found = count >= all * 0.1 ? contrast(ink, background) : 0;
    if (found > best.ratio) best = { ratio: found, ink };
  }
  return { background, ...best };
}

const needed = { text: 4.5, edge: 3 };

/** Each thing about a node that must stand out, as { what, kind, found }. */
function measures(image, node, ratio) {
  const area = scaled(node, ratio);
  const em = node.em * ratio;
  const text = (box) => ({ what: 'text', least: needed.text, found: inkOn(image, box) });
  const edge = (box, what = 'edge') => ({ what, least: needed.edge, found: edgeOf(image, box, ratio) });
  if (node.kind === 'text') return [text(area)];
  if (node.kind === 'control') return [text(inset(area, 3 * ratio))];
  if (node.kind === 'field') return [...(node.blank ? [] : [text(inset(area, 3 * ratio))]), edge(area)];
  if (node.kind === 'bar') return [edge(area)];
  const box = node.kind === 'checkbox' ? 1.3 * em : 1.25 * em;
  const middle = (area.top + area.bottom) / 2;
  const sign = { left: area.left, right: area.left + box, top: middle - box / 2, bottom: middle + box / 2 };
  if (node.kind === 'checkbox' || !node.tone) {
    return [text({ ...area, left: area.left + box }), { what: 'box', least: needed.edge, found: inkOn(image, inset(sign, -2 * ratio), 0.02) }];
  }
  return chip(image, node, area, { em, text, edge });
}

/** A rating: its word, its sign, and the outline that says that it is chosen. */
function chip(image, node, area, { em, text, edge }) {
  const word = { ...inset(area, 3), left: area.left + 2.35 * em };
  const sign = { ...inset(area, 3), left: area.left + 0.5 * em, right: area.left + 2 * em };
  const list = [text(word), { what: 'sign', least: needed.edge, found: inkOn(image, sign, 0.02) }];
  return node.checked || node.tone !== 'muted' ? [...list, edge(area)] : list;
}

/** The nodes in view and a picture of them. What is told of saving changes by itself and moves others: then both are taken anew. */
export async function look(page, tries = 5) {
  const nodes = await visibleNodes(page);
  const image = await picture(page);
  const same = JSON.stringify(nodes) === JSON.stringify(await visibleNodes(page));
  if (same) return { nodes, image };
  assert.ok(tries > 1, 'the page does not come to rest');
  return look(page, tries - 1);
}

/** Everything in view that cannot be told from its ground, in words. */
export async function faintThings(page, ratio) {
  const { nodes, image } = await look(page);
  const faint = [];
  for (const node of nodes) {
    for (const { what, least, found } of measures(image, node, ratio)) {
      if (found && found.ratio >= least) continue;
      const said = found ? `${found.ratio.toFixed(2)} (${hex(found.ink)} on ${hex(found.background)})` : 'nothing painted';
      faint.push(`${node.kind} "${node.name}" ${what}: ${said}`);
    }
  }
  return { faint, measured: nodes.length };
}

/** The surroundings of a node, in whole CSS pixels inside the window, for a screenshot of their own. */
export function around(node, { width, height }) {
  const left = Math.max(0, Math.floor(node.left) - 8);
  const top = Math.max(0, Math.floor(node.top) - 8);
  return { x: left, y: top, width: Math.min(width, Math.ceil(node.right) + 8) - left, height: Math.min(height, Math.ceil(node.bottom) + 8) - top };
}

/**
 * How many CSS pixels of a node's surroundings changed by 3:1 or more, for each pixel of its outline. `before` shows the
 * window, `after` the clip of it.
 */
export function ringWidth(before, after, node, clip, ratio) {
  let changed = 0;
  for (let y = 0; y < after.height; y++) {
    for (let x = 0; x < after.width; x++) {
      const old = pixelAt(before, x + clip.x * ratio, y + clip.y * ratio);
      if (contrast(old, pixelAt(after, x, y)) >= 3) changed++;
    }
  }
  return changed / (2 * (node.right - node.left + node.bottom - node.top)) / (ratio * ratio);
}
