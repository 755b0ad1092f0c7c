// Reads what the browser prints: the number of pages, and the text as a reader of the file would copy it.
import { inflateSync } from 'node:zlib';

/** { pages, text, pictures } of a PDF file. */
export function readPdf(buffer) {
  const objects = objectsIn(buffer);
  const all = [...objects.values()];
  const fonts = fontsOf(objects);
  return {
    pages: all.filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head)).length,
    pictures: all.filter(({ head }) => /\/Subtype\s*\/Image/.test(head)).length,
    text: all.filter(({ stream }) => stream && /\bTj\b|\bTJ\b/.test(stream)).map(({ stream }) => shownText(stream, fonts)).join('\n'),
  };
}

function objectsIn(buffer) {
  const file = buffer.toString('latin1');
  const objects = new Map();
  for (const match of file.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)endobj/g)) {
    const [head] = match[2].split(/stream\r?\n/, 1);
    const start = match[2].indexOf('stream') < 0 ? -1 : match[2].search(/stream\r?\n/);
    objects.set(match[1], { head, stream: start < 0 ? undefined : unpacked(head, match[2], start) });
  }
  return objects;
}

function unpacked(head, body, start) {
  const bytes = Buffer.from(body.slice(start).replace(/^stream\r?\n/, '').replace(/\r?\nendstream\s*$/, ''), 'latin1');
  if (!/FlateDecode/.test(head)) return bytes.toString('latin1');
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

/** Font name → map from code to text, by the tables that a font carries for copying text. */
function fontsOf(objects) {
  const fonts = new Map();
  for (const { head } of objects.values()) {
    for (const [, name, object] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = objects.get(object)?.head.match(/\/ToUnicode (\d+) 0 R/)?.[1];
      if (table) fonts.set(name, codesOf(objects.get(table).stream));
    }
  }
  return fonts;
}

const fromHex = (text) => String.fromCharCode(...text.match(/.{4}/g).map((unit) => parseInt(unit, 16)));

function codesOf(table) {
  const codes = new Map();
  for (const [, block] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, code, text] of block.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/gi)) codes.set(code.toUpperCase(), fromHex(text));
  }
  for (const [, block] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, first, last, text] of block.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/gi)) {
      const start = parseInt(first, 16);
      for (let code = start; code <= parseInt(last, 16); code++) {
        codes.set(code.toString(16).toUpperCase().padStart(first.length, '0'), String.fromCharCode(parseInt(text, 16) + code - start));
      }
    }
  }
  return codes;
}

function shownText(stream, fonts) {
  let codes = new Map();
  let text = '';
  for (const [, font, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font) {
      codes = fonts.get(font) ?? new Map();
    } else {
      const width = [...codes.keys()][0]?.length ?? 4;
      for (let at = 0; at < shown.length; at += width) text += codes.get(shown.slice(at, at + width).toUpperCase()) ?? '';
    }
  }
  return text;
}
