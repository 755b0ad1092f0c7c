import assert from 'node:assert/strict';
import test from 'node:test';
import { examplePath, fnv1a, groupsOf, instrumentPath, itemsOf, objectsIn, readJson, readText, wordingFingerprint } from './shipped.mjs';

const school = readJson(examplePath);
const thep = readJson(instrumentPath);
const [evaluation] = school.evaluations;
// Where it stands in the list of instruments is no part of its wording.
const { format, kind, version, order, ...shipped } = thep;
const carried = school.instruments.map(({ order: place, ...each }) => each);

const unique = (values, what) => assert.equal(new Set(values).size, values.length, `${what} are unique`);

test('fingerprints use FNV-1a: its published values come out, and white space does not count', () => {
  assert.equal(fnv1a(''), 'cbf29ce484222325');
  assert.equal(fnv1a('foobar'), '85944171f73967e8');
  assert.equal(wordingFingerprint({ stem: ' A  plan ' }, { text: 'one\n pupil' }), fnv1a('A plan\none pupil'));
  assert.equal(wordingFingerprint({}, { text: 'Alone.' }), fnv1a('\nAlone.'));
});

test('SYS01e the example carries the wording it was judged with, equal to the shipped instrument', () => {
  assert.deepEqual(carried, [shipped]);
  assert.equal(evaluation.instrument, thep.id);
  assert.equal(evaluation.instrumentVersion, thep.edition);
});

test('SYS01e every fingerprint is that of the wording judged', () => {
  const prints = new Map(groupsOf(thep).flatMap((group) => group.items.map((item) => [item.id, wordingFingerprint(group, item)])));
  unique([...prints.values()], 'fingerprints');
  for (const { item, rating, fingerprint } of evaluation.answers) {
    assert.equal(fingerprint, rating ? prints.get(item) : undefined, item);
  }
});

test('SYS25f the example says in its name and in the file that it is one', () => {
  assert.equal(school.example, true);
  assert.match(school.school.name, /\(example\)$/);
  assert.equal(school.school.urn, undefined);
});

test('SYS02c the example shows 14 of 19 judged, with every kind of answer', () => {
  const counts = {};
  for (const { rating = 'none' } of evaluation.answers) counts[rating] = (counts[rating] ?? 0) + 1;
  assert.deepEqual(counts, { green: 5, amber: 4, red: 3, 'not-applicable': 1, 'cannot-say': 1, none: 1 });
});

test('every id of the example is used once', () => {
  unique(school.authors.map(({ id }) => id), 'authors');
  unique(evaluation.answers.map(({ item }) => item), 'answers');
  unique(evaluation.actions.map(({ id }) => id), 'actions');
  unique(evaluation.contexts.map(({ field }) => field), 'contexts');
  unique([...thep.contexts.flatMap(({ id, prompts }) => [id, ...prompts.map((prompt) => prompt.id)]), ...itemsOf(thep).map(({ id }) => id)], 'instrument ids');
  unique(thep.sections.map(({ id }) => id), 'sections');
});

test('every reference in the example leads somewhere', () => {
  const items = new Set(itemsOf(thep).map(({ id }) => id));
  const choices = new Set(thep.scale.choices.map(({ id }) => id));
  const authors = new Set(school.authors.map(({ id }) => id));
  for (const { item, rating } of evaluation.answers) {
    assert.ok(items.has(item), item);
    assert.ok(rating === undefined || choices.has(rating), rating);
  }
  for (const { item } of evaluation.actions) assert.ok(items.has(item), item);
  // Partners write in files of their own, and a line of the ledger says who sent something by name.
  const elsewhere = /^[/](ledger[/]\d+$|reviews[/]\d+[/](notes|replies)[/])/;
  for (const [pointer, { by }] of objectsIn(school)) {
    assert.ok(typeof by !== 'string' || authors.has(by) || elsewhere.test(pointer), `${pointer}/by`);
  }
});

test('what the records of the example’s review name is there', () => {
  const [review] = school.reviews;
  const ids = (list) => new Set(list.map(({ id }) => id));
  const [lines, members, notes, statements, workshops] = [review.lines, review.members, review.notes, review.statements, review.workshops].map(ids);
  for (const { line, member } of review.notes) assert.ok(lines.has(line) && members.has(member));
  for (const { notes: trail } of review.statements) for (const id of trail.split(' ')) assert.ok(notes.has(id), id);
  for (const { statement, member } of review.replies) assert.ok(statements.has(statement) && members.has(member));
  for (const { statement, workshop } of review.followUps) assert.ok(statements.has(statement) && (!workshop || workshops.has(workshop)));
  for (const { item } of review.extracts) assert.ok(itemsOf(thep).some(({ id }) => id === item), item);
});

test('SYS22f the example’s outcomes are 68, 68, 52 and 72 per cent', () => {
  assert.deepEqual(school.outcomes.map(({ value }) => value), ['68', '68', '52', '72']);
});

test('every field with a value has a stamp, and every stamp a value', () => {
  const records = [[school.school, ['name']], [evaluation, ['period', 'meeting']],
    ...evaluation.contexts.map((each) => [each, ['text']]),
    ...evaluation.answers.map((each) => [each, ['rating', 'comment', 'evidence']]),
    ...evaluation.actions.map((each) => [each, ['item', 'what', 'owner', 'due', 'done']])];
  for (const [record, fields] of records) {
    assert.deepEqual(Object.keys(record.stamps), fields.filter((field) => record[field]).sort());
  }
});

test('nothing in the example happened after it was saved, and history runs forward', () => {
  for (const [pointer, { at }] of objectsIn(school)) assert.ok(at === undefined || at <= school.saved.at, pointer);
  for (const { item, history = [], stamps } of evaluation.answers) {
    const times = history.map(({ at }) => at);
    assert.deepEqual(times, [...times].sort(), item);
    for (const { at, field } of history) assert.ok(at <= stamps[field].at, item);
  }
});

test('the data files are two-space JSON, so that a person can read them', () => {
  for (const path of [examplePath, instrumentPath]) assert.equal(readText(path), `${JSON.stringify(readJson(path), null, 2)}\n`);
});
