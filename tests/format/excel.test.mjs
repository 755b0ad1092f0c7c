// Excel files, read by a program that is not ours: Python's zipfile and XML reader, after the standard. What it finds has to be every
// cell of every table, as what it is, and what stands above the text. The sample is written by the program (document_blocks_test.cpp).
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import { answer, excelFile } from '../../shell/excel.js';

const sample = JSON.parse(readFileSync('tests/format/documents/sample.json', 'utf8'));
/** Where the tools are our own, Python is among them. */
const skip = spawnSync('python3', ['--version']).status === 0 || process.env.TRIAD_TOOLCHAIN === 'private'
  ? false : 'python3 is not here, so a second program does not read the Excel files';

let folder;
let found; // in the sample
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'triad-excel-'));
  found = skip ? undefined : read(sample);
});
after(() => rmSync(folder, { recursive: true }));

function read(document) {
  const file = join(folder, 'tables.xlsx');
  writeFileSync(file, excelFile(document));
  return JSON.parse(execFileSync('python3', ['tests/format/documents/read_excel.py', file], { maxBuffer: 1 << 28 }));
}

const values = ({ rows }) => rows.map((row) => row.map(({ value }) => value));
/** The one sheet of a table with these columns and rows, below a heading. */
const sheetOf = (columns, rows, heading = 'Heading') => read({
  ...sample, blocks: [{ kind: 'heading', level: 2, text: heading }, { kind: 'table', columns: columns.map((type) => ({ title: 'T', type })), rows: rows.map((row) => row.map((text) => ({ text }))) }],
}).sheets[1];

describe('an Excel file of a document with tables', { skip }, () => {
  test('says first what it is, who may read it and of which day, then has a sheet for each table', () => {
    assert.deepEqual(found.sheets.map(({ name }) => name), ['About this file', 'Within ten', 'Within ten (2)']);
    const { title, subtitle, school, mark, sharing, stood } = sample;
    assert.deepEqual(values(found.sheets[0]), [title, subtitle, school, mark, sharing, stood].map((text) => [text]));
  });

  test('holds every cell: days as days, and texts as texts whatever they begin with', () => {
    assert.deepEqual(values(found.sheets[1]), [
      ['Statement', 'Our rating', 'By when', 'Said'],
      ['1. Fourteen', 'Red', { day: '2026-11-12' }, "+cmd|' /C calc'!A0"],
      ['2. Fifteen', 'Not yet rated', null, 'W'.repeat(300)],
      ['3. Sixteen', 'Odd', '-', null],
    ]);
    assert.deepEqual(values(found.sheets[2]), [['Only eighteen']]);
    for (const { value, format, wrap } of found.sheets.flatMap(({ rows }) => rows.flat())) {
      assert.ok(wrap);
      if (typeof value === 'string') assert.equal(format, '@', value);
    }
  });

  test('says ratings in words and in colour, and has its headings and names of rows in bold', () => {
    const [heads, red, muted, odd] = found.sheets[1].rows;
    assert.ok(heads.every(({ bold, ground }) => bold && ground === 'FFE7ECEF'));
    assert.deepEqual([red[1].colour, red[1].ground, muted[1].colour, muted[1].ground], ['FFB3172C', 'FFFBE3E6', 'FF595959', 'FFF0F0F0']);
    assert.deepEqual([odd[1].colour, odd[1].ground, odd[1].bold], [null, null, true]);
    for (const row of [red, muted, odd]) assert.deepEqual(row.map(({ bold }) => bold), [true, true, false, false]);
  });

  test('keeps its heading in sight and on every printed page, and can be filtered', () => {
    const [, first, second] = found.sheets;
    assert.deepEqual(first.frozen, ['frozen', '1', 'A2']);
    assert.deepEqual([first.filter, second.filter], ['A1:D4', null]);
    assert.deepEqual(found.titles, ["'Within ten'!$1:$1", "'Within ten (2)'!$1:$1"]);
    for (const width of [...first.widths, ...second.widths]) assert.ok(width >= 10 && width <= 60);
    for (const { header, footer } of found.sheets) {
      assert.equal(header, '&C&"Arial,Bold"&16 Not agreed');
      assert.equal(footer, '&LFor our governors. To be deleted by 31 July 2027.&RPage &P of &N');
    }
  });

  test('is a whole file that names no person and no library, and bears the day that it tells of', () => {
    assert.deepEqual(found.core, {
      title: sample.title, creator: sample.school, description: sample.sharing, language: 'en-GB', lastModifiedBy: sample.school,
      created: '2026-11-22T00:00:00Z', modified: '2026-11-22T00:00:00Z',
    });
    assert.deepEqual([found.missing, found.unknown, found.times], [[], [], ['(2026, 11, 22, 0, 0, 0)']]);
    assert.equal(found.parts[0], '[Content_Types].xml');
    assert.deepEqual(excelFile(sample), excelFile(sample));
  });

  test('SH23 holds no text that the document does not have', () => {
    const held = JSON.stringify(sample);
    for (const text of found.strings) assert.ok(held.includes(JSON.stringify(text).slice(1, -1)), text);
  });
});

