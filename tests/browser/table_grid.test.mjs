// Tables out of pasted HTML, in a real browser: what the program is given of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { openShell } from './support/shell_server.mjs';

const shell = await openShell('table_page.js');
after(() => shell.close());

const fixture = (name) => readFileSync(new URL(`tables/${name}.html`, import.meta.url), 'utf8');
const whole = async (page, html) => {
  const json = await page.evaluate((text) => globalThis.gridOf(text), html);
  return json === null ? null : JSON.parse(json);
};
const grid = async (page, html) => (await whole(page, html))?.rows ?? null;
const table = (...rows) => `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
const texts = (rows) => rows.map((row) => row.map(({ text }) => text));

test('a Word table keeps its paragraphs, bullets, merged cells and bold headings', async (t) => {
  const [title, ...rows] = await grid(await shell.open(t), fixture('word'));
  assert.deepEqual(title, [{ text: 'Reading audit', columns: 3, title: true }]);
  assert.deepEqual(rows[0], [{ text: 'Statement', header: true }, { text: 'RAG', header: true }, { text: 'Comments', header: true }]);
  assert.deepEqual(rows[1], [{ text: 'Books at home', columns: 3, header: true }]);
  assert.deepEqual(rows[2], [{ text: 'Every pupil takes a book home, and somebody asks about it.' }, { text: '' }, { text: 'First line\nsecond line' }]);
  assert.deepEqual(rows[3], [{ text: 'Our library helps\n• at lunch\n• after school' }, { text: 'R / A / G', rows: 2 }, { text: '' }]);
});

test('a Word table that was divided at a page is one table again', async (t) => {
  const { rows, tables } = await whole(await shell.open(t), fixture('word'));
  assert.deepEqual(tables, [0, 6], 'the second table begins with the rest of a row');
  assert.deepEqual(texts(rows.slice(5)), [['Older pupils read with younger ones and', ''], ['talk about what they read.', '', '']]);
});

test('a web page gives its largest table, without what is hidden, scripted or only layout', async (t) => {
  const page = await shell.open(t);
  const title = await page.title();
  const { rows, title: heading } = await whole(page, fixture('web'));
  assert.equal(heading, 'Playground check');
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
  const html = table(['Home', 'About']) + table(['a', 'b', 'c'], ['d', 'e', 'f']) + table(['g', 'h'], ['i', 'j']) + table(['k'], ['l']);
  const rows = await grid(await shell.open(t), html);
  assert.deepEqual(texts(rows), [['a', 'b', 'c'], ['d', 'e', 'f'], ['g', 'h'], ['i', 'j']]);
});

const two = [table(['a', 'b'], ['c', 'd']), table(['e', 'f'], ['g', 'h'])];
/** What is said to stand above each of two tables, and of the document. */
const named = async (page, ...above) => {
  const { rows, tables, title } = await whole(page, above.map((html, index) => html + (two[index] ?? '')).join(''));
  const below = (begin) => rows.slice(begin).findIndex(([cell]) => !cell.title);
  return [...tables.map((begin) => rows.slice(begin, begin + below(begin)).map(([cell]) => cell.text).join(' > ')), title ?? ''];
};

test('headings, captions and short paragraphs above tables are their titles', async (t) => {
  const page = await shell.open(t);
  assert.deepEqual(await named(page, '<h3>One</h3>', '<h3>Two</h3>'), ['One', 'Two', '']);
  assert.deepEqual(await named(page, '<h1>All</h1><h2>One</h2>', '<h2>Two</h2>'), ['One', 'Two', 'All']);
  assert.deepEqual(await named(page, '<h2>One</h2><h3>First</h3>', '<h2>Two</h2><h3>Second</h3>'), ['One > First', 'Two > Second', '']);
  assert.deepEqual(await named(page, '<h1>All</h1><p>One</p>', '<p>Two</p>'), ['One', 'Two', 'All']);
  assert.deepEqual(await named(page, '<p>One<br></p>', '<div><p><span>Two</span></p><p>&nbsp;</p></div>'), ['One', 'Two', '']);
  assert.deepEqual(await named(page, 'One<br>', '<b>Two</b><br>'), ['One', 'Two', '']);
  assert.deepEqual(await named(page, '<h3>One<br>more</h3>', '<p style="mso-outline-level:2">Two</p><p>Each row has one colour.</p>'), ['One more', 'Two', '']);
  assert.deepEqual(await named(page, '<p class=MsoTitle>All</p><p class=MsoCaption>One</p>', '<p class=MsoCaption>Two</p>'), ['One', 'Two', 'All']);
  assert.deepEqual(await named(page, '<table><tr><td>One</td></tr></table>', '<table><tr><td><b>Two</b></td></tr></table>'), ['One', 'Two', '']);
  assert.deepEqual(await named(page, '<h2>One</h2><p><b>A part of it</b></p>', '<h2>Two</h2><p>Tick a box in each row</p>'), ['One > A part of it', 'Two', '']);
});

test('sentences, entries of lists, links and cells above a table are no titles', async (t) => {
  const page = await shell.open(t);
  const none = ['', '', ''];
  assert.deepEqual(await named(page, '<p>We look at this once a year.</p>', '<p>and then go on with it</p>'), none);
  assert.deepEqual(await named(page, '<ul><li>An entry</li></ul>', '<nav>Home</nav>'), none);
  assert.deepEqual(await named(page, '<table><tr><td>Home</td><td>About</td><td>Help</td></tr></table>', '<p hidden>Two</p><style>p {}</style>'), none);
  assert.deepEqual(await named(page, '', `<p>${'word '.repeat(20)}</p>`), none);
  assert.deepEqual(await named(page, '<p>Below a heading, far from the table</p><p>A sentence.</p>', ''), none);
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
