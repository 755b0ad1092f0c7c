// Whether everything on a screen has its room: nothing wider than its scroller, nothing over anything else, and nothing
// painted beside the place that its element claims.
import { settled } from './app.mjs';
import { pixelAt, within } from './colour.mjs';
import { look } from './contrast.mjs';

/** Nodes that stick out of their scroller at a side, and scrollers that scroll both ways. */
export async function widthProblems(page) {
  return page.evaluate(() => {
    const problems = [];
    for (const scroller of document.querySelectorAll('.n-scroller')) {
      if (scroller.scrollWidth > scroller.clientWidth + 1) problems.push(`scrolls sideways: ${scroller.scrollWidth} in ${scroller.clientWidth}`);
      const clip = scroller.getBoundingClientRect();
      for (const element of scroller.querySelectorAll('.n')) {
        const rect = element.getBoundingClientRect();
        const sticksOut = rect.width > 0 && (rect.left < clip.left - 1 || rect.right > clip.right + 1);
        if (sticksOut) problems.push(`${element.className}: ${element.textContent.slice(0, 40)} from ${rect.left} to ${rect.right}`);
      }
    }
    const dialog = document.querySelector('[role=dialog]')?.getBoundingClientRect();
    if (dialog && (dialog.left < 0 || dialog.right > innerWidth)) problems.push('the dialog is wider than the window');
    return problems;
  });
}

/** Pairs of texts or controls that lie over each other. */
export async function overlaps(page) {
  return page.evaluate(() => {
    const selector = '.n-paragraph, .n-heading, .n-item, .n-alert, .n-button, .n-disclosure, .n-link, .n-text, .n-area, .n-date, .n-select, .n-radio, .n-checkbox, .n-image';
    const places = [...document.querySelectorAll(selector)]
      .filter((element) => !element.closest('[inert]'))
      .map((element) => ({ name: element.textContent.trim().slice(0, 40) || element.className, rect: element.getBoundingClientRect(), layer: element.closest('.n-scroller, [role=dialog]') }))
      .filter(({ rect }) => rect.width > 0 && rect.height > 0);
    const found = [];
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        if (one.layer !== other.layer) continue;
        const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
        if (wide > 1 && high > 1) found.push(`"${one.name}" and "${other.name}" by ${Math.round(wide)} × ${Math.round(high)}`);
      }
    }
    return found;
  });
}

/** Texts whose paint goes on beyond the right or lower side of their element: a strip there must be of one colour. */
export async function spills(page, ratio) {
  const first = await spillsNow(page, ratio);
  if (first.length === 0) return [];
  // What the window showed for one frame on its way to this one is no spill.
  await settled(page);
  const second = new Set(await spillsNow(page, ratio));
  return first.filter((line) => second.has(line));
}

async function spillsNow(page, ratio) {
  const { nodes, image } = await look(page);
  // A ring around the focus is meant to stand outside.
  const alone = nodes.filter((node) => ['text', 'control'].includes(node.kind) && !node.focused);
  return alone.filter((node) => spillsRight(image, node, nodes, ratio)).map((node) => `${node.kind} "${node.name}"`);
}

function spillsRight(image, node, nodes, ratio) {
  const strip = { left: node.right + 1, right: node.right + 4, top: node.top + 3, bottom: node.bottom - 3 };
  const meets = (other) => other !== node && other.left - 8 < strip.right && other.right + 8 > strip.left
    && other.top - 8 < strip.bottom && other.bottom + 8 > strip.top;
  if (nodes.some(meets)) return false;
  const area = within(image, Object.fromEntries(Object.entries(strip).map(([side, value]) => [side, value * ratio])));
  // A vertical edge of a card gives two or three colours, one per column; text gives more in one column.
  return [...columns(area)].some((x) => new Set(columnOf(image, area, x)).size > 1);
}

function* columns({ left, right }) {
  for (let x = left; x < right; x++) yield x;
}

function* columnOf(image, { top, bottom }, x) {
  for (let y = top; y < bottom; y++) yield pixelAt(image, x, y);
}
