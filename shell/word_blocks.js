// The blocks of a document (src/format/document_blocks.h) as paragraphs and tables of Word.
import {
  AlignmentType, BuilderElement, LevelFormat, Paragraph, Tab, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType,
} from 'docx';
import { columnWidths, joined } from './word_page.js';

/**
 * What the library calls the points. It finds them again by this name in braces, in all of the text: so it must be one that
 * nobody has typed.
 */
function pointsName(document) {
  const typed = JSON.stringify(document);
  let number = 1;
  while (typed.includes(`{points ${number}-`)) number++;
  return `points ${number}`;
}

/** The points of lists, as the numbering of Word. */
export const points = (document) => ({
  reference: pointsName(document),
  levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 425, hanging: 283 } } } }],
});

/** A text as a run, in which line feeds break lines; nothing of no text. */
export function lines(text = '', style = undefined) {
  const children = text.split(/(\n|\t)/).filter((piece) => piece)
    .map((piece) => (piece === '\n' ? new BuilderElement({ name: 'w:br' }) : piece === '\t' ? new Tab() : piece));
  return children.length > 0 ? [new TextRun({ style, children })] : [];
}

const paragraph = (style, text, run) => new Paragraph({ style, children: lines(text, run) });
const emphases = { lead: 'Lead', quiet: 'Quiet' };

const elements = {
  heading: ({ level, text }) => [paragraph(level === 2 ? 'Heading1' : 'Heading2', text)],
  paragraph: ({ emphasis, text }) => (emphasis && !text ? [] : [paragraph(emphases[emphasis] ?? 'Normal', text)]),
  list: ({ entries }, { reference }) => entriesIn('ListBullet', entries, reference),
  callout: ({ title, entries }, { reference }) => [paragraph('Callout', `${title ?? ''}:`), ...entriesIn('CalloutPoint', entries, reference)],
  table: (table, { room, document }) => [tableElement(table, columnWidths(joined(table, document), room)), new Paragraph({ style: 'AfterTable' })],
};

/** @param place { reference, room, document }: the name of the points, the width of the text, and what the block is of */
export const blockElements = (block, place) => elements[block.kind](block, place);

const entriesIn = (style, entries = [], reference) => entries.map((text) => (
  new Paragraph({ style, numbering: { reference, level: 0 }, children: lines(text) })));

function tableElement({ caption, rowHeaders = false, columns = [], rows = [] }, widths) {
  const cell = (content, at) => new TableCell({ width: { size: widths[at], type: WidthType.DXA }, children: [content] });
  const heads = columns.map(({ title }, at) => cell(paragraph('TableHeading', title), at));
  const cells = (row) => row.map((one, at) => cell(cellParagraph(one, columns[at], rowHeaders && at === 0), at));
  const table = new Table({
    style: 'TableGrid',
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((all, one) => all + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, lastRow: false, firstColumn: rowHeaders, lastColumn: false, noHBand: true, noVBand: true },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: heads }), ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row) }))],
  });
  if (caption) described(table, caption);
  return table;
}

/** What Word says of a table to those who listen. The library does not know it; it stands at the end of what it writes of a table. */
function described(table, caption) {
  const attributes = { value: { key: 'w:val', value: caption } };
  table.root[0].root.push(new BuilderElement({ name: 'w:tblCaption', attributes }));
}

const TONES = ['red', 'amber', 'green', 'blue', 'purple', 'muted'];

function cellParagraph({ text, tone }, { type }, heads) {
  if (heads) return paragraph('TableRowHeading', text);
  const run = type === 'rating' ? (TONES.includes(tone) ? `Rating-${tone}` : 'Rating') : undefined;
  return paragraph('TableText', text, run);
}
