// The bank of lines of enquiry, and the schema of an enquiry file.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { problems, readJson, validators } from './shipped.mjs';

const { enquiry: valid } = validators();

const shipped = (folder) => readdirSync(new URL(`../../assets/${folder}/`, import.meta.url))
  .filter((name) => name.endsWith('.json')).sort().map((name) => [name, readJson(`${folder}/${name}`)]);
const banks = shipped('enquiry');
const [thep, spp, cen] = ['thep', 'spp', 'cen'].map((name) => readJson(`enquiry/${name}.json`));
const linesOf = (bank) => bank.sets.flatMap(({ lines }) => lines);
const allLines = banks.flatMap(([, bank]) => linesOf(bank));
const itemsOf = (instrument) => instrument.sections.flatMap(({ groups = [] }) => groups).flatMap(({ items = [] }) => items);
const items = new Set(shipped('instruments').flatMap(([, each]) => itemsOf(each)).map(({ id }) => id));
const ids = (things) => things.map((thing) => thing.id);
const numbered = (prefix, count, width = 1) => Array.from({ length: count }, (_, i) => `${prefix}${String(i + 1).padStart(width, '0')}`);
const line = (id) => allLines.find((each) => each.id === id);

test('SYS10a eighteen lines, twelve questions and three goals', () => {
  assert.deepEqual(ids(thep.sets), ['thep-lines', 'thep-questions', 'thep-goals']);
  assert.deepEqual(thep.sets.map(({ lines }) => ids(lines)), [numbered('THEP-L', 18, 2), numbered('THEP-Q', 12, 2), numbered('THEP-G', 3)]);
});

test('SYS10a two named sets on recovery, six questions each', () => {
  assert.deepEqual(ids(spp.sets), ['SPP-T1', 'SPP-T2']);
  assert.deepEqual(spp.sets.map(({ lines }) => ids(lines)), [numbered('SPP-T1.', 6), numbered('SPP-T2.', 6)]);
  for (const { id, text } of linesOf(spp)) assert.match(text, /\?$/, id);
  assert.match(spp.credit, /written by Triad/);
});

test('SYS10a four example focuses', () => {
  assert.equal(cen.sets.length, 1);
  assert.deepEqual(ids(cen.sets[0].lines), numbered('CEN-F', 4));
});

test('AMB06 a wide review is the host’s choice and has no grade', () => {
  assert.match(line('CEN-F2').note, /wide review.*host chose.*no grade is given/);
});

test('no id occurs twice in the bank, among its files, sets and lines', () => {
  const all = banks.flatMap(([, bank]) => [bank.id, ...ids(bank.sets), ...ids(linesOf(bank))]);
  assert.equal(new Set(all).size, all.length);
});

test('SYS10b every file and set has its words and every line its tags, in lower case', () => {
  for (const [name, bank] of banks) {
    for (const field of ['title', 'summary', 'credit', 'published']) assert.ok(bank[field], `${name} ${field}`);
    assert.equal(bank.edition, 1, name);
    for (const { id, title, summary } of bank.sets) assert.ok(title && summary, id);
  }
  for (const { id, text, tags, remote } of allLines) {
    assert.match(text, /^[A-Z].*\?$/, id);
    assert.ok(text.split(' ').length <= 26, `${id} is short`);
    assert.ok(tags.length > 0 && tags.every((tag) => /^[a-z]+(-[a-z]+)*$/.test(tag)), id);
    assert.ok(['yes', 'partly', 'no'].includes(remote), id);
  }
});

test('a line that is not wholly suited to a remote review says why', () => {
  for (const { id, remote, note } of allLines) if (remote !== 'yes') assert.ok(note, id);
  assert.equal(line('SPP-T1.6').remote, 'yes');
  assert.equal(line('SPP-T2.3').remote, 'no');
});

test('the tags of the sources carry over', () => {
  const tags = {
    learning: ['L01', 'L02', 'L04', 'L05'], impact: ['L03', 'L13', 'L15', 'L16'], engagement: ['L06', 'L07'], process: ['L08', 'L12', 'Q02', 'Q10'],
    people: ['L09', 'L10', 'L11', 'L17', 'Q04', 'Q05', 'Q08'], pedagogy: ['L14', 'Q07', 'Q08', 'Q11'], 'next-steps': ['L18'],
    possibilities: ['Q01', 'Q09', 'Q12'], platform: ['Q03'], problems: ['Q06'],
  };
  for (const [tag, numbers] of Object.entries(tags)) {
    for (const number of numbers) assert.ok(line(`THEP-${number}`).tags.includes(tag), `${number} is tagged ${tag}`);
  }
});

