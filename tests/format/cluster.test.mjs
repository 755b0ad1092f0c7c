// What the program writes of a lead's work, held against the published schema by an independent validator. The C++ tests hold the
// same file against what the program reads and writes (tests/unit/format/cluster_file_test.cpp).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { problems, validators } from './shipped.mjs';

const { cluster } = validators();
const read = () => JSON.parse(readFileSync(new URL('clusters/cluster.triad.json', import.meta.url), 'utf8'));

test('SYS16 a cluster file as the program writes it is valid against its schema', () => {
  assert.deepEqual(problems(cluster, read()), []);
});

const refused = (name, change, place) => test(name, () => {
  const document = read();
  change(document);
  assert.ok(problems(cluster, document).some((problem) => problem.startsWith(place)), place);
});
refused('the schema refuses a school without an id', (d) => { delete d.schools[0].id; }, '/schools/0');
refused('the schema refuses a day that is none', (d) => { d.cluster.due = 'soon'; }, '/cluster/due');
refused('SH04 the schema refuses a consent that nobody gave a name', (d) => { d.submissions[0].quotes = 'everywhere'; }, '/submissions/0/quotes');

test('no member of the file is one that the schema does not name', () => {
  const named = JSON.stringify(JSON.parse(readFileSync(new URL('../../assets/schema/cluster.schema.json', import.meta.url), 'utf8')));
  const document = read();
  for (const record of [document, document.cluster, document.schools[0], document.submissions[0], document.reports[0]])
    for (const member of Object.keys(record)) assert.ok(named.includes(`"${member}":`), member);
});
