// A pasted table becomes plain cells: the program never sees HTML. The browser reads it in a document that runs nothing and
// loads nothing.
import { rowsOfList } from './table_list.js';
import { allBold, isHidden, textOf } from './table_text.js';
import { titlesAbove } from './table_titles.js';

/**
 * The tables in `html` as JSON for the program: {"rows":[[{"text","columns","rows","header","title"}]],"tables":[0,7],"title"},
 * members left out where they say nothing. Several tables are put one below the other, because Word divides a table at the end
 * of a page and an audit may have a table for each section: "tables" are the rows that begin one, and what stood above a table
 * to name it is its first row. What is neither as wide as the largest nor two by two is left out. Null when there is no table.
 */
export function gridOf(html) {
  const { body } = new DOMParser().parseFromString(withoutEffects(html), 'text/html');
  const found = tablesIn(body).map((table) => ({ table, rows: rowsOf(table) })).filter(({ rows }) => rows.length > 0);
  if (found.length === 0) return null;
  const largest = found.map(({ rows }) => rows).reduce((best, rows) => (cellCount(rows) > cellCount(best) ? rows : best));
  const belongs = ({ rows }) => widthOf(rows) === widthOf(largest) || (widthOf(rows) > 1 && rows.length > 1);
  const kept = found.filter(belongs);
  const left = found.filter((each) => !kept.includes(each)).map(({ table }) => wordsIn(table)).filter(Boolean);
  return JSON.stringify({ ...oneBelowTheOther(kept, titlesAbove(body, kept.map(({ table }) => table))), ...(left.length > 0 && { left }) });
}

/**
 * Lists and paragraphs of `html` without a table, a row of one cell each, as `gridOf` gives tables. Null where the text alone says as
 * much: there are fewer than two, or tabs divide it into cells.
 */
export function listOf(html, text) {
  const { body } = new DOMParser().parseFromString(withoutEffects(html), 'text/html');
  const list = body.querySelector('table') || /\t.*\n.*\t/.test(text) ? null : rowsOfList(body);
  return list && JSON.stringify(list);
}

/** The beginning of a table that is left out, where it says more than a line of links does. */
function wordsIn(table) {
  const text = textOf(table).replace(/\n/g, ' ');
  return !table.querySelector('a[href]') && text.split(' ').length > 3 ? text.slice(0, 60) : '';
}

/** A single table gives its title to what is made of it; several have their titles above their rows. */
function oneBelowTheOther(kept, { titles, title }) {
  if (kept.length === 1) return { rows: kept[0].rows, ...(titles[0].length > 0 && { title: title || titles[0].join(': ') }) };
  const rows = [];
  const tables = kept.map((each, index) => {
    const columns = widthOf(each.rows);
    const begin = rows.length;
    rows.push(...titles[index].map((text) => [{ text, ...(columns > 1 && { columns }), title: true }]), ...each.rows);
    return begin;
  });
  return { rows, tables, ...(title && { title }) };
}

/** Nothing would run or be applied, but the page's policy would complain of it: styles are kept as text to be read. */
function withoutEffects(html) {
  return html
    .replace(/<(style|script)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'])(style|on[a-z]+)(\s*=)/gi, '$1 data-$2$3'));
}

const cellCount = (rows) => rows.flat().filter(({ text }) => text).length;
const widthOf = (rows) => Math.max(...rows.map((row) => row.reduce((sum, { columns = 1 }) => sum + columns, 0)));

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
const isHeading = (cell, table) => cell.tagName === 'TH' || allBold(cell, table);
