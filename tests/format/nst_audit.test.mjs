import assert from 'node:assert/strict';
import test from 'node:test';
import { instrumentPath, itemsOf, objectsIn, readJson } from './shipped.mjs';

const nst = readJson('instruments/nst-planning-audit.json');
const review = readJson('instruments/whole-school-review.json');
const conversation = readJson('instruments/first-conversation.json');
const thep = readJson(instrumentPath);
const shipped = [nst, review, conversation];

const ids = (things) => things.map((thing) => thing.id);
const numbered = (prefix, to, digits = 1) => Array.from({ length: to }, (_, i) => prefix + String(i + 1).padStart(digits, '0'));
const section = (id) => nst.sections.find((each) => each.id === id);

// A section may hold references or prompts only, so each part may be absent.
const referencesIn = (part) => part.references ?? [];
const itemsIn = (part) => (part.groups ?? []).flatMap((group) => group.items);
const promptsIn = (part) => (part.columns ?? []).flatMap((column) => column.prompts ?? []);
const allItems = nst.sections.flatMap(itemsIn);
const allReferences = nst.sections.flatMap(referencesIn);
const line = (id) => [...allItems, ...allReferences].find((each) => each.id === id);

const phases = ['NST-PHASE1', 'NST-PHASE2', 'NST-PHASE3'].map(section);
const statements = phases.flatMap(itemsIn);
const expectations = phases.flatMap(referencesIn);

// What stands in each column: kind, then the ids it shows, left to right.
const layoutOf = (part) => part.columns.map((column) => [column.holds, ...{
  references: ids(referencesIn(part)), items: ids(itemsIn(part)), prompts: ids(column.prompts ?? []),
}[column.holds]]);

test('SYS01a phase 1 has 13 statements and no expectation', () => {
  assert.deepEqual(ids(itemsIn(phases[0])), numbered('NST-P1.', 13, 2));
  assert.deepEqual(referencesIn(phases[0]), []);
});

test('SYS01a phase 2 has 7 expectations and 15 statements', () => {
  assert.deepEqual(ids(referencesIn(phases[1])), numbered('NST-P2G.', 7));
  assert.deepEqual(ids(itemsIn(phases[1])), numbered('NST-P2S.', 15, 2));
});

test('SYS01a phase 3 has 8 expectations and 20 statements', () => {
  assert.deepEqual(ids(referencesIn(phases[2])), numbered('NST-P3G.', 8));
  assert.deepEqual(ids(itemsIn(phases[2])), numbered('NST-P3S.', 20, 2));
});

test('SYS01a the phases have 48 statements and 15 expectations together', () => {
  assert.equal(statements.length, 48);
  assert.equal(expectations.length, 15);
});

test('SYS01a seven expectations come first, then three scenarios, three phases and ten other considerations', () => {
  assert.deepEqual(ids(nst.sections), ['NST-E', 'NST-X', 'NST-PHASE1', 'NST-PHASE2', 'NST-PHASE3', 'NST-O']);
  assert.deepEqual(ids(section('NST-E').references), numbered('NST-E', 7));
  assert.deepEqual(ids(section('NST-X').references), numbered('NST-X', 3));
  assert.deepEqual(ids(itemsIn(section('NST-O'))), numbered('NST-O', 10));
});

test('SYS01a the audit has 80 lines: 48 statements, 15 phase expectations, 10 considerations and the list of 7', () => {
  assert.equal(allItems.length + allReferences.length - section('NST-X').references.length, 80);
});

test('NST-D1 to NST-D3 the three definitions are help notes beside the expectations', () => {
  assert.deepEqual(section('NST-E').help.map(({ id, title }) => [id, title]),
    [['NST-D1', 'Remote learning'], ['NST-D2', 'Blended learning'], ['NST-D3', 'Flipped learning']]);
  for (const { id, text } of section('NST-E').help) assert.ok(text.length > 80, id);
});

