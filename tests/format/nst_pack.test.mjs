// The remote learning pack of Nottingham Schools Trust: eight steps, software questions, safeguarding and policy.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { readJson } from './shipped.mjs';

const instruments = Object.fromEntries(readdirSync(new URL('../../assets/instruments/', import.meta.url))
  .filter((name) => name.endsWith('.json')).map((name) => readJson(`instruments/${name}`)).map((each) => [each.id, each]));
const steps = instruments['nst-eight-steps'];
const questions = instruments['nst-software-questions'];
const safeguarding = instruments['nst-safeguarding'];
const policy = instruments['nst-policy'];
const pack = [steps, questions, safeguarding, policy];

// A section may hold references or prompts and no groups.
const groupsIn = (section) => section.groups ?? [];
const itemsIn = (section) => groupsIn(section).flatMap((group) => group.items ?? []);
const itemsOf = (instrument) => instrument.sections.flatMap(itemsIn);
const referencesOf = (instrument) => instrument.sections.flatMap((section) => section.references ?? []);
const helpOf = (instrument) => instrument.sections.flatMap((section) => section.help ?? []);
const scalesOf = (instrument) => [instrument.scale, ...instrument.sections.map(({ scale }) => scale)].filter(Boolean);
const section = (instrument, id) => instrument.sections.find((each) => each.id === id);
const item = (instrument, id) => itemsOf(instrument).find((each) => each.id === id);
const ids = (things) => things.map((thing) => thing.id);
const numbered = (prefix, count, width = 1) => Array.from({ length: count }, (_, i) => `${prefix}${String(i + 1).padStart(width, '0')}`);
const startingWith = (instrument, pattern) => ids(itemsOf(instrument)).filter((id) => pattern.test(id));

const judged = new Set(Object.values(instruments).flatMap((each) => [...ids(itemsOf(each)), ...ids(referencesOf(each))]));

// The four files alike

test('SYS01d each file of the pack names its source, its edition and its date', () => {
  for (const each of pack) {
    assert.equal(each.credit, 'Nottingham Schools Trust remote learning pack, January 2021. Wording by Triad.', each.id);
    assert.equal(each.edition, each.id === 'nst-safeguarding' ? 3 : 1, each.id);
    assert.equal(each.published, '2021-01-05', each.id);
    assert.equal(each.theme, 'remote-learning', each.id);
    assert.ok(each.minutes > 0, each.id);
  }
  assert.deepEqual(pack.map(({ layout }) => layout), ['steps', undefined, 'checklist', 'document']);
});

test('ids are permanent names, and none occurs twice in a file', () => {
  for (const each of pack) {
    const all = [...ids(each.sections), ...ids(itemsOf(each)), ...ids(helpOf(each)), ...ids(each.contexts ?? [])];
    assert.equal(new Set(all).size, all.length, each.id);
    for (const id of all) assert.match(id, /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/);
  }
});

test('every item, section, note and field has words', () => {
  for (const each of pack) {
    for (const { id, text } of [...itemsOf(each), ...helpOf(each)]) assert.match(text ?? '', /\S/, id);
    for (const { id, title } of [each, ...each.sections, ...helpOf(each), ...(each.contexts ?? [])]) assert.match(title ?? '', /\S/, id);
    assert.match(each.summary, /\S/, each.id);
  }
});

test('SYS01b items under a stem continue its sentence', () => {
  for (const { stem, items } of pack.flatMap((each) => each.sections).flatMap(groupsIn)) {
    if (!stem) continue;
    assert.match(stem, /^[A-Z].*[A-Za-z]$/, stem);
    for (const { id, text } of items) assert.match(text, /^[a-z].*[^.]$/, id);
  }
});

test('items that stand alone are sentences', () => {
  for (const { stem, items } of [steps, questions, safeguarding].flatMap((each) => each.sections).flatMap(groupsIn)) {
    if (!stem) for (const { id, text } of items) assert.match(text, /^[A-Z].*[.?]$/, id);
  }
});

test('an item to be answered is short enough to read at a glance', () => {
  for (const { id, text } of [steps, questions, safeguarding].flatMap(itemsOf)) assert.ok(text.split(' ').length <= 28, `${id} has ${text.split(' ').length} words`);
});

test('SYS02e colour is never the only sign: letters, words, shapes, keys and meanings differ in every scale', () => {
  for (const scale of pack.flatMap(scalesOf)) {
    assert.equal(scale.choices.filter(({ kind }) => kind === 'not-rated').length, 1, scale.id);
    for (const field of ['letter', 'word', 'shape', 'key', 'meaning']) {
      const values = scale.choices.map((each) => each[field]);
      assert.ok(values.every(Boolean), `${scale.id} ${field}`);
      assert.equal(new Set(values).size, values.length, `${scale.id} ${field}`);
    }
  }
});

