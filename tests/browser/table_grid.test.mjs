// Tables out of pasted HTML, in a real browser: what the program is given of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { openShell } from './support/shell_server.mjs';

const shell = await openShell('table_page.js');
after(() => shell.close());

const fixture = (name) => readFileSync(new URL(`tables/${name}.html`, import.meta.url), 'utf8');
const grid = async (page, html) => {
  const json = await page.evaluate((text) => globalThis.gridOf(text), html);
  return json === null ? null : JSON.parse(json).rows;
};
const texts = (rows) => rows.map((row) => row.map(({ text }) => text));

test('a Word table keeps its paragraphs, bullets, merged cells and bold headings', async (t) => {
  const rows = await grid(await shell.open(t), fixture('word'));
  assert.deepEqual(rows[0], [{ text: 'Statement', header: true }, { text: 'RAG', header: true }, { text: 'Comments', header: true }]);
  assert.deepEqual(rows[1], [{ text: 'Books at home', columns: 3, header: true }]);
  assert.deepEqual(rows[2], [{ text: 'Every pupil takes a book home, and somebody asks about it.' }, { text: '' }, { text: 'First line\nsecond line' }]);
  assert.deepEqual(rows[3], [{ text: 'Our library helps\n• at lunch\n• after school' }, { text: 'R / A / G', rows: 2 }, { text: '' }]);
});

test('a Word table that was divided at a page is one table again', async (t) => {
  const rows = await grid(await shell.open(t), fixture('word'));
  assert.deepEqual(texts(rows.slice(4)), [['Older pupils read with younger ones and', ''], ['talk about what they read.', '', '']]);
});

test('a web page gives its largest table, without what is hidden, scripted or only layout', async (t) => {
  const page = await shell.open(t);
  const title = await page.title();
  const rows = await grid(page, fixture('web'));
  assert.deepEqual(texts(rows), [
    ['No.', 'What we look for', 'Yes / No'],
    ['1', 'Every gate closes by itself.', ''],
    ['2', '• There is shade\n• There is a place to sit', ''],
    ['3', '4. Water is near\n5. and clean', 'Yes\nNo'],
    ['Keep this page.'],
  ]);
  assert.deepEqual(rows[0].map(({ header }) => header), [true, true, true]);
  assert.equal(await page.title(), title);
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
});

test('an Excel table keeps line breaks within cells and merged cells, and leaves hidden rows out', async (t) => {
  const rows = await grid(await shell.open(t), fixture('excel'));
  assert.deepEqual(rows, [
    [{ text: 'Area', header: true }, { text: 'Question', header: true }, { text: 'Score 1-5', header: true }],
    [{ text: 'Lunch', rows: 2 }, { text: 'Is the queue short?\nDo all pupils eat?' }, { text: '3' }],
    [{ text: 'Is the hall calm?' }, { text: '4' }],
  ]);
});

test('tables of several widths come one below the other, a single line of links does not', async (t) => {
  const table = (...rows) => `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
  const html = table(['Home', 'About']) + table(['a', 'b', 'c'], ['d', 'e', 'f']) + table(['g', 'h'], ['i', 'j']) + table(['k'], ['l']);
  const rows = await grid(await shell.open(t), html);
  assert.deepEqual(texts(rows), [['a', 'b', 'c'], ['d', 'e', 'f'], ['g', 'h'], ['i', 'j']]);
});

test('HTML without a table gives nothing', async (t) => {
  const page = await shell.open(t);
  assert.equal(await grid(page, '<p>Only words</p>'), null);
  assert.equal(await grid(page, ''), null);
  assert.equal(await grid(page, '<table></table>'), null);
});

test('a table of many rows is read in a moment', async (t) => {
  const page = await shell.open(t);
  const rows = await grid(page, `<table>${'<tr><td><p>A statement.</p></td><td style="color:red">R</td></tr>'.repeat(5000)}</table>`);
  assert.equal(rows.length, 5000);
});
