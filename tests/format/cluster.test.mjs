// What the program writes of a lead's work, held against the published schema by an independent validator. The C++ tests hold the
// same file against what the program reads and writes (tests/unit/format/cluster_file_test.cpp).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { problems, validators } from './shipped.mjs';

const { cluster, clusterSummary } = validators();
const read = (name = 'cluster') => JSON.parse(readFileSync(new URL(`clusters/${name}.triad.json`, import.meta.url), 'utf8'));

test('SYS16 a cluster file as the program writes it is valid against its schema', () => {
  assert.deepEqual(problems(cluster, read()), []);
});

test('SYS16 a summary as the program writes it is valid against its schema', () => {
  assert.deepEqual(problems(clusterSummary, read('cluster-summary')), []);
  const broken = read('cluster-summary');
  broken.answers[0].counts[0].schools = -1;
  assert.ok(problems(clusterSummary, broken).some((problem) => problem.startsWith('/answers/0/counts/0/schools')));
});

const refused = (name, change, place) => test(name, () => {
  const document = read();
  change(document);
  assert.ok(problems(cluster, document).some((problem) => problem.startsWith(place)), place);
});
refused('the schema refuses a school without an id', (d) => { delete d.schools[0].id; }, '/schools/0');
refused('the schema refuses a day that is none', (d) => { d.cluster.due = 'soon'; }, '/cluster/due');
refused('SH04 the schema refuses a consent that nobody gave a name', (d) => { d.submissions[0].quotes = 'everywhere'; }, '/submissions/0/quotes');

test('no member of the file is one that no schema of it names', () => {
  // Its own, and those that it points to.
  const schemas = ['cluster', 'review', 'instrument', 'cluster-summary'];
  const named = schemas.map((name) => JSON.stringify(JSON.parse(readFileSync(new URL(`../../assets/schema/${name}.schema.json`, import.meta.url), 'utf8')))).join();
  const document = read();
  const lists = Object.values(document).filter(Array.isArray);
  assert.ok(lists.length > 30);
  for (const record of [document, document.cluster, ...lists.map((list) => list[0])])
    for (const member of Object.keys(record)) assert.ok(named.includes(`"${member}":`), member);
});
