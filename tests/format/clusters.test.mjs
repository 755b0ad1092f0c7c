// The words from which an example cluster is made, and their schema.
import assert from 'node:assert/strict';
import test from 'node:test';
import { problems, readJson, shippedIn, validators } from './shipped.mjs';

const { clusterExample: valid } = validators();
const path = 'clusters/example.json';
const words = readJson(path);
const listsOf = (each) => ['places', 'areas', 'groups', 'focuses', 'lines', 'strengths', 'developments', 'people'].map((name) => each[name]);
const comments = Object.entries(words.comments);
const texts = [...listsOf(words), ...Object.values(words.comments)].flat();

test('there are places for a partnership of all phases, and lines to choose from', () => {
  assert.equal(words.places.length, 80);
  assert.deepEqual(new Set(words.kinds.map(({ phase }) => phase)), new Set(['nursery', 'infant', 'junior', 'primary', 'secondary', 'special', 'all-through']));
  for (const list of [words.focuses, words.lines, words.strengths, words.developments]) assert.equal(list.length, 12);
  for (const [tone, list] of comments) assert.ok(list.length >= 14, tone);
});

test('a comment belongs to one rating only', () => {
  const said = comments.flatMap(([, list]) => list);
  assert.equal(new Set(said).size, said.length);
});

test('D-18 infant, junior and primary schools have from 70 to 630 pupils', () => {
  const primary = words.kinds.filter((kind) => kind.primary);
  assert.deepEqual(primary.map(({ phase }) => phase), ['infant', 'junior', 'primary']);
  assert.equal(Math.min(...primary.map(({ least }) => least)), 70);
  assert.equal(Math.max(...primary.map(({ most }) => most)), 630);
  assert.equal(words.kinds.reduce((sum, { share }) => sum + share, 0), 100);
});

test('D-27 there is a name for each of fifty partnerships', () => assert.equal(new Set(words.groups).size, 50));

test('comments are short, and in a head’s own words', () => {
  for (const text of comments.flatMap(([, list]) => list)) {
    assert.match(text, /^[A-Z].*[.!?]$/, text);
    assert.ok(text.split(' ').length <= 24, text);
  }
});

test('comments and reports hold no inspection word, and no straight quotation mark', () => {
  for (const text of texts) {
    assert.doesNotMatch(text, /outstanding|\bgood\b|requires improvement|inadequate|exceptional|expected standard|ofsted|grade/i);
    assert.doesNotMatch(text, /["']/);
  }
});

test('questions of a review end with a question mark', () => {
  for (const line of words.lines) assert.match(line, /\?$/);
});

test('the example asks for an instrument and holds reviews by a protocol that come with the app', () => {
  const ids = (folder) => shippedIn(folder).map((each) => readJson(each).id);
  assert.ok(ids('instruments').includes(words.instrument));
  assert.ok(ids('protocols').includes(words.protocol));
});

test('rounds run forward, and schools return after the newest has begun', () => {
  const days = words.rounds.map(({ begins }) => begins);
  assert.deepEqual(days, [...days].sort());
  assert.ok(words.due > days.at(-1));
});

// The schema itself

const wordsWith = (change) => {
  const changed = readJson(path);
  change(changed);
  return changed;
};
const refused = (name, changed, place) => test(name, () => {
  const found = problems(valid, changed);
  assert.ok(found.some((problem) => problem.startsWith(place)), `expected a problem at ${place}, found: ${found.join('; ') || 'none'}`);
});

refused('schema refuses another kind of file', readJson('enquiry/spp.json'), '/kind');
refused('schema refuses words without places', wordsWith((each) => { delete each.places; }), ': must have');
refused('schema refuses an empty list', wordsWith((each) => { each.comments.cannotSay = []; }), '/comments/cannotSay');
refused('schema refuses an empty comment', wordsWith((each) => { each.comments.red[3] = ''; }), '/comments/red/3');
refused('schema refuses one comment twice', wordsWith((each) => { each.comments.red[3] = each.comments.red[2]; }), '/comments/red');
refused('schema refuses a name without a place', wordsWith((each) => { each.kinds[0].name = 'Nursery School'; }), '/kinds/0/name');
refused('schema refuses a school without pupils', wordsWith((each) => { each.kinds[0].least = 0; }), '/kinds/0/least');
refused('schema refuses a round without its day', wordsWith((each) => { each.rounds[0].begins = ''; }), '/rounds/0/begins');
