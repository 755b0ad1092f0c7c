// The protocols that come with the app, the numbers they take from the practice, and the schema of a protocol file.
import assert from 'node:assert/strict';
import test from 'node:test';
import { objectsIn, problems, readJson, readText, shippedIn, validators } from './shipped.mjs';

const { protocol: valid } = validators();

const paths = shippedIn('protocols');
const all = paths.map(readJson);
const [presentation, triad, outside] = ['thep-presentation', 'elp-triad-visit', 'cen-protocol'].map((id) => all.find((each) => each.id === id));
const visits = [triad, outside];
const role = (protocol, id) => protocol.roles.find((each) => each.id === id);
const ids = (things) => things.map(({ id }) => id);
const sum = (slots) => slots.reduce((total, { minutes }) => total + minutes, 0);
const place = (protocol, words) => protocol.timetable.findIndex(({ what }) => words.test(what));
const says = (protocol, words) => protocol.notes.some((note) => words.test(note));

for (const path of paths) {
  test(`SYS09b ${path} is valid against its schema`, () => {
    const protocol = readJson(path);
    assert.deepEqual(problems(valid, protocol), []);
    assert.equal(path, `protocols/${protocol.id}.json`);
    assert.equal(readText(path), `${JSON.stringify(protocol, null, 2)}\n`, 'two-space JSON, so that a person can read it');
  });
}

test('SYS09b each of the three rules on the focus has its protocol, with a hint', () => {
  assert.equal(all.length, 3);
  assert.deepEqual([presentation, triad, outside].map(({ focusRule }) => focusRule), ['shared', 'strength-and-priority', 'free']);
  assert.deepEqual([presentation, triad, outside].map(({ order }) => order), [10, 20, 30]);
  for (const each of all) for (const field of ['title', 'summary', 'credit', 'published', 'focusHint', 'hostWord']) assert.ok(each[field], `${each.id} ${field}`);
});

test('AMB09 the reviewed school is called what the partnership calls it', () => {
  assert.deepEqual([presentation, triad, outside].map(({ hostWord }) => hostWord), ['presenting school', 'host school', 'host school']);
});

test('AMB03 AMB25 a meeting is virtual, a visit is in the school, and may be blended', () => {
  assert.deepEqual([presentation, triad, outside].map(({ mode }) => mode), ['virtual', 'school', 'school']);
  assert.ok(says(triad, /blended visit is possible/));
  assert.ok(says(presentation, /cannot tell/));
});

test('SYS09c SYS09e roles are those that the app knows, and whoever must be there is missed in one sentence', () => {
  const known = ['host', 'lead', 'reviewer', 'facilitator', 'champion', 'guest'];
  for (const { id, roles } of all) {
    for (const each of roles) {
      assert.ok(known.includes(each.id), `${id} ${each.id}`);
      assert.ok(each.title && each.note && each.least <= each.most, `${id} ${each.id}`);
      if (each.least > 0) assert.match(each.warning, /^[A-Z][^.]+\.$/, `${id} ${each.id}`);
      else assert.equal(each.warning, undefined, `${id} ${each.id}`);
    }
    assert.deepEqual([roles[0].id, roles[0].least, roles[0].most], ['host', 1, 1], id);
  }
});

test('SYS09f a timetable names only its own roles, and begins and ends with the host, but for a chair’s summing up', () => {
  for (const { id, roles, timetable } of all) {
    for (const { what, who = '' } of timetable) {
      for (const each of who.split(' ').filter(Boolean)) assert.ok(ids(roles).includes(each), `${id}: ${what}: ${each}`);
    }
    for (const { who = 'host', what } of [timetable[0], timetable.at(-1)]) assert.ok(/\bhost\b/.test(who) || /^Summing up/.test(what), id);
  }
});

// Numbers of the practice

test('PROC01 PROC03 five or six schools meet online for 90 to 120 minutes, with a facilitator in the chair', () => {
  assert.deepEqual([presentation.leastMinutes, presentation.mostMinutes, presentation.mode], [90, 120, 'virtual']);
  const { least, most } = role(presentation, 'reviewer');
  assert.deepEqual([least + 1, most + 1], [5, 6]);
  assert.equal(role(presentation, 'facilitator').least, 1);
  assert.match(role(presentation, 'facilitator').note, /^Chairs/);
});

test('PROC04 two schools present for 10 to 15 minutes, 30 minutes of discussion after each, and a summing up', () => {
  const order = [/^First school presents/, /discussion with the first/, /^Second school presents/, /discussion with the second/, /^Summing up/].map((words) => place(presentation, words));
  assert.deepEqual(order, [1, 2, 3, 4, 5]);
  const minutes = presentation.timetable.map((slot) => slot.minutes);
  for (const present of [minutes[1], minutes[3]]) assert.ok(present >= 10 && present <= 15);
  assert.deepEqual([minutes[2], minutes[4]], [30, 30]);
  assert.equal(presentation.timetable.at(-1).who, 'facilitator');
  const used = sum(presentation.timetable);
  assert.ok(used >= presentation.leastMinutes && used <= presentation.mostMinutes, `${used} minutes`);
  assert.ok(says(presentation, new RegExp(`come to ${used} minutes`)));
  assert.equal(presentation.mostMinutes - used, 15, 'the quarter of an hour that the note speaks of');
});