test('every related id is an item or a reference of a shipped instrument, and every link opens one', () => {
  for (const each of pack) {
    for (const { id, related = [] } of itemsOf(each)) {
      for (const other of related) assert.ok(judged.has(other) && other !== id, `${id} is related to ${other}`);
    }
    for (const { id, opens = [] } of each.sections) {
      for (const other of opens) assert.ok(instruments[other], `${id} opens ${other}`);
    }
  }
});

test('every choice names its options and items, and every condition names a choice', () => {
  for (const each of pack) {
    const fields = each.contexts ?? [];
    for (const field of fields.filter(({ options }) => options)) {
      assert.ok(field.options.length > 1, field.id);
      for (const id of field.items ?? []) assert.ok(item(each, id), `${field.id} is about ${id}`);
    }
    for (const { when } of each.sections.flatMap(groupsIn)) {
      if (!when) continue;
      const field = fields.find(({ id }) => id === when.field);
      assert.ok(field, when.field);
      assert.ok(ids(field.options).includes(when.option), when.option);
    }
  }
});

// Eight steps

test('SYS01a SYS04a eight steps and seventeen things to do, 2+1+2+2+2+5+2+1', () => {
  assert.deepEqual(ids(steps.sections), numbered('NST-S', 8));
  assert.deepEqual(steps.sections.map((each) => itemsIn(each).length), [2, 1, 2, 2, 2, 5, 2, 1]);
  assert.deepEqual(ids(itemsOf(steps)), steps.sections.flatMap((each) => itemsIn(each).map((_, i) => each.id + 'abcde'[i])));
  assert.equal(itemsOf(steps).length, 17);
});

test('SYS04a a thing to do is ticked or not yet', () => {
  assert.deepEqual(scalesOf(steps).length, 1);
  assert.deepEqual(steps.scale.choices.map(({ id, kind }) => [id, kind]), [['done', 'step'], ['not-rated', 'not-rated']]);
});

test('SYS04b AMB29 steps 2 to 5 open the audit, the policy, safeguarding and the questions by name', () => {
  assert.deepEqual(steps.sections.map(({ opens = [] }) => opens),
    [[], ['nst-planning-audit'], ['nst-policy'], ['nst-safeguarding'], ['nst-software-questions'], [], [], []]);
});

test('SYS04c eleven help notes, one to four sentences each', () => {
  const titles = ['Leadership', 'Platform', 'Assessment and feedback', 'Curriculum', 'Peer interaction', 'SEND', 'Online resources',
    'Questions to ask', 'Making a start', 'Safeguarding', 'Parents'];
  const notes = helpOf(steps).sort((a, b) => a.id.localeCompare(b.id));
  assert.deepEqual(ids(notes), numbered('NST-H', 11, 2));
  assert.deepEqual(notes.map(({ title }) => title), titles);
  for (const { id, text } of notes) {
    const sentences = text.match(/[.?](\s|$)/g).length;
    assert.ok(sentences >= 1 && sentences <= 4, `${id} has ${sentences}`);
  }
});

test('SYS04d nothing in the steps locks their order', () => {
  assert.ok(steps.sections.flatMap(groupsIn).every(({ when }) => !when));
  assert.match(steps.summary, /suggestion/);
});

test('AMB29 parts that the published pack lacks are said to be missing', () => {
  const help = (id) => helpOf(steps).find((each) => each.id === id).text;
  assert.match(help('NST-H07'), /sample quote.*lacks/);
  assert.match(help('NST-H10'), /appendix D.*lacks/);
});

test('the crosswalk of the steps stands', () => {
  const related = Object.fromEntries(itemsOf(steps).filter((each) => each.related).map((each) => [each.id, each.related]));
  assert.deepEqual(related, {
    'NST-S1b': ['THEP-A01', 'THEP-A02'], 'NST-S4a': ['THEP-A16'], 'NST-S4b': ['THEP-A16'], 'NST-S6a': ['THEP-A18'], 'NST-S6b': ['THEP-A18'],
  });
});

// Questions to ask

test('SYS01a seven questions to ask about software, for notes alone', () => {
  assert.deepEqual(ids(itemsOf(questions)), numbered('NST-Q', 7));
  assert.deepEqual(ids(questions.scale.choices), ['not-rated']);
  assert.match(item(questions, 'NST-Q1').text, /^Consider/);
  assert.match(item(questions, 'NST-Q7').text, /^Remember/);
  assert.equal(item(questions, 'NST-Q5').text.split('?').length, 3);
});

// Safeguarding

