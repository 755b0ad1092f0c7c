import assert from 'node:assert/strict';
import test from 'node:test';
import { groupsOf, instrumentPath, itemsOf, readJson } from './shipped.mjs';

const thep = readJson(instrumentPath);
const ids = (things) => things.map((thing) => thing.id);
const numbered = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => `THEP-A${String(from + i).padStart(2, '0')}`);
const item = (id) => itemsOf(thep).find((each) => each.id === id);
const choice = (id) => thep.scale.choices.find((each) => each.id === id);

test('SYS01a the instrument has 19 items, THEP-A01 to THEP-A19 in order', () => {
  assert.deepEqual(ids(itemsOf(thep)), numbered(1, 19));
});

test('SYS01b stem A stands once over three items and stem B once over six', () => {
  const [a, b, ...more] = groupsOf(thep).filter((group) => group.stem);
  assert.deepEqual(ids(a.items), numbered(4, 6));
  assert.deepEqual(ids(b.items), numbered(7, 12));
  assert.deepEqual(more, []);
});

test('SYS01b items under a stem continue its sentence, and the others are sentences', () => {
  for (const group of groupsOf(thep)) {
    for (const { id, text } of group.items) {
      assert.match(text, group.stem ? /^[a-z].*[^.]$/ : /^[A-Z].*\.$/, id);
    }
    if (group.stem) assert.match(group.stem, /[a-z]$/);
  }
});

test('SYS01c A10 is one item', () => {
  assert.equal(itemsOf(thep).filter(({ id }) => id.startsWith('THEP-A10')).length, 1);
  assert.match(item('THEP-A10').text, /questions and tasks.*how often/);
});

test('every heading, prompt, item and choice has words', () => {
  const worded = [[thep, 'title'], [thep, 'summary'], ...thep.sections.map((each) => [each, 'title']), ...thep.contexts.map((each) => [each, 'title']),
    ...thep.contexts.flatMap(({ prompts }) => prompts).map((each) => [each, 'text']), ...itemsOf(thep).map((each) => [each, 'text'])];
  for (const [thing, field] of worded) assert.match(thing[field], /\S/, thing.id);
});

test('SYS01d the instrument names its source, its edition and its date', () => {
  assert.match(thep.credit, /Tower Hamlets Education Partnership.*ASCL/);
  assert.equal(thep.edition, 1);
  assert.equal(thep.published, '2020-11-01');
});

test('SYS02a two context fields, four prompts, each with an example', () => {
  assert.deepEqual(ids(thep.contexts), ['THEP-C1', 'THEP-C2']);
  assert.deepEqual(thep.contexts.map(({ prompts }) => ids(prompts)), [['THEP-C1.1', 'THEP-C1.2', 'THEP-C1.3'], ['THEP-C2.1']]);
  for (const { id, example, hint } of thep.contexts) {
    assert.ok(example.length > 100, id);
    assert.ok(hint, id);
  }
});

test('SYS02b AMB07 red, amber, green and three answers that are not judgements', () => {
  assert.deepEqual(ids(thep.scale.choices), ['red', 'amber', 'green', 'not-rated', 'not-applicable', 'cannot-say']);
  assert.deepEqual(thep.scale.choices.map(({ kind }) => kind), ['step', 'step', 'step', 'not-rated', 'not-applicable', 'cannot-say']);
});

test('SYS02e colour is never the only sign: letters, words, shapes and keys all differ', () => {
  for (const field of ['letter', 'word', 'shape', 'key', 'meaning']) {
    const values = thep.scale.choices.map((each) => each[field]);
    assert.ok(values.every(Boolean), field);
    assert.equal(new Set(values).size, values.length, field);
  }
  assert.equal(choice('red').shape, 'octagon');
  assert.equal(choice('amber').shape, 'triangle');
  assert.equal(choice('green').shape, 'circle');
});

test('AMB07 the meanings use no inspection words', () => {
  const words = /outstanding|good|requires improvement|inadequate|strong|secure|exceptional|expected standard|needs attention|urgent/i;
  for (const { meaning } of thep.scale.choices) assert.doesNotMatch(meaning, words);
});

test('AMB22 THEP L218 and L231: the date of the duty and the length of the programme carry over', () => {
  assert.match(item('THEP-A01').text, /22 October 2020/);
  assert.match(item('THEP-A12').text, /at least as long as the core teaching.*ideally.*every day/);
});

test('facets of an item stay in view beside it', () => {
  const facets = {
    'THEP-A01': ['governors', 'trustees', 'leaders'],
    'THEP-A02': ['curriculum leaders', 'teachers', 'support staff'],
    'THEP-A03': ['school', 'parents', 'pupils'],
    'THEP-A06': ['class', 'year group', 'whole school'],
    'THEP-A09': ['teachers', 'resources'],
    'THEP-A10': ['checking', 'how often'],
    'THEP-A12': ['length', 'contact'],
    'THEP-A13': ['chosen', 'trained', 'development'],
    'THEP-A15': ['understand', 'works'],
    'THEP-A18': ['finding', 'reducing'],
  };
  for (const [id, words] of Object.entries(facets)) {
    for (const word of words) assert.ok(item(id).help.includes(word), `${id} names ${word}`);
  }
});

test('an item is short enough to read at a glance', () => {
  for (const { id, text } of itemsOf(thep)) assert.ok(text.split(' ').length <= 26, `${id} has ${text.split(' ').length} words`);
});
