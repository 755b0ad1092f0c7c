// Tables of answers, read by programs that are not ours: a database, a spreadsheet's rules, a validator of JSON Schemas. What is
// counted in them has to be what the app counts on its screens.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { problems, readJson, validators } from './shipped.mjs';

const program = process.env.TRIAD_MAKE_TABLES ?? 'build/debug/tests/format/tables/triad_make_tables';
const examples = ['example-24', 'example-100'];
const hostile = Array.from({ length: 40 }, (_, seed) => `hostile-${seed}`);
const { answerTable } = validators();
const columns = Object.keys(readJson('schema/answer-table.schema.json').properties);

let folder;
let database;

before(async () => {
  assert.ok(existsSync(program), `${program} is not built: run ./build-wasm.sh native first`);
  folder = mkdtempSync(join(tmpdir(), 'triad-tables-'));
  execFileSync(program, [folder]);
  database = await (await DuckDBInstance.create(':memory:')).connect();
});
after(() => rmSync(folder, { recursive: true }));

const text = (name) => readFileSync(join(folder, name), 'utf8');
const told = (name) => JSON.parse(text(`${name}.json`));
const lines = (name) => text(`${name}.jsonl`).split('\n').filter(Boolean).map((line) => JSON.parse(line));

const query = async (sql) => (await database.runAndReadAll(sql)).getRowObjectsJson();
const csvOf = (name) => `read_csv('${join(folder, `${name}.csv`)}', header = true, auto_detect = false, strict_mode = true, delim = ',', quote = '"', escape = '"', columns = {${columns.map((column) => `"${column}": 'VARCHAR'`).join(', ')}})`;
const linesOf = (name) => `read_json('${join(folder, `${name}.jsonl`)}', format = 'newline_delimited', columns = {${columns.map((column) => `"${column}": '${{ edition: 'INTEGER' }[column] ?? 'VARCHAR'}'`).join(', ')}})`;

const byKey = (rows) => rows.map(({ item, rating, round, schools }) => `${item} ${rating} ${round}: ${schools}`).sort();

/** How often each answer was given, as a database counts it. */
const countedIn = async (source) => byKey(await query(`
  select item, rating, round, count(distinct school) as schools, count(*) as answers from ${source}
  where rating is not null group by all having count(distinct school) = count(*)`));

for (const name of examples) {
  test(`SYS17e a database counts in ${name} what the app counts, in either format`, async () => {
    const wanted = byKey(told(name).counts);
    assert.ok(wanted.length > 100);
    assert.deepEqual(await countedIn(csvOf(name)), wanted);
    assert.deepEqual(await countedIn(linesOf(name)), wanted);
  });

  test(`SYS17e ${name} has the rows, schools and comments that the screen tells of`, async () => {
    const { rows, schools, named, comments } = told(name);
    for (const source of [csvOf(name), linesOf(name)]) {
      const [found] = await query(`
        select count(*)::INTEGER as rows, count(distinct school)::INTEGER as schools, count(comment)::INTEGER as comments,
          count(distinct school) filter (where named in ('yes', 'true'))::INTEGER as named from ${source}`);
      assert.deepEqual(found, { rows, schools, comments, named });
    }
    assert.ok(named > 0 && named < schools && comments > 0);
  });
}

/** Every cell of a CSV file, read by RFC 4180 and nothing else. */
function cellsOf(csv) {
  const rows = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (let match; cell.lastIndex < csv.length && (match = cell.exec(csv));) {
    rows.at(-1).push(match[1].startsWith('"') ? match[1].slice(1, -1).replaceAll('""', '"') : match[1]);
    if (match[2] !== ',') rows.push([]);
  }
  assert.deepEqual(rows.pop(), [], 'the file ends with a line end');
  return rows;
}

/** One by one: what differs in a thousand rows would be looked for all night. */
function sameRows(rows, wanted) {
  assert.equal(rows.length, wanted.length);
  rows.forEach((row, at) => assert.deepEqual(row, wanted[at]));
}

const inCsv = (value) => (value === null ? '' : value === true ? 'yes' : value === false ? 'no' : String(value));
/** Where a spreadsheet could take a new cell to begin. */
const formula = /(?<=^|[\t\n\r;])(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g;

for (const name of [...examples, ...hostile]) {
  test(`the CSV file ${name} says what its JSON lines say, but for apostrophes before formulas`, () => {
    const csv = text(`${name}.csv`);
    assert.ok(csv.startsWith('\ufeff'));
    const [head, ...rows] = cellsOf(csv.slice(1));
    assert.deepEqual(head, columns);
    sameRows(rows, lines(name).map((row) => columns.map((column) => inCsv(row[column]).replace(formula, "'"))));
    for (const row of rows) for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r]|[\t\n;][=+\-@]/);
  });

  test(`each of the JSON lines ${name} is valid, and holds no sign that turns text round`, () => {
    for (const row of lines(name)) {
      assert.deepEqual(problems(answerTable, row), []);
      assert.deepEqual(Object.keys(row), columns);
      assert.doesNotMatch(Object.values(row).join(' '), /[\u202a-\u202e\u2066-\u2069\0-\x08\x0b-\x1f\x7f]/);
    }
  });

  test(`a database reads the same rows from the CSV file ${name} as stand in it`, async () => {
    const rows = await query(`select * from ${csvOf(name)}`);
    const wanted = cellsOf(text(`${name}.csv`).slice(1)).slice(1);
    sameRows(rows.map((row) => columns.map((column) => row[column] ?? '')), wanted);
  });
}

test('SH04 the schema refuses a number beside a letter, a name beside a lone comment, and a comment without its leave', () => {
  const row = lines('example-24').find(({ named }) => named === false);
  assert.deepEqual(problems(answerTable, row), []);
  for (const wrong of [{ urn: '123456' }, { school: 'Oakfield' }, { named: null }, { comment: 'Well.' }, { school: null }, { rating: null }, { told: 'x' }])
    assert.notDeepEqual(problems(answerTable, { ...row, ...wrong }), [], JSON.stringify(wrong));
});