test('SYS06a eight points, a checklist of twenty-two (11+2+5+3+1) and fifteen how-to notes (4+5+6)', () => {
  const checklist = numbered('NST-SG-', 22, 2);
  assert.deepEqual(ids(itemsOf(safeguarding)), [...numbered('NST-SG-M', 8), ...checklist, ...numbered('NST-SG-H', 15, 2)]);
  assert.deepEqual(safeguarding.sections.map((each) => itemsIn(each).length), [8, 11, 2, 5, 3, 1, 4, 5, 6]);
});

test('SYS06a the how-to notes take a note and no answer', () => {
  const howto = safeguarding.sections.filter((each) => itemsIn(each).some(({ id }) => /-H\d/.test(id)));
  assert.deepEqual(howto.map(({ scale }) => ids(scale.choices)), [['not-rated'], ['not-rated'], ['not-rated']]);
  assert.ok(safeguarding.sections.filter((each) => !howto.includes(each)).every(({ scale }) => !scale));
});

test('SYS06b no, in hand and yes, and three answers that are none of these', () => {
  assert.deepEqual(safeguarding.scale.choices.map(({ id, kind, letter, key }) => [id, kind, letter, key]), [
    ['no', 'step', 'N', 'o'], ['in-hand', 'step', 'H', 'h'], ['yes', 'step', 'Y', 'y'],
    ['not-rated', 'not-rated', '–', 'n'], ['not-applicable', 'not-applicable', 'N/A', 'x'], ['cannot-say', 'cannot-say', '?', 'c']]);
});

test('SYS06c AMB19 AMB20 four choices, each flagged at its items, with a reason, and nothing chosen for the school', () => {
  assert.deepEqual(safeguarding.contexts.map((each) => [each.id, each.items, ids(each.options)]), [
    ['NST-SG-D1', ['NST-SG-10'], ['groups-only', 'one-to-one']],
    ['NST-SG-D2', ['NST-SG-11', 'NST-SG-12', 'NST-SG-21'], ['every-lesson', 'some-lessons', 'no-lesson']],
    ['NST-SG-D3', ['NST-SG-05', 'NST-SG-21'], ['written', 'check']],
    ['NST-SG-D4', ['NST-SG-11', 'NST-SG-21'], ['two-weeks', 'half-term', 'school-year', 'schedule']],
  ]);
  assert.ok([...safeguarding.contexts, ...policy.contexts].every((each) => !('default' in each)));
  for (const { id, options, reason, flag } of safeguarding.contexts) {
    assert.match(reason, /\?$/, id);
    assert.match(flag, /^The guidance [^.]*\.$/, id);
    for (const { text, help } of options) assert.ok(text && help, id);
  }
});

test('SYS06d it says that no personal data belongs here, and where a concern goes', () => {
  assert.match(safeguarding.notice, /nothing here about a person/);
  assert.match(safeguarding.notice, /designated safeguarding lead at once/);
});

test('SYS06e safeguarding and policy stay in the school', () => {
  assert.equal(safeguarding.audience, 'school');
  assert.equal(policy.audience, 'school');
});

// Policy

const placeholders = policy.contexts.filter(({ name }) => name);
const wordsOf = (instrument) => instrument.sections.flatMap((each) => [each.title, each.intro ?? '',
  ...groupsIn(each).flatMap((group) => [group.stem ?? '', ...group.items.map(({ text }) => text)])]);

test('SYS05a seven sections, after a place for considerations', () => {
  const numbers = policy.sections.map(({ id }) => id.match(/^NST-POL(\d)(\.|$)/)[1]);
  assert.deepEqual([...new Set(numbers)], ['0', '1', '2', '3', '4', '5', '6', '7']);
  assert.deepEqual(numbers, [...numbers].sort());
  assert.deepEqual(ids(section(policy, 'NST-POL0').scale.choices), ['not-rated']);
  assert.deepEqual(ids(itemsIn(section(policy, 'NST-POL0'))), ['NST-POL0.1']);
});

test('SYS05a one philosophy, five aims, two situations and a rule, six resources, five links, seven paragraphs on home and school', () => {
  assert.deepEqual(ids(itemsIn(section(policy, 'NST-POL1'))), ['NST-POL1.1']);
  assert.deepEqual(ids(itemsIn(section(policy, 'NST-POL2'))), numbered('NST-POL2.', 5));
  assert.deepEqual(groupsIn(section(policy, 'NST-POL3')).map(({ items }) => ids(items)), [numbered('NST-POL3.', 2), ['NST-POL3.3']]);
  assert.deepEqual(groupsIn(section(policy, 'NST-POL4')).map(({ items }) => ids(items)), [numbered('NST-POL4.', 6), numbered('NST-POL4.L', 5)]);
  assert.deepEqual(ids(itemsIn(section(policy, 'NST-POL5'))), numbered('NST-POL5.', 7));
});

