// Word files, read by a program that is not ours: Python's zipfile and XML reader, after the standard. What it finds has to be every
// text of the document, in order and once, and nothing else. The sample is written by the program (document_blocks_test.cpp).
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import fc from 'fast-check';
import { answer, wordFile } from '../../shell/word.js';

const sample = JSON.parse(readFileSync('tests/format/documents/sample.json', 'utf8'));
/** Where the tools are our own, Python is among them. */
const skip = spawnSync('python3', ['--version']).status === 0 || process.env.TRIAD_TOOLCHAIN === 'private'
  ? false : 'python3 is not here, so a second program does not read the Word files';

let folder;
before(() => { folder = mkdtempSync(join(tmpdir(), 'triad-word-')); });
after(() => rmSync(folder, { recursive: true }));

async function read(document) {
  const file = join(folder, 'document.docx');
  writeFileSync(file, await wordFile(document));
  return JSON.parse(execFileSync('python3', ['tests/format/documents/read_word.py', file], { maxBuffer: 1 << 28 }));
}

const plain = (style, text = '', more = {}) => ({ style, text, runs: [], bullet: null, ...more });
const point = (style) => (text) => plain(style, text, { bullet: '•' });
const flows = { lead: 'Lead', quiet: 'Quiet' };
const tones = ['red', 'amber', 'green', 'blue', 'purple', 'muted'];

const cell = ({ text, tone }, { type }, heads) => plain(heads ? 'TableRowHeading' : 'TableText', text, {
  runs: type === 'rating' && text && !heads ? [tones.includes(tone) ? `Rating-${tone}` : 'Rating'] : [],
});

/** What a reader has to find of a block. */
const meant = {
  heading: ({ level, text }) => [plain(level === 2 ? 'Heading1' : 'Heading2', text)],
  paragraph: ({ emphasis, text }) => [plain(flows[emphasis] ?? 'Normal', text)],
  list: ({ entries }) => entries.map(point('ListBullet')),
  callout: ({ title, entries }) => [plain('Callout', `${title}:`), ...entries.map(point('CalloutPoint'))],
  table: ({ columns, rows = [], rowHeaders = false }) => [
    [columns.map(({ title }) => [plain('TableHeading', title)]), ...rows.map((row) => row.map((one, at) => [cell(one, columns[at], rowHeaders && at === 0)]))],
    plain('AfterTable'),
  ],
};
const body = (document) => [
  plain('Title', document.title), plain('Subtitle', document.subtitle), plain('Normal', document.school),
  ...document.blocks.flatMap((block) => meant[block.kind](block)), plain('Quiet', document.stood),
];
/** Of a table, what stands in it. */
const content = (block) => block.rows ?? block;

let found; // in the sample
before(async () => { found = skip ? undefined : await read(sample); });

describe('the text of a Word file with every kind of block', { skip }, () => {

  test('holds every text in order, in the style that it is meant to have, and no other', () => {
    assert.deepEqual(found.body.map(content), body(sample));
  });

  test('says on every page what the document is, who may read it, and which page it is', () => {
    assert.deepEqual(found.header, [plain('Mark', sample.mark)]);
    assert.deepEqual(found.footer, [plain('Footer', sample.sharing), plain('Footer', 'Page {PAGE} of {NUMPAGES}')]);
  });

  test('has tables whose heading repeats, whose rows stay whole, and which say what they are', () => {
    const tables = found.body.filter(({ rows }) => rows);
    assert.deepEqual(tables.map(({ repeated }) => repeated), [[true, false, false, false], [true]]);
    for (const { whole } of tables) assert.ok(whole.every(Boolean));
    assert.deepEqual(tables.map(({ caption }) => caption), ['Caption "seventeen"', null]);
    assert.deepEqual(tables.map(({ firstColumn }) => firstColumn), ['true', 'false']);
    assert.deepEqual(paper(found), { width: 11906, height: 16838, margins: [964, 964, 964, 964] });
    for (const { widths } of tables) assert.ok(sum(widths) <= 11906 - 2 * 964 && sum(widths) > 9600, String(widths));
  });

});

