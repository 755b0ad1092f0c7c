// A pasted table becomes plain cells: the program never sees HTML. The browser reads it in a document that runs nothing and
// loads nothing.
const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'DL', 'DT', 'DD', 'TABLE', 'TR', 'TD', 'TH', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6',
  'BLOCKQUOTE', 'PRE', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'FIGURE', 'FIGCAPTION', 'DETAILS', 'SUMMARY', 'ADDRESS', 'HR']);
const UNREAD = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE', 'SELECT', 'TEXTAREA', 'BUTTON', 'SVG', 'DEL']);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
const BOLD = /font-weight\s*:\s*(bold|[6-9]00)/i;
const LIST_SIGN = /mso-list\s*:\s*ignore/i;
/** Bullets as Word writes them: letters and signs of its symbol fonts. */
const WORD_BULLET = /^[o§·•▪\-–\uf0a7\uf0b7\uf0d8\uf076]$/;

/**
 * The table in `html` as JSON for the program: {"rows":[[{"text","columns","rows","header"}]]}, members left out where they
 * say nothing. Several tables are put one below the other, because Word divides a table at the end of a page and an audit
 * may have a table for each section; what is neither as wide as the largest nor two by two is left out. Null when there is
 * no table.
 */
export function gridOf(html) {
  const { body } = new DOMParser().parseFromString(withoutEffects(html), 'text/html');
  const tables = tablesIn(body).map((table) => ({ rows: rowsOf(table), title: titleOf(table) })).filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return null;
  const largest = tables.map(({ rows }) => rows).reduce((best, rows) => (cellCount(rows) > cellCount(best) ? rows : best));
  const belongs = (rows) => widthOf(rows) === widthOf(largest) || (widthOf(rows) > 1 && rows.length > 1);
  const kept = tables.filter(({ rows }) => belongs(rows));
  // One table alone is titled by whoever pastes it; of several each has a title of its own.
  const several = kept.length > 1;
  return JSON.stringify({ rows: kept.flatMap(({ rows, title }) => [...titleRow(several ? title : '', widthOf(rows)), ...rows]) });
}

const titleRow = (text, columns) => (text ? [[{ text, ...(columns > 1 && { columns }) }]] : []);

/** A caption, or the heading right above a table: an element for it, a heading style of Word, or a short line all in bold. */
function titleOf(table) {
  const caption = table.caption && textOf(table.caption);
  if (caption) return caption.replace(/\n/g, ' ');
  let before = table;
  // Word wraps a table in a division: what stands above the division stands above the table.
  while (before && !before.previousElementSibling && before.parentElement !== table.ownerDocument.body) before = before.parentElement;
  before = before?.previousElementSibling;
  while (before && before.tagName !== 'TABLE' && !textOf(before)) before = before.previousElementSibling;
  if (!before || before.querySelector('table') || before.tagName === 'TABLE') return '';
  const text = textOf(before).replace(/\n/g, ' ');
  const heading = /^H[1-6]$/.test(before.tagName) || /^MsoTitle|^MsoHeading/.test(before.className) || isHeading(before, before.parentElement);
  return heading && text.length <= 160 ? text : '';
}

/** Nothing would run or be applied, but the page's policy would complain of it: styles are kept as text to be read. */
function withoutEffects(html) {
  return html
    .replace(/<(style|script)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'])(style|on[a-z]+)(\s*=)/gi, '$1 data-$2$3'));
}

const cellCount = (rows) => rows.flat().filter(({ text }) => text).length;
const widthOf = (rows) => Math.max(...rows.map((row) => row.reduce((sum, { columns = 1 }) => sum + columns, 0)));
const styleOf = (element) => element.getAttribute?.('data-style') ?? '';
const isHidden = (element) => element.hasAttribute('hidden') || HIDDEN.test(styleOf(element));

/** Tables that are not inside another one; but a table that only lays out others gives way to them. */
function tablesIn(root) {
  const outer = [...root.querySelectorAll('table')].filter((table) => {
    const around = table.parentElement.closest('table');
    return !around || !root.contains(around) || around === root;
  });
  return outer.flatMap((table) => {
    const inner = [...table.querySelectorAll('table')];
    const own = ownCells(table).length;
    const largest = Math.max(0, ...inner.map((each) => ownCells(each).length));
    return largest > own ? tablesIn(table) : [table];
  });
}

const ownCells = (table) => [...table.rows].flatMap((row) => [...row.cells]);

function rowsOf(table) {
  return [...table.rows]
    .filter((row) => !isHidden(row))
    .map((row) => [...row.cells].filter((cell) => !isHidden(cell)).map((cell) => cellOf(cell, table)))
    .filter((cells) => cells.length > 0);
}

function cellOf(cell, table) {
  const text = textOf(cell);
  const rows = cell.rowSpan === 0 ? table.rows.length - cell.parentElement.rowIndex : cell.rowSpan;
  return {
    text,
    ...(cell.colSpan > 1 && { columns: cell.colSpan }),
    ...(rows > 1 && { rows }),
    ...(text && isHeading(cell, table) && { header: true }),
  };
}

/** A heading cell, or one whose whole text is bold: Word and spreadsheets know no others. */
function isHeading(cell, table) {
  if (cell.tagName === 'TH') return true;
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (data.trim() && !isBold(parentElement, table)) return false;
  }
  return true;
}

function isBold(element, table) {
  for (let at = element; at && at !== table; at = at.parentElement) {
    if (/^(B|STRONG|TH)$/.test(at.tagName) || BOLD.test(styleOf(at))) return true;
    if (/font-weight\s*:\s*(normal|[1-4]00)/i.test(styleOf(at))) return false;
  }
  return false;
}

/** The text as it stands on the page: paragraphs, list entries and breaks on lines of their own. */
function textOf(cell) {
  const out = [];
  read(cell, out);
  return out.join('')
    .replace(/\u00ad|\u200b|\ufeff/g, '')
    .replace(/[ \t\u00a0\u2007\u202f]+/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

function read(node, out) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) out.push(node.closest('pre') ? child.data : child.data.replace(/[\r\n\t]+/g, ' '));
    else if (child.nodeType === Node.ELEMENT_NODE) readElement(child, out);
  }
}

function readElement(element, out) {
  if (UNREAD.has(element.tagName.toUpperCase()) || isHidden(element)) return;
  if (LIST_SIGN.test(styleOf(element))) {
    out.push(`${listSign(element.textContent)} `);
    return;
  }
  if (element.tagName === 'BR') {
    out.push('\n');
    return;
  }
  const block = BLOCKS.has(element.tagName);
  if (block) out.push('\n');
  if (element.tagName === 'LI') out.push(signOfEntry(element));
  read(element, out);
  if (block) out.push('\n');
}

function listSign(text) {
  const sign = text.replace(/[\s\u00a0]+/g, '');
  return WORD_BULLET.test(sign) ? '•' : sign;
}

/** Entries keep a sign in front, so that the program sees where each begins. */
function signOfEntry(entry) {
  const list = entry.parentElement;
  if (list?.tagName !== 'OL') return '• ';
  const place = [...list.children].filter(({ tagName }) => tagName === 'LI').indexOf(entry);
  return `${place + (list.start || 1)}. `;
}
