// A document that leaves for Word or Excel: the part that writes it comes when it is first asked for, and may not come.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { download, evaluationAddress, go, openExample, settled } from './support/app.mjs';
import { dist, setUp } from './support/browser.mjs';

const { scenario } = setUp();

const part = '**/word.*.js';
const example = JSON.parse(await readFile('assets/examples/oakfield.triad.json', 'utf8'));
const comments = example.evaluations[0].answers.map(({ comment }) => comment).filter((comment) => comment);
const sentence = /^The Word file was not made, because the part of Triad that writes it could not be loaded\. Check the connection, then save again\./;

async function choose(page, url, way) {
  await openExample(page, url);
  await go(page, `${await evaluationAddress(page)}/document`);
  await page.getByRole('radio', { name: way }).click();
  await settled(page);
}

const chooseWord = (page, url) => choose(page, url, 'A Word document');

const save = (page) => page.getByRole('button', { name: 'Save the Word document' }).click();

const unescaped = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');

/** What stands in the file, with what XML escapes as it was. */
function textIn({ bytes }) {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']);
  const text = xml.replace(/<w:br\/>/g, '\n').replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  return unescaped(text);
}

function holdsTheEvaluation(file) {
  assert.match(file.name, /^Oakfield-Primary-School_Remote-learning-self-evaluation_\d{4}-\d\d-\d\d\.docx$/);
  const text = textIn(file);
  for (const words of ['Remote learning self-evaluation', ...comments]) assert.ok(text.includes(words), words);
  assert.match(text, /As it stood on \d+ \w+ \d{4}\.\n$/);
}

scenario('an evaluation is saved as a Word file that opens and holds every comment', {}, async ({ page, url }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await chooseWord(page, url);
  const isPart = (address) => /\/word\.[0-9a-f]{10}\.js$/.test(address);
  assert.deepEqual(asked.filter(isPart), [], 'nobody is sent what writes Word files before asking for one');
  holdsTheEvaluation(await download(page, () => save(page)));
  await settled(page);
  assert.equal(asked.filter(isPart).length, 1);
  assert.ok(asked.every((address) => address.startsWith(url) || /^(blob|data):/.test(address)), 'nothing from elsewhere');
  await page.getByText(/^File made: Oakfield.*\.docx\.$/).first().waitFor({ state: 'attached' });
});

scenario('its tables are saved as an Excel file that opens and holds every comment in a cell', {}, async ({ page, url }) => {
  await choose(page, url, 'Its tables, for Excel');
  const file = await download(page, () => page.getByRole('button', { name: 'Save the Excel file' }).click());
  assert.match(file.name, /\.xlsx$/);
  const parts = unzipSync(file.bytes);
  const text = unescaped(strFromU8(parts['xl/sharedStrings.xml']).replace(/<[^>]+>/g, '\n'));
  for (const comment of comments) assert.ok(text.includes(comment), comment);
  assert.match(strFromU8(parts['xl/workbook.xml']), /name="About this file".*name="Duty, expectations and policy"/);
  assert.ok(!Object.values(parts).some((part) => strFromU8(part).includes('<f>')), 'no formula');
});

scenario('a part that does not come is one sentence, and the file is made once it does', {}, async ({ page, url }) => {
  await page.route(part, (route) => route.abort());
  await chooseWord(page, url);
  await save(page);
  await page.getByText(sentence).first().waitFor({ state: 'attached' });
  await settled(page);
  assert.equal(await page.getByText(/^File made/).count(), 0);
  await page.unroute(part);
  holdsTheEvaluation(await download(page, () => save(page)));
}, { expected: /Failed to (load|fetch)|net::ERR/ });

scenario('the single file writes Word files by itself', {}, async ({ page, context }) => {
  await context.setOffline(true);
  await chooseWord(page, pathToFileURL(join(dist, 'triad.html')).href);
  holdsTheEvaluation(await download(page, () => save(page)));
});