describe('a Word file with every kind of block', { skip }, () => {
  test('is in English, names no person and no library, and bears the day that it tells of', () => {
    assert.equal(found.language, 'en-GB');
    assert.deepEqual(found.core, {
      title: sample.title, creator: sample.school, description: sample.sharing, language: 'en-GB', lastModifiedBy: sample.school,
      created: '2026-11-22T00:00:00Z', modified: '2026-11-22T00:00:00Z',
    });
    assert.deepEqual(found.custom, { 'To be deleted by': '31 July 2027' });
    assert.deepEqual(found.app, {});
    assert.deepEqual(found.times, ['(2026, 11, 22, 0, 0, 0)']);
  });

  test('has real styles: each that is used is there, headings stay with what follows, and each tone has its colour', () => {
    assert.deepEqual(found.used.filter((id) => !found.styles[id]), []);
    for (const [id, name, level] of [['Heading1', 'heading 1', '0'], ['Heading2', 'heading 2', '1']]) {
      assert.deepEqual(found.styles[id], { name, level, bold: true, keepNext: true, colour: null });
    }
    assert.deepEqual([found.styles.Title.name, found.styles.ListBullet.name, found.styles.TableGrid.name], ['Title', 'List Bullet', 'Table Grid']);
    const page = readFileSync('src/documents/html_page.cpp', 'utf8');
    for (const tone of tones.slice(0, 5)) {
      const { colour } = found.styles[`Rating-${tone}`];
      assert.ok(page.includes(`.${tone}{color:#${colour.toLowerCase()}}`), `${tone} as on a page`);
    }
  });

  test('is a whole file: every part is known, and whatever a part refers to is there', () => {
    assert.equal(found.parts[0], '[Content_Types].xml');
    assert.deepEqual(found.missing, []);
    assert.deepEqual(found.unknown, []);
  });

  test('SH23 says nothing anywhere that the document does not say', () => {
    const texts = Object.entries(found.everything).flatMap(([name, xml]) => [...xml.matchAll(/>([^<]+)</g)].map(([, text]) => [name, text]));
    const held = new Set([...lines(sample), 'Page ', ' of ', 'PAGE', 'NUMPAGES', 'en-GB', '2026-11-22T00:00:00Z']);
    const others = texts.filter(([, text]) => !held.has(unescaped(text).trim()) && !held.has(unescaped(text)));
    assert.deepEqual(others, []);
    assert.doesNotMatch(JSON.stringify(found.everything), /docx\b(?!")|dolan|Un-named|http:\/\/localhost/i);
  });
});

/** In twentieths of a point. */
function paper({ page }) {
  const of = (name) => Number(Object.entries(page).find(([key]) => key.endsWith(`}${name}`))[1]);
  return { width: of('w'), height: of('h'), margins: ['top', 'right', 'bottom', 'left'].map(of) };
}

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const unescaped = (text) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)).replace(/&lt;/g, '<').replace(/&gt;/g, '>')
  .replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');

