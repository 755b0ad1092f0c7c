// What the program writes of a partnership file, held against the published schema by an independent validator. The C++ tests hold the
// same file against what the program reads and writes (tests/unit/format/partnership_file_test.cpp).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { objectsIn, problems, readJson, validators } from './shipped.mjs';

const { partnership } = validators();
const read = () => JSON.parse(readFileSync(new URL('partnerships/partnership.triad.json', import.meta.url), 'utf8'));

test('SYS24 a partnership file as the program writes it is valid against its schema', () => {
  assert.deepEqual(problems(partnership, read()), []);
});

const refused = (name, change, place) => test(name, () => {
  const document = read();
  change(document);
  assert.ok(problems(partnership, document).some((problem) => problem.startsWith(place)), place);
});
refused('the schema refuses a partnership without an id', (d) => { delete d.id; }, ': must have required property \'id\'');
refused('the schema refuses a review without its host', (d) => { delete d.visits[0].host; }, '/visits/0');
refused('the schema refuses a day that is none', (d) => { d.events[0].from = 'soon'; }, '/events/0/from');
refused('the schema refuses a file with the number 0', (d) => { d.issue = 0; }, '/issue');
refused('the schema refuses a file of another kind', (d) => { d.kind = 'cluster'; }, '/kind');

test('no member of the file is one that the schema does not name', () => {
  const schema = JSON.stringify(readJson('schema/partnership.schema.json'));
  const { instruments, ...rest } = read();
  assert.equal(instruments.length, 1);
  for (const [pointer, record] of objectsIn(rest))
    for (const member of Object.keys(record)) assert.ok(schema.includes(`"${member}":`), `${pointer}/${member}`);
});

test('SYS07d no member of the schema could hold what a school said against a group, or who signed up', () => {
  const { properties } = readJson('schema/partnership.schema.json');
  for (const list of ['concerns', 'signUps', 'groupRules', 'distances', 'busyPeriods', 'surveys', 'findings', 'ledger', 'authors'])
    assert.ok(!(list in properties), list);
  for (const member of ['done', 'stamps', 'partnership', 'grouping', 'term'])
    for (const list of ['visits', 'events']) assert.ok(!(member in properties[list].items.properties), `${list}/${member}`);
});
