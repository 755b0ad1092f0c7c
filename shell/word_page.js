// The paper of a Word file, and how the columns of a table share it. Measures are twentieths of a point.
import { PageOrientation } from 'docx';

const SHORT = 11906; // A4
const LONG = 16838;
const MARGIN = 964; // 1.7 cm
/** A character of a table's text at its widest but for a few, and what stands free beside a text. */
const CHARACTER = 115;
const PADDING = 220;
/** Longer words may be broken, so that one of them does not take the page. */
const LONGEST_WORD = 16;
/** More than this in a column makes it no wider. */
const MUCH_TEXT = 300;

const textsOf = ({ columns, rows = [] }) => columns.map(({ title = '' }, at) => [title, ...rows.map((row) => row[at].text ?? '')]);
const longest = (pieces) => pieces.reduce((most, { length }) => Math.max(most, length), 1);

/** Room in which dates, and words of usual length, stay on one line. */
function needs(table) {
  return textsOf(table).map((texts, at) => {
    const pieces = table.columns[at].type === 'date' ? texts : texts.flatMap((text) => text.split(/\s/));
    return Math.min(longest(pieces), LONGEST_WORD) * CHARACTER + PADDING;
  });
}

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

/** { size, margin } for the library, and the `room` for text. The pages are turned sideways where a table does not fit on them upright. */
export function paperFor({ blocks = [] }) {
  const upright = blocks.every((block) => !(block.kind === 'table' && block.columns) || sum(needs(block)) <= SHORT - 2 * MARGIN);
  return {
    // The library turns the paper itself.
    size: { width: SHORT, height: LONG, orientation: upright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE },
    margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, header: 567, footer: 567 },
    room: (upright ? SHORT : LONG) - 2 * MARGIN,
  };
}

const titlesOf = ({ columns = [] }) => columns.map(({ title }) => title).join('\n');

/** One table of all that have the same columns, so that they stand below each other alike. */
export function joined(table, { blocks = [] }) {
  const alike = blocks.filter((block) => block.kind === 'table' && titlesOf(block) === titlesOf(table));
  return { ...table, rows: alike.flatMap(({ rows = [] }) => rows) };
}

/** Each column has what it needs; what is left is shared out by how much stands in it. Where there is too little, all have less. */
export function columnWidths(table, room) {
  const least = needs(table);
  const left = room - sum(least);
  if (left < 0) return least.map((one) => Math.floor((one * room) / sum(least)));
  const much = textsOf(table).map((texts) => Math.min(MUCH_TEXT, sum(texts.map(({ length }) => length)) / texts.length) + 1);
  return least.map((one, at) => one + Math.floor((left * much[at]) / sum(much)));
}