test('SYS10c every item that a line names is in a shipped instrument', () => {
  for (const { id, items: named = [] } of allLines) {
    for (const each of named) assert.ok(items.has(each), `${id} names ${each}`);
  }
});

test('SYS10c the links of the sources carry over', () => {
  const links = {
    L07: ['THEP-A18'], L08: ['THEP-A04', 'THEP-A05', 'THEP-A06'], L09: ['NST-S1a', 'NST-S1b'], L10: ['THEP-A13'], L11: ['THEP-A17'],
    L12: ['THEP-A01'], L13: ['NST-S8a'], L14: ['THEP-A10'], L17: ['NST-O8'],
  };
  for (const [number, named] of Object.entries(links)) {
    for (const each of named) assert.ok(line(`THEP-${number}`).items.includes(each), `${number} names ${each}`);
  }
});

test('SYS10c every statement of the self-evaluation leads to a line', () => {
  const named = new Set(thep.sets[0].lines.flatMap((each) => each.items ?? []));
  assert.deepEqual(numbered('THEP-A', 19, 2).filter((id) => !named.has(id)), []);
});

const itemsIn = ({ groups = [] }) => groups.flatMap(({ items: each = [] }) => each);
/** Sections in which something is rated; of an instrument that rates nothing those with questions. */
function servedSections(instrument) {
  const asked = instrument.sections.filter((each) => itemsIn(each).length > 0);
  const rated = asked.filter((each) => (each.scale ?? instrument.scale).choices.some(({ kind }) => kind === 'step'));
  return rated.length > 0 ? rated : asked;
}

test('SYS10a the bank serves every part of every instrument', () => {
  const tied = new Set(allLines.flatMap((each) => each.items ?? []));
  for (const [name, instrument] of shipped('instruments')) {
    assert.ok(servedSections(instrument).length > 0, name);
    for (const section of servedSections(instrument)) {
      assert.ok(itemsIn(section).some(({ id }) => tied.has(id)), `${name}: ${section.id}`);
    }
  }
});

test('SYS10a the whole-school review comes first, with a line for each of its statements', () => {
  const [[, first]] = [...banks].sort(([, a], [, b]) => a.order - b.order);
  const statements = ids(itemsOf(readJson('instruments/whole-school-review.json')));
  const tied = new Set(first.sets[0].lines.flatMap((each) => each.items));
  assert.equal(statements.length, 24);
  assert.deepEqual(statements.filter((id) => !tied.has(id)), []);
  assert.equal(new Set(banks.map(([, { order }]) => order)).size, banks.length);
});

// The schema itself

// A fresh copy for each test, so that a test may damage it.
const bankWith = (change) => {
  const bank = readJson('enquiry/thep.json');
  change(bank, bank.sets[0].lines[0]);
  return bank;
};
const refused = (name, bank, place) => test(name, () => {
  const found = problems(valid, bank);
  assert.ok(found.some((problem) => problem.startsWith(place)), `expected a problem at ${place}, found: ${found.join('; ') || 'none'}`);
});

refused('schema refuses an instrument file as an enquiry file', readJson('instruments/thep-self-evaluation.json'), '/kind');
refused('schema refuses an enquiry file of version 2', bankWith((bank) => { bank.version = 2; }), '/version');
refused('schema refuses an enquiry file without sets', bankWith((bank) => { delete bank.sets; }), ': must have');
refused('schema refuses a set without lines', bankWith((bank) => { bank.sets[0].lines = []; }), '/sets/0/lines');
refused('schema refuses a line without words', bankWith((_, first) => { delete first.text; }), '/sets/0/lines/0: must have');
refused('schema refuses a tag with a comma', bankWith((_, first) => { first.tags = ['people, platform']; }), '/sets/0/lines/0/tags/0');
refused('schema refuses an unknown word for remote', bankWith((_, first) => { first.remote = 'maybe'; }), '/sets/0/lines/0/remote');
refused('schema refuses an item id with a space', bankWith((_, first) => { first.items = ['THEP A01']; }), '/sets/0/lines/0/items/0');

test('schema accepts an enquiry file as small as can be, and fields it does not know', () => {
  assert.deepEqual(problems(valid, { format: 'triad', kind: 'enquiry', version: 1, id: 'ours', sets: [{ id: 'set', lines: [{ id: 'line', text: 'Why?' }] }] }), []);
  assert.deepEqual(problems(valid, bankWith((bank, first) => { bank.later = 1; first.later = { any: null }; })), []);
});