test('PROC05 PROC06 slides are not required, and the self-evaluation is due before the meeting', () => {
  assert.ok(says(presentation, /^Slides help and are not required.*round the cluster afterwards/));
  assert.ok(says(presentation, /self-evaluation is due before the meeting.*nobody else unless/));
});

test('PROC11 PROC12 a triad is a host and two, so that twelve schools make four triads with twelve hosted and 24 joined', () => {
  const [hosts, lead, others] = ['host', 'lead', 'reviewer'].map((id) => role(triad, id));
  for (const each of [hosts, lead, others]) assert.deepEqual([each.least, each.most], [1, 1], each.id);
  const visitors = lead.least + others.least;
  assert.equal(12 / (hosts.least + visitors), 4);
  assert.equal(12 * visitors, 24);
  assert.ok(says(triad, /hosts one review and joins two, in the autumn and spring/));
});

test('PROC13 PROC14 training comes first, and the cluster meets three times a year', () => {
  assert.ok(says(triad, /trained.*first.*host, lead and co-lead/));
  assert.ok(says(triad, /cluster’s three meetings a year/));
});

test('PROC15 the report is written and agreed on the day, by the host with the reviewers', () => {
  for (const each of visits) {
    const [written, agreed] = [/^Write-up/, /^Agreeing/].map((words) => place(each, words));
    assert.ok(written > 0 && agreed === written + 1 && agreed < each.timetable.length - 1, each.id);
    for (const slot of [written, agreed]) assert.match(each.timetable[slot].who, /^host .*reviewer/, each.id);
  }
  assert.match(role(triad, 'host').note, /writes the report on the day/);
});

test('SYS13d PROC16 PROC32 a report has evaluation and recommendations, or strengths and areas with pupils’ voice', () => {
  const forms = { 'evaluation-and-recommendations': ['evaluation', 'recommendation'], 'strengths-and-areas': ['strength', 'development'] };
  for (const { id, reportForm, report } of all) {
    assert.deepEqual(ids(report).slice(0, 2), forms[reportForm], id);
    for (const each of report) assert.ok(each.title && each.hint, `${id} ${each.id}`);
  }
  assert.deepEqual([triad, outside].map(({ reportForm }) => reportForm), Object.keys(forms));
  for (const { hint } of outside.report) assert.match(hint, /pupils/);
});

test('PROC28 the six points: focus, outside facilitator, three heads, champion, report, outcomes pooled', () => {
  assert.equal(outside.focusRule, 'free');
  assert.equal(role(outside, 'facilitator').least, 1);
  assert.match(role(outside, 'facilitator').note, /independent/);
  assert.equal(role(outside, 'host').least + role(outside, 'reviewer').least, 3);
  assert.equal(role(outside, 'champion').least, 1);
  assert.ok(outside.report.length > 0);
  assert.ok(says(outside, /^Outcomes are pooled/));
});

test('AMB02 AMB18 facilitator and champion are required by one protocol and open in another', () => {
  for (const id of ['facilitator', 'champion']) assert.deepEqual([role(triad, id).least, role(outside, id).least], [0, 1], id);
  assert.equal(role(outside, 'lead'), undefined);
  assert.equal(role(presentation, 'champion'), undefined);
  for (const each of all) assert.equal(role(each, 'guest').least, 0, each.id);
});

test('PROC29 PROC31 PROC34 PROC35 every school takes part, heads meet termly, teams stay, champions are few', () => {
  for (const words of [/^Every school hosts a review and supports/, /termly meeting of heads/, /change one head at most/, /Ask for a champion early/]) assert.ok(says(outside, words), String(words));
});

test('AMB05 AMB06 a wide review is the host’s choice, and nobody gives a grade', () => {
  assert.ok(says(outside, /^A wide review.*where the host chooses it.*no grade/));
  assert.ok(says(triad, /nobody gives a grade/));
  assert.ok(says(presentation, /Colleagues ask, and never rate/));
  const members = new Set(all.flatMap((each) => [...objectsIn(each)].flatMap(([, record]) => Object.keys(record))));
  for (const word of ['rating', 'grade', 'score', 'scale']) assert.ok(!members.has(word), word);
});

test('SYS20b PROC33 a workshop has an agenda and activities, an hour in all, and ends with who does what and the look-back', () => {
  for (const { id, workshop } of all) {
    assert.equal(sum(workshop), 60, id);
    assert.deepEqual([...new Set(workshop.map(({ kind }) => kind))].sort(), ['activity', 'agenda'], id);
    assert.match(workshop.at(-2).what, /^Who does what, by when/, id);
    assert.match(workshop.at(-1).what, /look back/, id);
  }
  assert.equal(outside.workshop.filter(({ kind }) => kind === 'activity').length, 3);
});