test('the expectations say whom they are for, and the scenarios that one blended approach holds them together', () => {
  const intros = nst.sections.map(({ intro }) => intro ?? '').join(' ');
  assert.match(intros, /for teachers, governors and parents/);
  assert.match(intros, /one blended approach/);
});

test('SYS01d the audit names its source, its edition and its date', () => {
  assert.equal(nst.credit, 'Nottingham Schools Trust, planning and audit tool, 5 January 2021. Wording by Triad.');
  assert.equal(nst.edition, 1);
  assert.equal(nst.published, '2021-01-05');
  assert.equal(nst.theme, 'remote-learning');
  assert.equal(nst.layout, 'columns');
});

test('SYS03a phase 1 shows statements, then two questions, then two more', () => {
  assert.deepEqual(layoutOf(phases[0]), [
    ['items', ...numbered('NST-P1.', 13, 2)],
    ['prompts', 'NST-P1.impact', 'NST-P1.know'],
    ['prompts', 'NST-P1.learnt', 'NST-P1.shaped'],
  ]);
});

test('SYS03a phase 2 shows expectations, then statements, then what comes next', () => {
  assert.deepEqual(layoutOf(phases[1]), [
    ['references', ...numbered('NST-P2G.', 7)],
    ['items', ...numbered('NST-P2S.', 15, 2)],
    ['prompts', 'NST-P2.now'],
  ]);
});

test('SYS03a phase 3 shows expectations, then statements, then three questions', () => {
  assert.deepEqual(layoutOf(phases[2]), [
    ['references', ...numbered('NST-P3G.', 8)],
    ['items', ...numbered('NST-P3S.', 20, 2)],
    ['prompts', 'NST-P3.impact', 'NST-P3.know', 'NST-P3.now'],
  ]);
});

test('SYS03a the column of statements, and no other, says that it takes the rating', () => {
  for (const { columns } of phases) {
    for (const { id, title, holds } of columns) assert.equal(/red, amber or green/.test(title), holds === 'items', id);
  }
});

test('SYS03b only the 48 statements and the three phases take red, amber or green', () => {
  assert.deepEqual(nst.scale, thep.scale);
  const rated = nst.sections.filter((part) => !part.scale);
  assert.deepEqual(rated.flatMap(itemsIn), statements);
  assert.deepEqual(ids(nst.sections.filter(({ scale }) => scale)), ['NST-O']);
  for (const each of allReferences) assert.ok(!('scale' in each) && !('help' in each), each.id);
});

test('SYS03b expectations are read and never listed as items', () => {
  const rateable = new Set(ids(allItems));
  for (const { id } of allReferences) assert.ok(!rateable.has(id), id);
});

test('SYS03c a statement is linked only to expectations of its own phase', () => {
  for (const part of nst.sections) {
    const known = ids(referencesIn(part));
    for (const { id, references = [] } of itemsIn(part)) {
      for (const each of references) assert.ok(known.includes(each), `${id} answers ${each}`);
      assert.equal(new Set(references).size, references.length, id);
    }
  }
});

test('SYS03c every expectation of phases 2 and 3 starts with a statement that answers it', () => {
  const answered = new Set(statements.flatMap(({ references = [] }) => references));
  assert.deepEqual(ids(expectations).filter((id) => !answered.has(id)), []);
});

test('SYS03c statements that fit no expectation are left without a link', () => {
  const free = phases.slice(1).flatMap(itemsIn).filter(({ references }) => !references);
  assert.deepEqual(ids(free), ['NST-P2S.13', 'NST-P2S.15', 'NST-P3S.06', 'NST-P3S.10', 'NST-P3S.16', 'NST-P3S.17', 'NST-P3S.19', 'NST-P3S.20']);
});

test('SYS03d the last column of phase 3 asks three separate questions', () => {
  const { prompts } = phases[2].columns[2];
  assert.equal(new Set(prompts.map(({ text }) => text)).size, 3);
  for (const { id, text } of prompts) assert.match(text, /^[^?]+\?$/, id);
});

