// The tables of a document (src/format/document_blocks.h) as sheets for write-excel-file.

/** What Excel takes as the name of a sheet. */
const LONGEST_NAME = 31;
/** Characters of one cell: Excel has room for 32,767 units of UTF-16, of which a character may need two. */
const LONGEST_TEXT = 16000;
/** A column has room for so many characters at least and at most. */
const [NARROWEST, WIDEST] = [10, 60];

/** As on the paper of a page (documents/html_page.cpp), on a light ground of the same. */
const TONES = {
  red: ['#b3172c', '#fbe3e6'], amber: ['#8a5a00', '#fcf0d9'], green: ['#1b7340', '#e1f3e8'], blue: ['#1f5fa8', '#e1ecf7'],
  purple: ['#6b3fa0', '#eee5f7'], muted: ['#595959', '#f0f0f0'],
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = new RegExp(`^(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})$`);
/** No more digits than Excel counts exactly, and none that would be lost, as those of a number that begins with 0. */
const NUMBER = /^(0|[1-9]\d{0,14})$/;

const shape = { wrap: true, alignVertical: 'top' };

/**
 * A text that stays one: it is stored as text, and its format says so too, so that a beginning like "=" makes no formula of it when
 * somebody changes the cell. Excel reads "_x0041_" as a letter, unless the first line is spelt out.
 */
const asText = (text) => ({ value: text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'), type: String, format: '@', ...shape });

function asDay(text) {
  const [, day, month, year] = text.match(DAY) ?? [];
  const value = new Date(Date.UTC(year, MONTHS.indexOf(month), day));
  // Excel counts a day too many in 1900; and of the 31st of February it would make another day.
  return year > 1900 && value.getUTCDate() === Number(day) ? { value, type: Date, format: 'd mmm yyyy', align: 'left', ...shape } : undefined;
}

function contentOf(text, type) {
  if (!text) return { value: null, ...shape };
  if (type === 'date') return asDay(text) ?? asText(text);
  return NUMBER.test(text) && !type ? { value: Number(text), type: Number, align: 'left', ...shape } : asText(text);
}

function cellOf(text, tone, { type }, heads) {
  const content = contentOf(text, type);
  if (heads) return { ...content, fontWeight: 'bold' };
  if (type !== 'rating' || !text) return content;
  const [textColor, backgroundColor] = TONES[tone] ?? [];
  return { ...content, fontWeight: 'bold', ...(textColor ? { textColor, backgroundColor } : {}) };
}

/** Pieces that each fit a cell. */
const pieces = (text = '') => text.match(new RegExp(`[^]{1,${LONGEST_TEXT}}`, 'gu')) ?? [''];

/** A row, and further ones where a text is too long for one cell: nothing is cut off. */
function rowsOf(row, columns, rowHeaders) {
  const cut = row.map(({ text }) => pieces(text));
  const count = Math.max(1, ...cut.map(({ length }) => length));
  return Array.from({ length: count }, (_, nth) => row.map(({ tone }, at) => cellOf(cut[at][nth] ?? '', tone, columns[at], rowHeaders && at === 0)));
}

const heading = (title = '') => ({ ...asText(title), fontWeight: 'bold', backgroundColor: '#e7ecef' });

function widthOf(texts) {
  const longest = texts.flatMap((text) => text.split('\n')).reduce((most, { length }) => Math.max(most, length), NARROWEST);
  return { width: Math.min(WIDEST, longest + 2) };
}

/** "A", "B" … "AA". */
const letters = (column) => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

function sheetOf({ columns, rows = [], rowHeaders }, sheet) {
  const data = [columns.map(({ title }) => heading(title)), ...rows.flatMap((row) => rowsOf(row, columns, rowHeaders))];
  const widths = columns.map(({ title = '' }, at) => widthOf([title, ...rows.map((row) => row[at].text ?? '')]));
  const filter = data.length > 1 ? `A1:${letters(columns.length - 1)}${data.length}` : undefined;
  return { sheet, data, columns: widths, stickyRowsCount: 1, filter };
}

/** A name that Excel takes and no other sheet has, whether in small letters or capitals. */
function freshName(wish, taken) {
  const plain = wish.replace(/[[\]:*?/\\\n\t]+/g, ' ').replace(/\s+/g, ' ').replace(/^['\s]+|['\s]+$/g, '');
  // Excel keeps a name for itself.
  const name = !plain || plain.toLowerCase() === 'history' ? 'Table' : plain;
  for (let number = 1; ; number++) {
    const ending = number > 1 ? ` (${number})` : '';
    const full = `${shortened(name, LONGEST_NAME - ending.length)}${ending}`;
    if (!taken.has(full.toLowerCase())) return full;
  }
}

function shortened(name, length) {
  const cut = name.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  return cut.replace(/['\s]+$/, '');
}

/** A sheet for each table that has columns, named after the heading above it. */
export function tableSheets({ blocks = [] }) {
  const taken = new Set([ABOUT.toLowerCase()]);
  const sheets = [];
  let above = '';
  for (const block of blocks) {
    if (block.kind === 'heading') above = block.text ?? '';
    if (block.kind !== 'table' || !block.columns) continue;
    const name = freshName(above || block.caption || '', taken);
    taken.add(name.toLowerCase());
    sheets.push(sheetOf(block, name));
  }
  return sheets;
}

const ABOUT = 'About this file';

/** What stands above the text of the document, who may read it, and the day. */
export function aboutSheet({ title, subtitle, school, mark, sharing, stood }) {
  const data = [[title, { fontWeight: 'bold', fontSize: 16 }], [subtitle], [school], [mark, { fontWeight: 'bold', fontSize: 16 }], [sharing], [stood]]
    .filter(([text]) => text).map(([text, look]) => [{ ...asText(text), ...look }]);
  return { sheet: ABOUT, data, columns: [{ width: 90 }] };
}
