// Writes the tables of a document as a file for Excel, a sheet each. Loaded when the program first asks for one (late.js).
import { strToU8 } from 'fflate';
// The way into the library that its package names packs large files in a worker, which the page's policy refuses. So its parts are
// taken as it makes them, and packed here.
import makeParts from '../node_modules/write-excel-file/modules/xlsx/generateXlsxFileContents.js';
import { aboutSheet, tableSheets } from './excel_sheets.js';
import { decode } from './memory.js';
import { CORE, coreProperties, DECLARATION, escaped, Outcome, zipped } from './office_file.js';

/** @param blocks the document as src/format/document_blocks.h describes it */
export async function answer(operation, [blocks]) {
  try {
    return [Outcome.Ok, excelFile(JSON.parse(decode(blocks)))];
  } catch (error) {
    console.error(error);
    return [Outcome.Failed, ''];
  }
}

const PROPERTY_PARTS = [
  [CORE, 'application/vnd.openxmlformats-package.core-properties+xml', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'],
];

/** The bytes of the file. The same document gives the same bytes, whenever and wherever it is written. */
export function excelFile(document) {
  const sheets = [aboutSheet(document), ...tableSheets(document)];
  const made = makeParts(sheets, { fontFamily: 'Arial', fontSize: 11 });
  const parts = Object.fromEntries(Object.entries(made).map(([name, xml]) => [name, strToU8(finished(name, xml, sheets, document))]));
  return zipped({ ...parts, [CORE]: coreProperties(document) }, document.day);
}

/** What the library does not know: properties, filters, and how a sheet is printed. */
function finished(name, xml, sheets, document) {
  const [, number] = name.match(/^xl\/worksheets\/sheet(\d+)\.xml$/) ?? [];
  if (number) return sheetPart(xml, sheets[number - 1], document);
  if (name === 'xl/workbook.xml') return replaced(xml, '<definedNames/>', headings(sheets));
  if (name === '[Content_Types].xml') return replaced(xml, '</Types>', `${PROPERTY_PARTS.map(([part, type]) => `<Override ContentType="${type}" PartName="/${part}"/>`).join('')}</Types>`);
  if (name === '_rels/.rels') return replaced(xml, '</Relationships>', `${PROPERTY_PARTS.map(([part, , type], at) => `<Relationship Id="rIdProperties${at}" Type="${type}" Target="${part}"/>`).join('')}</Relationships>`);
  return xml;
}

/** A newer library that writes something else is not to pass unseen. */
function replaced(text, from, to) {
  if (!text.includes(from)) throw new Error(`The library no longer writes ${from}`);
  return text.replace(from, () => to);
}

/** The heading row of a table stands on every printed page of it. */
function headings(sheets) {
  const names = sheets.flatMap(({ sheet, stickyRowsCount }, at) => (stickyRowsCount
    ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escaped(`'${sheet.replaceAll("'", "''")}'!$1:$1`)}</definedName>`] : []));
  return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
}

/** As wide as a page turned sideways, with what the document is and who may read it. In ECMA-376's order (part 1, 18.3.1.99). */
function sheetPart(xml, { filter }, document) {
  const after = `</sheetData>${filter ? `<autoFilter ref="${filter}"/>` : ''}`
    + '<pageMargins left="0.5" right="0.5" top="0.8" bottom="0.8" header="0.3" footer="0.3"/>'
    + '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
    + `<headerFooter>${document.mark ? `<oddHeader>${escaped(`&C&"Arial,Bold"&16 ${said(document.mark)}`)}</oddHeader>` : ''}`
    + `<oddFooter>${escaped(`&L${said(document.sharing ?? '')}&RPage &P of &N`)}</oddFooter></headerFooter>`;
  const opening = xml.match(/<worksheet\b[^>]*>/)[0];
  const fitted = replaced(replaced(xml, opening, `${opening}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`), '</sheetData>', after);
  return fitted.replace('activePane="bottomRight"', 'activePane="bottomLeft"'); // nothing stands still at the left
}

/** In a header or footer of Excel there is room for 255 characters, and an ampersand begins an order. */
const said = (text) => (text.length > 180 ? `${text.slice(0, 180)}…` : text).replaceAll('&', '&&').replaceAll('\n', ' ');