test('SYS03e the ten other considerations are questions that take a note and no rating', () => {
  const { scale, columns, block } = section('NST-O');
  assert.deepEqual(scale.choices.map(({ id, kind, word }) => [id, kind, word]), [['not-rated', 'not-rated', 'No note yet']]);
  assert.equal(columns, undefined);
  assert.equal(block, undefined);
  for (const { id, text } of itemsIn(section('NST-O'))) assert.match(text, /\?$/, id);
});

test('SYS03f only what comes next turns into actions', () => {
  const actions = nst.sections.flatMap(promptsIn).filter((prompt) => prompt.actions);
  assert.deepEqual(ids(actions), ['NST-P2.now', 'NST-P3.now']);
});

test('AMB08 each phase can be rated as a whole', () => {
  assert.deepEqual(phases.map(({ block }) => block.id), ['NST-P1', 'NST-P2', 'NST-P3']);
  for (const { block } of phases) assert.match(block.text, /^Taken as a whole, .*\.$/, block.id);
});

test('AMB30 the period is a field, and phase 1 asks how well things worked', () => {
  assert.deepEqual(ids(nst.contexts), ['NST-PERIOD']);
  const [period] = nst.contexts;
  assert.match(period.hint, /summer 2020/);
  assert.ok(period.example.length > 100);
  assert.match(phases[0].intro, /how well each thing worked, not whether it happened/);
  for (const { id, text } of itemsIn(phases[0])) assert.doesNotMatch(text, /summer|2020/, id);
});

test('AMB22 NST L150, L238 and L297: the next school day, 25 January 2021 and 3 hours carry over', () => {
  assert.match(line('NST-E1').text, /next school day/);
  assert.match(line('NST-P2G.7').text, /25 January 2021/);
  assert.match(line('NST-P3G.8').text, /primary pupils.*average of 3 hours a day or more/);
});

test('every link to another instrument leads to an item that is there', () => {
  const known = new Set([...ids(itemsOf(thep)), ...ids(allItems), ...ids(allReferences)]);
  for (const { id, related = [] } of [...allItems, ...allReferences]) {
    for (const each of related) assert.ok(known.has(each) && each !== id, `${id} is related to ${each}`);
  }
});

test('the crosswalk to the self-evaluation is complete', () => {
  const whole = ['THEP-A04', 'THEP-A05', 'THEP-A06'];
  const expected = {
    'NST-E1': whole, 'NST-E3': ['THEP-A16'], 'NST-E5': ['THEP-A14'], 'NST-X2': whole,
    'NST-P2G.3': ['THEP-A13'], 'NST-P2G.7': ['THEP-A03'],
    'NST-P2S.01': ['THEP-A14'], 'NST-P2S.02': ['THEP-A01', 'THEP-A02'], 'NST-P2S.04': ['THEP-A13'],
    'NST-P2S.10': ['THEP-A18'], 'NST-P2S.11': ['THEP-A18'], 'NST-P2S.13': whole,
    'NST-P3G.1': ['THEP-A07'], 'NST-P3G.3': ['THEP-A08'], 'NST-P3G.4': ['THEP-A09'], 'NST-P3G.5': ['THEP-A19'],
    'NST-P3G.6': ['THEP-A10'], 'NST-P3G.7': ['THEP-A11'], 'NST-P3G.8': ['THEP-A12'], 'NST-P3S.04': ['THEP-A19'],
  };
  const found = [...allItems, ...allReferences].filter(({ related }) => related).map(({ id, related }) => [id, related]);
  assert.deepEqual(Object.fromEntries(found), expected);
});

test('a statement is a sentence that begins with "We", and short enough to read at a glance', () => {
  for (const { id, text } of [...statements, ...itemsOf(review)]) {
    assert.match(text, /^We .*\.$/, id);
    assert.ok(text.split(' ').length <= 30, `${id} has ${text.split(' ').length} words`);
  }
});

