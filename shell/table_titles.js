// What stands above pasted tables and names them: headings, captions, a short paragraph.
import { allBold, isBlock, isListSign, isUnread, styleOf, textOf, tidy } from './table_text.js';

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading], p[class^=MsoTitle], p[class^=MsoSubtitle], p[class^=MsoHeading]';
const CAPTIONS = 'figcaption, p[class^=MsoCaption]';
const OUTLINE = /mso-outline-level\s*:\s*(\d)/i;
const LONGEST = 160;

/**
 * For each table the titles directly above it, the widest first. A heading that stands above all of them, with headings of
 * its own kind nowhere else, is no title of a table but the `title` of the document.
 */
export function titlesAbove(root, tables) {
  const above = blocksAbove(root, tables);
  const stacks = tables.map((table) => namesOf(table, above.get(table) ?? []));
  const [top, next] = stacks[0] ?? [];
  const alone = next && stacks.slice(1).flat().every(({ level }) => level !== top.level);
  if (alone) stacks[0].shift();
  return { titles: stacks.map((stack) => stack.map(({ text }) => text)), ...(alone && { title: top.text }) };
}

/** The paragraphs between each table and the one before it. */
function blocksAbove(root, all) {
  const tables = new Set(all);
  const found = new Map();
  let blocks = [];
  let line = [];
  const end = (element) => {
    const text = tidy(line.join(''));
    line = [];
    if (text) blocks.push({ text, element });
  };
  const read = (node, block) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) line.push(child.data.replace(/\s+/g, ' '));
      if (child.nodeType !== Node.ELEMENT_NODE || isUnread(child) || isListSign(child)) continue;
      const table = tables.has(child);
      const breaks = child.tagName === 'BR' && !block.closest(HEADINGS);
      if (table || breaks || isBlock(child)) end(block);
      if (table) {
        found.set(child, blocks);
        blocks = [];
      } else {
        if (child.tagName === 'BR') line.push(' ');
        read(child, isBlock(child) ? child : block);
        if (isBlock(child)) end(child);
      }
    }
  };
  read(root, root);
  return found;
}

/** Levels count downwards from the title of the document; what is no heading has none. */
function levelOf({ text, element }) {
  if (text.length > LONGEST) return undefined;
  const outline = OUTLINE.exec(styleOf(element));
  if (outline) return Number(outline[1]);
  const heading = element.closest(HEADINGS);
  if (!heading) return undefined;
  const digit = /^H([1-6])$/.exec(heading.tagName)?.[1] ?? heading.getAttribute('aria-level') ?? /^MsoHeading(\d)/.exec(heading.className)?.[1];
  return digit ? Number(digit) : /^MsoTitle/.test(heading.className) ? 0 : 2;
}

function namesOf(table, blocks) {
  const names = headingsIn(blocks);
  const caption = table.caption && textOf(table.caption).replace(/\n/g, ' ');
  const nearest = caption || nameIn(blocks.at(-1), names.at(-1));
  if (nearest && nearest !== names.at(-1)?.text) names.push({ text: nearest });
  return names;
}

/** The last heading, and those it stands directly below. */
function headingsIn(blocks) {
  const leveled = blocks.map((block) => ({ text: block.text, level: levelOf(block) }));
  const last = leveled.findLastIndex(({ level }) => level !== undefined);
  if (last < 0) return [];
  const names = [leveled[last]];
  for (let at = last - 1; at >= 0 && leveled[at].level < names[0].level; at -= 1) names.unshift(leveled[at]);
  return names;
}

/** A caption above the table, or a short paragraph. Below a heading of its own a plain line may say anything. */
function nameIn(block, heading) {
  if (!block || block.text === heading?.text || !isShort(block)) return '';
  const bold = allBold(block.element, null);
  return block.element.matches(CAPTIONS) || bold || !(heading?.level > 1) ? block.text : '';
}

/** No sentence, no entry of a list, no cell among others. */
function isShort({ text, element }) {
  const row = element.closest('tr');
  return text.length <= LONGEST && text.split(' ').length <= 14 && !/[.!;,]$/.test(text) && !/^\p{Ll}/u.test(text)
    && !element.closest('li, nav') && !/^MsoList/.test(element.className) && !(row?.cells.length > 1);
}
