// Writes a document as a file for Word. Loaded when the program first asks for one (late.js).
import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strToU8, unzipSync } from 'fflate';
import { decode } from './memory.js';
import { CORE, coreProperties, Outcome, zipped } from './office_file.js';
import { blockElements, lines, points } from './word_blocks.js';
import { paperFor } from './word_page.js';
import { stylesPart } from './word_styles.js';

/** @param blocks the document as src/format/document_blocks.h describes it */
export async function answer(operation, [blocks]) {
  try {
    return [Outcome.Ok, await wordFile(JSON.parse(decode(blocks)))];
  } catch (error) {
    console.error(error);
    return [Outcome.Failed, ''];
  }
}

/** The bytes of the file. The same document gives the same bytes, whenever and wherever it is written. */
export async function wordFile(document) {
  const numbering = points(document);
  const { room, ...page } = paperFor(document);
  const file = new Document({
    title: document.title ?? '',
    customProperties: document.keepUntil ? [{ name: 'To be deleted by', value: document.keepUntil }] : [],
    numbering: { config: [numbering] },
    sections: [{
      properties: { page },
      headers: document.mark ? { default: new Header({ children: [styled('Mark', document.mark)] }) } : {},
      footers: { default: new Footer({ children: footer(document) }) },
      children: body(document, { reference: numbering.reference, room, document }),
    }],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)));
  // The library knows no table styles, and puts the moment of writing and a name of its own among the properties.
  return zipped({ ...parts, 'word/styles.xml': strToU8(stylesPart), [CORE]: coreProperties(document) }, document.day);
}

const styled = (style, text) => new Paragraph({ style, children: lines(text) });

function body(document, place) {
  const opening = [['Title', document.title], ['Subtitle', document.subtitle], ['Normal', document.school]];
  return [
    ...opening.filter(([, text]) => text).map(([style, text]) => styled(style, text)),
    ...(document.blocks ?? []).flatMap((block) => blockElements(block, place)),
    styled('Quiet', document.stood),
  ];
}

function footer({ sharing }) {
  const pages = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return [...(sharing ? [styled('Footer', sharing)] : []), new Paragraph({ style: 'Footer', children: [pages] })];
}