/** Every text of a document, whole and by its lines. */
function lines(document) {
  const all = [];
  const collect = (value) => {
    if (typeof value === 'string') all.push(value, `${value}:`, ...value.split(/[\n\t]/).flatMap((line) => [line, line.trim()]));
    else if (value && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect(document);
  return all;
}

test('columns have room for dates and usual words, and a table that needs more turns the pages sideways', { skip }, async () => {
  const long = 'What we saw in lessons that morning, and what pupils said of it. '.repeat(10);
  const rowOf = (texts) => texts.map((text) => ({ text }));
  const wide = (count, word) => ({ kind: 'table', columns: Array.from({ length: count }, () => ({ title: word })), rows: [rowOf(Array(count).fill(long))] });
  const narrow = { kind: 'table', columns: [{ title: 'What' }, { title: 'Rating', type: 'rating' }, { title: 'By', type: 'date' }, { title: 'Said' }], rows: [rowOf([long, 'Amber', '12 Nov 2026', long])] };
  const upright = await read({ ...sample, blocks: [narrow, wide(4, 'Word')] });
  assert.equal(paper(upright).width, 11906);
  const { widths } = upright.body[3];
  assert.ok(widths[1] > 900 && widths[2] > 1500 && widths[0] > 2 * widths[2], String(widths));
  const lying = await read({ ...sample, blocks: [narrow, wide(8, 'Responsibility')] });
  assert.deepEqual([paper(lying).width, paper(lying).height], [16838, 11906]);
  for (const { widths: columns } of lying.body.filter(({ rows }) => rows)) assert.ok(sum(columns) <= 16838 - 2 * 964 && Math.min(...columns) > 900, String(columns));
  const many = await read({ ...sample, blocks: [wide(40, 'Responsibility')] });
  assert.ok(sum(many.body[3].widths) <= 16838 - 2 * 964, 'too many columns are narrow, and stay on the paper');
});

test('tables with the same columns stand below each other alike', { skip }, async () => {
  const columns = [{ title: 'Statement' }, { title: 'Comment' }];
  const tableOf = (...texts) => ({ kind: 'table', columns, rows: [texts.map((text) => ({ text }))] });
  const { body: [, , , ...blocks] } = await read({ ...sample, blocks: [tableOf('Short', 'Much more than that, and more again'), tableOf('At some length, for once', 'Short')] });
  const [one, other] = blocks.filter(({ rows }) => rows);
  assert.deepEqual(one.widths, other.widths);
});

/** Texts as the program cleans them, of pieces that might be taken for something else. */
const text = fc.array(fc.oneof(
  fc.constantFrom('{', '}', '{points 1-0}', '{points', ' 2-0}', '<', '&amp;', ']]>', '\n', '\t', '  ', '%NAME%', '$&', '\\u0041', '_x0041_', '"', "'", '\u{1F600}', '\u0627'),
  fc.string({ maxLength: 6 }),
), { maxLength: 6 }).map((pieces) => pieces.join(''));
const row = (count) => fc.array(fc.record({ text, tone: fc.constantFrom(...tones, '') }), { minLength: count, maxLength: count });
const table = fc.array(fc.record({ title: text, type: fc.constantFrom('rating', 'date', '') }), { minLength: 1, maxLength: 5 })
  .chain((columns) => fc.record({ kind: fc.constant('table'), caption: text, rowHeaders: fc.boolean(), columns: fc.constant(columns), rows: fc.array(row(columns.length), { maxLength: 4 }) }));
const block = fc.oneof(
  fc.record({ kind: fc.constant('heading'), level: fc.constantFrom(2, 3), text }),
  fc.record({ kind: fc.constant('paragraph'), text }),
  fc.record({ kind: fc.constant('list'), entries: fc.array(text, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('callout'), title: text, entries: fc.array(text, { maxLength: 3 }) }),
  table,
);

test('whatever somebody typed, and in whatever order the blocks come, the texts come through', { skip }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(block, { maxLength: 8 }), async (blocks) => {
    const document = { ...sample, blocks };
    const file = await read(document);
    assert.deepEqual(file.body.map(content), body(document));
    assert.deepEqual(file.missing, []);
  }), { numRuns: 30 }); // a failure says its seed
});

test('a document without anything is a Word file all the same', { skip }, async () => {
  const empty = await read({ day: '2026-11-22', stood: 'As it stood on 22 November 2026.' });
  assert.deepEqual(empty.body, [plain('Quiet', 'As it stood on 22 November 2026.')]);
  assert.deepEqual([empty.header, empty.custom], [[], {}]);
  assert.equal(empty.core.creator, 'Triad');
  assert.deepEqual(empty.footer, [plain('Footer', 'Page {PAGE} of {NUMPAGES}')]);
});

test('the same document gives the same bytes, and so does a year that no archive can tell of give a file', { skip }, async () => {
  assert.deepEqual(await wordFile(sample), await wordFile(sample));
  for (const day of ['1900-01-01', '2150-12-31']) assert.equal((await read({ ...sample, day })).core.created, `${day}T00:00:00Z`);
});

test('a thousand rows and a text of 100,000 characters come through', { skip }, async () => {
  const long = 'word '.repeat(20000);
  const rows = Array.from({ length: 1000 }, (_, at) => [{ text: `Row ${at}` }, { text: 'Red', tone: 'red' }]);
  const table = { kind: 'table', columns: [{ title: 'What' }, { title: 'Rating', type: 'rating' }], rows };
  const large = await read({ ...sample, blocks: [{ kind: 'paragraph', text: long }, table] });
  assert.equal(large.body[3].text, long);
  assert.equal(large.body[4].rows.length, 1001);
  assert.equal(large.body[4].rows[1000][0][0].text, 'Row 999');
});

test('the program is answered with the bytes, or told that they could not be written', async (t) => {
  const bytes = (text) => new TextEncoder().encode(text);
  const [good, file] = await answer(1, [bytes(JSON.stringify(sample))]);
  assert.equal(good, 0);
  assert.deepEqual(file.slice(0, 4), bytes('PK\u0003\u0004'));
  t.mock.method(console, 'error', () => {});
  assert.deepEqual(await answer(1, [bytes('{ "blocks": [{ "kind": "unheard of" }], "day": "2026-11-22" }')]), [1, '']);
});