test('SYS19a SYS19b PROC36 AMB31 the same six questions one term later, three on impact and three on the review', () => {
  for (const { id, lookBack, lookBackWeeks } of all) {
    assert.equal(lookBackWeeks, 13, id);
    assert.deepEqual(ids(lookBack), [1, 2, 3, 4, 5, 6].map((n) => `CEN-LB${n}`), id);
    assert.deepEqual(lookBack, presentation.lookBack, id);
    assert.deepEqual(lookBack.map(({ group }) => group), [0, 0, 0, 3, 3, 3].map((first) => lookBack[first].group), id);
    assert.notEqual(lookBack[0].group, lookBack[3].group);
    for (const { text } of lookBack) assert.match(text, /^[A-Z].*\?$/);
  }
});

test('SYS09f a full day has every part of a visit, in order, and ends within the afternoon', () => {
  const parts = [/^Welcome and focus/, /^Learning walk/, /^Pupils’ voice/, /^Middle leaders/, /^Looking at work/, /^Lunch/, /^Write-up/, /^Agreeing/, /^Feedback/];
  for (const each of visits) {
    const places = parts.map((words) => place(each, words));
    assert.equal(places[0], 0, each.id);
    assert.deepEqual(places, places.toSorted((a, b) => a - b), each.id);
    assert.equal(places.at(-1), each.timetable.length - 1, each.id);
    const [hours, minutes] = each.starts.split(':').map(Number);
    assert.equal(hours * 60 + minutes + sum(each.timetable), 15 * 60 + 30, `${each.id} ends at half past three`);
    for (const { minutes: length, what, where } of each.timetable) assert.ok(length >= 15 && length <= 60 && where, `${each.id}: ${what}`);
  }
});

test('what is read on the day is short', () => {
  for (const { id, timetable, workshop, notes } of all) {
    for (const { what } of [...timetable, ...workshop]) assert.ok(what.split(' ').length <= 20, `${id}: ${what}`);
    for (const note of notes) assert.ok(note.split(' ').length <= 36, `${id}: ${note}`);
  }
});

test('a concern about a child is sent elsewhere, and nobody is named', () => {
  for (const each of all) assert.ok(says(each, /designated safeguarding lead at once/), each.id);
  for (const each of visits) assert.ok(says(each, /without names, in the notes/), each.id);
});

test('no shipped protocol has a member that the schema does not name', () => {
  const named = new Set([...objectsIn(readJson('schema/protocol.schema.json'))].filter(([pointer]) => pointer.endsWith('/properties')).flatMap(([, members]) => Object.keys(members)));
  for (const each of all) for (const [pointer, record] of objectsIn(each)) for (const member of Object.keys(record)) assert.ok(named.has(member), `${each.id}${pointer}/${member}`);
});

// The schema itself

const refused = (name, change, at) => test(`schema refuses ${name}`, () => {
  const protocol = readJson('protocols/cen-protocol.json');
  change(protocol);
  const found = problems(valid, protocol);
  assert.ok(found.some((problem) => problem.startsWith(at)), `expected a problem at ${at}, found: ${found.join('; ') || 'none'}`);
});

refused('a file of another kind', (p) => { p.kind = 'enquiry'; }, '/kind');
refused('a protocol file of version 2', (p) => { p.version = 2; }, '/version');
refused('a protocol without an id', (p) => { delete p.id; }, ': must have');
refused('an unknown rule on the focus', (p) => { p.focusRule = 'three'; }, '/focusRule');
refused('an unknown mode', (p) => { p.mode = 'in-school'; }, '/mode');
refused('an unknown form of report', (p) => { p.reportForm = 'grades'; }, '/reportForm');
refused('a start that is no time', (p) => { p.starts = '24:00'; }, '/starts');
refused('a meeting longer than a day', (p) => { p.mostMinutes = 1441; }, '/mostMinutes');
refused('a look-back in no time', (p) => { p.lookBackWeeks = 0; }, '/lookBackWeeks');
refused('a role that nobody may take', (p) => { p.roles[0].most = 0; }, '/roles/0/most');
refused('a role that somebody must take and nobody misses', (p) => { delete p.roles[0].warning; }, '/roles/0: must have');
refused('a part of the day without minutes', (p) => { delete p.timetable[2].minutes; }, '/timetable/2: must have');
refused('a part of the day without words', (p) => { p.timetable[2].what = ' '; }, '/timetable/2/what');
refused('people named with commas', (p) => { p.timetable[0].who = 'host, reviewer'; }, '/timetable/0/who');
refused('a question without words', (p) => { delete p.lookBack[0].text; }, '/lookBack/0: must have');
refused('an unknown kind of line in the workshop', (p) => { p.workshop[1].kind = 'action'; }, '/workshop/1/kind');
refused('a note that is no text', (p) => { p.notes[0] = { text: 'no' }; }, '/notes/0');

test('schema accepts a protocol file as small as can be, and fields it does not know', () => {
  assert.deepEqual(problems(valid, { format: 'triad', kind: 'protocol', version: 1, id: 'ours' }), []);
  assert.deepEqual(problems(valid, { ...outside, later: 1, roles: [{ id: 'observer', later: { any: null } }], timetable: [] }), []);
});