test('SYS05a every placeholder is asked for, and every blank is used', () => {
  const used = new Set(wordsOf(policy).flatMap((words) => [...words.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name)));
  const asked = placeholders.map(({ name }) => name);
  assert.deepEqual([...used].sort(), [...asked].sort());
  assert.equal(new Set(asked).size, asked.length);
  for (const { id, name, title, hint, example } of placeholders) {
    assert.match(name, /^[a-z0-9]+(-[a-z0-9]+)*$/, id);
    assert.ok(title && hint && example, id);
    assert.doesNotMatch(title + hint + example, /[{}]/, id);
  }
});

test('SYS05a each of the five links is a blank to fill in', () => {
  for (const id of numbered('NST-POL4.L', 5)) assert.match(item(policy, id).text, /: \{link-[a-z]+\}$/, id);
});

test('times and platforms of the example are blanks with an example', () => {
  const example = (name) => placeholders.find((each) => each.name === name).example;
  for (const [name, words] of [['work-deadline', '1pm'], ['reply-time', '5pm'], ['other-deadline', '3.30pm'], ['younger-years', 'Nursery to Year 4'], ['older-years', 'Years 5 and 6']]) {
    assert.ok(example(name).includes(words), name);
  }
  for (const words of wordsOf(policy)) assert.doesNotMatch(words, /\d(am|pm)\b/);
});

test('SYS05b nine role headings, each with its duties', () => {
  const roles = policy.sections.filter(({ id }) => id.startsWith('NST-POL6.'));
  assert.deepEqual(roles.map(({ id }) => id.slice('NST-POL6.'.length)),
    ['teachers', 'assistants', 'leaders', 'dsl', 'technicians', 'senco', 'sbm', 'families', 'governors']);
  const duties = (id) => startingWith(policy, new RegExp(`^NST-POL6\\.${id}\\.\\d`));
  assert.deepEqual(['assistants', 'leaders', 'dsl', 'technicians', 'senco', 'sbm', 'families', 'governors'].map((id) => duties(id).length), [3, 3, 1, 4, 3, 2, 6, 2]);
  assert.deepEqual(duties('teachers'), numbered('NST-POL6.teachers.', 14, 2));
  assert.deepEqual(groupsIn(section(policy, 'NST-POL6.families')).map(({ items }) => items.length), [3, 3]);
});

test('SYS05c who is at home decides which duties of teachers are shown', () => {
  const field = policy.contexts.find(({ id }) => id === 'NST-POL-SCENARIO');
  assert.deepEqual(ids(field.options), ['bubble', 'few']);
  const teachers = groupsIn(section(policy, 'NST-POL6.teachers'));
  const shown = (option) => ids(teachers.filter(({ when }) => !when || when.option === option).flatMap(({ items }) => items));
  assert.deepEqual(shown('bubble'), numbered('NST-POL6.teachers.', 14, 2));
  assert.deepEqual(shown('few'), [...numbered('NST-POL6.teachers.', 2, 2), ...numbered('NST-POL6.teachers.few.', 5, 2)]);
  const conditional = policy.sections.filter((each) => groupsIn(each).some(({ when }) => when));
  assert.deepEqual(ids(conditional), ['NST-POL6.teachers']);
});

test('SYS05c work 5, feedback 3 and contact 3 when a whole bubble is at home', () => {
  const stems = groupsIn(section(policy, 'NST-POL6.teachers')).filter(({ stem, when }) => stem && when.option === 'bubble');
  assert.deepEqual(stems.map(({ items }) => items.length), [5, 3, 3]);
});

test('SYS05d eight linked documents, present or missing', () => {
  const linked = section(policy, 'NST-POL7');
  assert.deepEqual(ids(itemsIn(linked)), numbered('NST-POL7.', 8));
  assert.deepEqual(linked.scale.choices.map(({ id, kind, key }) => [id, kind, key]), [['missing', 'step', 'm'], ['present', 'step', 'p'], ['not-rated', 'not-rated', 'n']]);
});

test('SYS05e a line of the policy is agreed, not read yet or left out', () => {
  assert.deepEqual(policy.scale.choices.map(({ id, kind, key }) => [id, kind, key]), [['agreed', 'step', 'a'], ['not-rated', 'not-rated', 'n'], ['left-out', 'not-applicable', 'x']]);
});

test('SYS05f the policy knows which statement of the self-evaluation it answers', () => {
  assert.ok(itemsOf(policy).some(({ related = [] }) => related.includes('THEP-A03')));
});