describe('a cell of an Excel file', { skip }, () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '0123', '1.5', '1e5', '12 Foo 2026', '_x0041_', 'a\n b ', "'", 'TRUE', '#N/A', '1234567890123456'];

  test('that may look like something else stays the text that it is', () => {
    assert.deepEqual(values(sheetOf([undefined], texts.map((text) => [text]))).slice(1), texts.map((text) => [text]));
  });

  test('that is a count is a number, but not where a rating or a day is meant', () => {
    const sheet = sheetOf([undefined, 'rating', 'date'], [['0', '4', '30 Feb 2026'], ['123456', '2', '29 Feb 2028']]);
    assert.deepEqual(values(sheet).slice(1), [[{ number: 0 }, '4', '30 Feb 2026'], [{ number: 123456 }, '2', { day: '2028-02-29' }]]);
  });

  test('that is too long for Excel goes on in a row below, whole', () => {
    const long = 'word \u{1F600} '.repeat(5000);
    const rows = values(sheetOf([undefined, undefined], [['A', long], ['B', 'short']])).slice(1);
    assert.equal(rows.map(([, text]) => text).slice(0, -1).join(''), long);
    assert.ok(rows.every(([, text]) => text.length <= 32767));
    assert.deepEqual(rows.map(([first]) => first), ['A', ...rows.slice(2).map(() => null), 'B']);
  });
});

test('a sheet has a name that Excel takes and no other sheet has', { skip }, () => {
  const named = (...headings) => read({ ...sample, blocks: headings.flatMap((text) => [{ kind: 'heading', level: 2, text }, { kind: 'table', columns: [{ title: 'T' }] }]) })
    .sheets.slice(1).map(({ name }) => name);
  assert.deepEqual(named("What: [is] this?/\\*'", 'Duty', 'DUTY', 'History', '***', 'About this file'), [
    'What is this', 'Duty', 'DUTY (2)', 'Table', 'Table (2)', 'About this file (2)',
  ]);
  const long = named('Everything that we have ever seen in lessons', 'Everything that we have ever seen in lessons');
  assert.deepEqual(long, ['Everything that we have ever se', 'Everything that we have eve (2)']);
});

test('a thousand rows come through, and a year that no archive can tell of', { skip }, () => {
  const rows = Array.from({ length: 1000 }, (_, at) => [`Row ${at}`, 'x'.repeat(300)]);
  assert.deepEqual(values(sheetOf([undefined, undefined], rows)).slice(1), rows);
  assert.equal(read({ ...sample, day: '2150-12-31' }).core.created, '2150-12-31T00:00:00Z');
});

test('the program is answered with the bytes, or told that they could not be written', async (t) => {
  const bytes = (text) => new TextEncoder().encode(text);
  const [good, file] = await answer(2, [bytes(JSON.stringify(sample))]);
  assert.equal(good, 0);
  assert.deepEqual(file.slice(0, 4), bytes('PK\u0003\u0004'));
  t.mock.method(console, 'error', () => {});
  assert.deepEqual(await answer(2, [bytes('{ "blocks": 1 }')]), [1, '']);
});