for (const instrument of shipped) {
  test(`no id stands twice in ${instrument.id}`, () => {
    const scaleIds = (pointer) => /\/scale(\/|$)/.test(pointer);
    const found = [...objectsIn(instrument)].filter(([pointer, { id }]) => id && !scaleIds(pointer)).map(([, { id }]) => id);
    assert.deepEqual(found.filter((id, i) => found.indexOf(id) !== i), []);
    for (const id of found) assert.match(id, /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/);
  });

  test(`every heading, note, question, item and choice of ${instrument.id} has words`, () => {
    const fields = ['title', 'summary', 'credit', 'intro', 'hint', 'example', 'text', 'help', 'word', 'meaning'];
    for (const [pointer, each] of objectsIn(instrument)) {
      for (const field of fields.filter((name) => typeof each[name] === 'string')) assert.match(each[field], /\S/, `${pointer}/${field}`);
      if (/\/(items|references|prompts|help)\/\d+$/.test(pointer)) assert.ok(each.text, pointer);
      if (/\/(sections|columns|contexts)\/\d+$/.test(pointer)) assert.ok(each.title, pointer);
    }
    assert.doesNotMatch(JSON.stringify(instrument), /[a-z]'[a-z]/, 'apostrophes are typographic');
  });
}

test('SYS01d the instruments of our own say so', () => {
  for (const { id, credit, edition, published, minutes } of [review, conversation]) {
    assert.equal(credit, 'Triad', id);
    assert.equal(edition, 1, id);
    assert.match(published, /^\d{4}-\d\d-\d\d$/, id);
    assert.ok(minutes > 0, id);
  }
});

test('SYS01g the whole-school review has 24 statements in six sections and one context field', () => {
  assert.deepEqual(ids(itemsOf(review)), numbered('TRIAD-W', 24, 2));
  assert.deepEqual(review.sections.map((part) => itemsIn(part).length), [4, 4, 4, 4, 4, 4]);
  assert.deepEqual(ids(review.contexts), ['TRIAD-C1']);
  assert.ok(review.contexts[0].example.length > 100);
});

test('SYS01g the whole-school review offers five steps and three answers that are not judgements', () => {
  const { choices } = review.scale;
  assert.deepEqual(choices.map(({ kind }) => kind), [...Array(5).fill('step'), 'not-rated', 'not-applicable', 'cannot-say']);
  assert.deepEqual(choices.map(({ key }) => key), ['1', '2', '3', '4', '5', 'n', 'x', 'c']);
  assert.deepEqual(choices.slice(0, 5).map(({ letter }) => letter), ['1', '2', '3', '4', '5']);
});

test('SYS02e the five steps differ without colour, and no two answers share a sign', () => {
  const { choices } = review.scale;
  const differ = (things, what) => assert.equal(new Set(things).size, things.length, what);
  for (const field of ['letter', 'word', 'key', 'meaning']) differ(choices.map((each) => each[field]), field);
  for (const field of ['shape', 'tone']) differ(choices.slice(0, 5).map((each) => each[field]), field);
  for (const { id, shape } of choices) assert.ok(shape, id);
});

test('AMB07 the five steps use no inspection words', () => {
  const words = /outstanding|good|requires improvement|inadequate|strong|secure|exceptional|expected standard|needs attention|urgent/i;
  for (const { word, meaning } of review.scale.choices) assert.doesNotMatch(`${word} ${meaning}`, words);
});

test('SYS01g the first conversation is eight open questions, and nothing is rated', () => {
  assert.deepEqual(ids(itemsOf(conversation)), numbered('TRIAD-Q', 8, 2));
  assert.deepEqual(conversation.scale.choices.map(({ kind }) => kind), ['not-rated']);
  assert.equal(conversation.minutes, 15);
  for (const { id, text } of itemsOf(conversation)) assert.match(text, /^(What|Whom|How|When|Why|Where)\b.*\?$/, id);
});
