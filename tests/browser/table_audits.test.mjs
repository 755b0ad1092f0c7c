// Markup of Word becomes the cells that the program's own tests read: tests/audits/*/word.html and word.json.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, test } from 'node:test';
import { openShell } from './support/shell_server.mjs';

const shell = await openShell('table_page.js');
after(() => shell.close());

const folder = new URL('../audits/', import.meta.url);
const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const file = (name, end) => readFileSync(new URL(`${name}/${end}`, folder), 'utf8');
const read = (page, html, text = '') => page.evaluate(([markup, plain]) => globalThis.gridOf(markup) ?? globalThis.listOf(markup, plain), [html, text])
  .then((json) => (json === null ? null : JSON.parse(json)));

test('every audit of Word is read as the program\'s tests have it', async (t) => {
  const page = await shell.open(t);
  assert.ok(names.length >= 25);
  for (const name of names) assert.deepEqual(await read(page, file(name, 'word.html')), JSON.parse(file(name, 'word.json')), name);
});

test('lists and paragraphs of HTML without a table are read', async (t) => {
  const page = await shell.open(t);
  const list = '<h1>Garden</h1><h2>Tools</h2><ul><li>Rakes hang up</li><li><p>Spades are clean</p></li></ul><p>We count them<br>on Fridays</p>';
  assert.deepEqual(await read(page, list), {
    rows: [[{ text: 'Tools', header: true }], [{ text: '• Rakes hang up' }], [{ text: '• Spades are clean' }], [{ text: 'We count them\non Fridays' }]],
    title: 'Garden',
  });
  const word = "<p class=MsoListParagraph><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>We read</p><p class=MsoListParagraph><span style='mso-list:Ignore'>2.</span>We sing</p>";
  assert.deepEqual(await read(page, word), { rows: [[{ text: '1. We read' }], [{ text: '2. We sing' }]] });
  assert.equal(await read(page, '<div>a;b</div><div>c;d</div>'), null, 'lines of an editor are left to the text');
  assert.equal(await read(page, '<p>a</p><p>b</p>', 'a\tb\nc\td'), null, 'tabs divide more than paragraphs do');
});

test('a small table that is left out is named', async (t) => {
  const page = await shell.open(t);
  const table = (...rows) => `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
  const { rows, left } = await read(page, table(['We read', 'R'], ['We sing', 'G']) + table(['We also dance on Fridays']));
  assert.equal(rows.length, 2);
  assert.deepEqual(left, ['We also dance on Fridays']);
});
