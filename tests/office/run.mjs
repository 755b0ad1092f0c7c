// Opens the files for Word and Excel that Triad writes in LibreOffice, which makes a PDF of each Word file and a table of each sheet.
// All that the same document says as a page must be found there again, on no more pages than it may take.
//   node tests/office/run.mjs [--write]     keeps the table in docs/office.md; files and pictures lie in build/office
import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../cmake/serve.mjs';
import { dist, testOptions, coarse } from '../browser/support/launch.mjs';
import { documents } from './documents.mjs';
import { asPdf, asTables, version } from './libreoffice.mjs';
import { saveAs, textsOf } from './saving.mjs';
import { tableOf } from './table.mjs';

const top = resolve(import.meta.dirname, '../..');
const place = join(top, 'build/office');

/** Words alone: a line ends elsewhere in a PDF, and a cell has no lines. */
const wordsOf = (text) => text.normalize('NFKC').replace(/[­​]/g, '').replace(/\s+/g, '');

function holds(found, texts, where) {
  const words = wordsOf(found);
  for (const text of texts) assert.ok(words.includes(wordsOf(text)), `${where} lacks: ${text}`);
}

async function checked({ name, most }, page) {
  const { texts, cells } = await textsOf(page);
  const pdf = await asPdf(await saveAs(page, 'A Word document', place, `${name}.docx`));
  holds(pdf.text, texts, `${name}.docx`);
  assert.ok(pdf.pages <= most, `${name}.docx takes ${pdf.pages} pages, and may take ${most}`);
  if (cells.length === 0) return { name, pages: pdf.pages, most };
  const tables = await asTables(await saveAs(page, 'Its tables, for Excel', place, `${name}.xlsx`));
  holds(tables.join('\n'), cells, `${name}.xlsx`);
  return { name, pages: pdf.pages, most, sheets: tables.length };
}

async function main() {
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  const server = await serve(dist);
  const browser = await chromium.launch(testOptions(coarse));
  const page = await (await browser.newContext({ ...coarse, acceptDownloads: true })).newPage();
  const results = [];
  for (const document of documents) {
    await document.show(page, server.url);
    const result = await checked(document, page).catch((error) => ({ name: document.name, why: error.message }));
    console.log(result.why ? `FAIL ${result.name}: ${result.why}` : `OK ${result.name} (${result.pages} pages)`);
    results.push(result);
  }
  await browser.close();
  await server.close();
  const table = tableOf(results, await version(), new Date());
  console.log(`\n${table}`);
  const whole = results.every(({ why }) => !why);
  if (whole && process.argv.includes('--write')) await writeFile(join(top, 'docs/office.md'), table);
  process.exitCode = whole ? 0 : 1;
}

await main();
