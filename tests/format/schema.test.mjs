import assert from 'node:assert/strict';
import test from 'node:test';
import { examplePath, instrumentPath, objectsIn, problems, readJson, readText, schemaPaths, shippedIn, validators } from './shipped.mjs';

const { instrument, school, enquiry, scale, clusterExample, taxonomy, reportOutline, surveyPreset, calendarKinds } = validators();

// A fresh copy for each test, so that a test may damage it.
const exampleWith = (change) => {
  const document = readJson(examplePath);
  change(document);
  return document;
};
const instrumentWith = (change) => {
  const document = readJson(instrumentPath);
  change(document);
  return document;
};

const refused = (name, validate, document, place) => test(name, () => {
  const found = problems(validate, document);
  assert.ok(found.some((problem) => problem.startsWith(place)), `expected a problem at ${place}, found: ${found.join('; ') || 'none'}`);
});
const accepted = (name, validate, document) => test(name, () => {
  assert.deepEqual(problems(validate, document), []);
});

for (const path of shippedIn('instruments')) accepted(`SYS01a ${path} is valid against its schema`, instrument, readJson(path));
for (const path of shippedIn('scales')) accepted(`${path} is valid against its schema`, scale, readJson(path));
for (const path of shippedIn('enquiry')) accepted(`SYS10a ${path} is valid against its schema`, enquiry, readJson(path));
for (const path of shippedIn('examples')) accepted(`SYS25b ${path} is valid against its schema`, school, readJson(path));

for (const path of shippedIn('reports')) accepted(`SYS18 ${path} is valid against its schema`, reportOutline, readJson(path));
for (const path of shippedIn('taxonomies')) accepted(`SYS15d ${path} is valid against its schema`, taxonomy, readJson(path));
for (const path of shippedIn('calendars')) accepted(`SYS24a ${path} is valid against its schema`, calendarKinds, readJson(path));
for (const path of shippedIn('surveys')) accepted(`SYS23a ${path} is valid against its schema`, surveyPreset, readJson(path));
for (const path of shippedIn('clusters')) accepted(`SYS25b ${path} is valid against its schema`, clusterExample, readJson(path));

const allShipped = ['instruments', 'scales', 'enquiry', 'examples', 'clusters', 'taxonomies', 'calendars', 'reports', 'surveys'].flatMap(shippedIn);
test('every shipped file is two-space JSON, so that a person can read it', () => {
  for (const path of allShipped) assert.equal(readText(path), `${JSON.stringify(readJson(path), null, 2)}\n`, path);
});

// Members that a schema does not name are allowed, so a misspelt one would pass. A shipped file has none of its own.
test('no shipped instrument has a member that the schema does not name', () => {
  const named = new Set(schemaPaths.flatMap((path) => [...objectsIn(readJson(path))].filter(([pointer]) => pointer.endsWith('/properties')).flatMap(([, members]) => Object.keys(members))));
  for (const path of shippedIn('instruments')) {
    for (const [pointer, record] of objectsIn(readJson(path))) {
      for (const member of Object.keys(record)) assert.ok(named.has(member), `${path}${pointer}/${member}`);
    }
  }
});

for (const path of schemaPaths) {
  test(`${path} describes everything it defines`, () => {
    const schema = readJson(path);
    const places = [...objectsIn(schema)].filter(([pointer]) => /\/(properties|\$defs)\/[^/]+$/.test(pointer) && !/\/(contains|anyOf|allOf)\//.test(pointer));
    const silent = places.filter(([, value]) => !value.description).map(([pointer]) => pointer);
    assert.deepEqual(silent, []);
    assert.ok(schema.description);
  });
}

const firstAnswer = (document) => document.evaluations[0].answers[0];

refused('schema refuses a rating that is a number', school, exampleWith((d) => { firstAnswer(d).rating = 3; }), '/evaluations/0/answers/0/rating');
refused('AMB07 schema refuses "not-rated" as a stored rating', school, exampleWith((d) => { firstAnswer(d).rating = 'not-rated'; }), '/evaluations/0/answers/0/rating');
refused('schema refuses a document without an id', school, exampleWith((d) => { delete d.id; }), ': must have required property \'id\'');
refused('schema refuses an evaluation without an id', school, exampleWith((d) => { delete d.evaluations[0].id; }), '/evaluations/0: must have');
refused('schema refuses an answer without its item', school, exampleWith((d) => { delete firstAnswer(d).item; }), '/evaluations/0/answers/0: must have');
refused('schema refuses an id with a space', school, exampleWith((d) => { d.id = 'my school'; }), '/id');
refused('schema refuses an id of 81 characters', school, exampleWith((d) => { d.id = 'a'.repeat(81); }), '/id');
refused('schema refuses a comment of 20,001 characters', school, exampleWith((d) => { firstAnswer(d).comment = 'a'.repeat(20001); }), '/evaluations/0/answers/0/comment');
refused('schema refuses a control character in a comment', school, exampleWith((d) => { firstAnswer(d).comment = 'a\u0007'; }), '/evaluations/0/answers/0/comment');
refused('schema refuses the 13th month', school, exampleWith((d) => { d.evaluations[0].meeting = '2026-13-01'; }), '/evaluations/0/meeting');
refused('schema refuses a fingerprint in capitals', school, exampleWith((d) => { firstAnswer(d).fingerprint = 'ABCDEF0123456789'; }), '/evaluations/0/answers/0/fingerprint');
refused('schema refuses a stamp without its time', school, exampleWith((d) => { delete d.saved.at; }), '/saved');
refused('schema refuses another audience in a school file', school, exampleWith((d) => { d.audience = 'cluster'; }), '/audience');
refused('schema refuses version 2', school, exampleWith((d) => { d.version = 2; }), '/version');
refused('schema refuses an instrument file as a school file', school, readJson(instrumentPath), '/kind');
refused('schema refuses a school file as an instrument file', instrument, readJson(examplePath), '/kind');
refused('schema refuses an instrument without an id', instrument, instrumentWith((d) => { delete d.id; }), ': must have required property \'id\'');
refused('AMB07 schema refuses a scale without "not yet rated"', instrument, instrumentWith((d) => { d.scale.choices = d.scale.choices.filter((c) => c.kind !== 'not-rated'); }), '/scale/choices');
refused('AMB07 schema refuses a scale with two ways to be unrated', instrument, instrumentWith((d) => { d.scale.choices[0].kind = 'not-rated'; }), '/scale/choices');
refused('schema refuses an unknown tone', instrument, instrumentWith((d) => { d.scale.choices[0].tone = 'crimson'; }), '/scale/choices/0/tone');

accepted('SYS25b schema accepts fields it does not know', school, exampleWith((d) => {
  d.later = { anything: [1, null] };
  firstAnswer(d).later = true;
  d.instruments[0].sections[0].groups[0].items[0].later = 'x';
}));
accepted('schema accepts a comment of 20,000 characters beyond the basic plane', school, exampleWith((d) => { firstAnswer(d).comment = '😀'.repeat(20000); }));
accepted('schema accepts the smallest school file', school, { format: 'triad', kind: 'school', version: 1, id: 'doc-1', school: { id: 'school-1' } });
accepted('schema accepts a removed evaluation without an instrument', school, exampleWith((d) => { d.evaluations = [{ id: 'eval-1', removed: true }]; }));
refused('schema refuses a living evaluation without an instrument', school, exampleWith((d) => { delete d.evaluations[0].instrument; }), '/evaluations/0: must have');
accepted('schema accepts empty text where a field may be absent', school, exampleWith((d) => {
  Object.assign(firstAnswer(d), { rating: '', comment: '', evidence: '', fingerprint: '', history: [] });
  Object.assign(d.evaluations[0], { meeting: '', period: '' });
}));

// Layouts, references, blocks, own scales and choices

const audit = (change) => {
  const document = readJson('instruments/nst-planning-audit.json');
  change(document);
  return document;
};
const phase = (document) => document.sections.find(({ id }) => id === 'NST-PHASE2');
refused('schema refuses a layout it does not know', instrument, audit((d) => { d.layout = 'shelves'; }), '/layout');
refused('schema refuses an audience beyond the cluster', instrument, audit((d) => { d.audience = 'public'; }), '/audience');
refused('schema refuses a column that says not what it holds', instrument, audit((d) => { delete phase(d).columns[0].holds; }), '/sections/3/columns/0: must have');
refused('schema refuses a reference without an id', instrument, audit((d) => { delete phase(d).references[0].id; }), '/sections/3/references/0: must have');
refused('schema refuses a link that is no id', instrument, audit((d) => { phase(d).groups[0].items[0].references = ['two words']; }), '/sections/3/groups/0/items/0/references/0');
refused('AMB07 schema refuses an own scale without "not yet rated"', instrument, audit((d) => { phase(d).scale = { choices: [{ id: 'done', kind: 'step' }] }; }), '/sections/3/scale/choices');
refused('schema refuses a condition without its option', instrument, audit((d) => { phase(d).groups[0].when = { field: 'NST-PERIOD' }; }), '/sections/3/groups/0/when: must have');
refused('schema refuses an option without an id', instrument, audit((d) => { d.contexts[0].options = [{ text: 'Yes' }]; }), '/contexts/0/options/0: must have');
refused('schema refuses a name that could not stand in braces', instrument, audit((d) => { d.contexts[0].name = '{school}'; }), '/contexts/0/name');
accepted('SYS03e schema accepts a scale of notes only', instrument, audit((d) => { phase(d).scale = { choices: [{ id: 'not-rated', kind: 'not-rated' }] }; }));
accepted('SYS01f schema accepts an adapted instrument', instrument, audit((d) => {
  d.basedOn = 'nst-planning-audit';
  phase(d).groups[0].items[0].hidden = true;
}));

// What an evaluation and a school may hold beside answers

const view = { id: 'view-1', source: 'eval-theirs/person-9', item: 'THEP-A01', name: 'Rowan Price', role: 'Deputy headteacher', rating: 'amber', comment: 'Not in the evenings', stamps: {} };
const line = { id: 'line-1', origin: 'THEP-L07', text: 'Who joins least?', tags: 'learning, engagement' };
accepted('schema accepts views, lines, links, days to look again and what came before', school, exampleWith((d) => {
  d.lines = [line];
  Object.assign(d.evaluations[0], { previous: 'eval-0', upgrade: true, removedSeen: 'THEP-A20 THEP-A21', byBlock: true, views: [view] });
  Object.assign(firstAnswer(d), { review: '2027-03-01', references: '-', cites: 'eval-0', settled: true, reviewed: true, offers: true });
  d.evaluations[0].contexts[0].note = 'Since the merger';
}));
refused('schema refuses a day to look again that is none', school, exampleWith((d) => { firstAnswer(d).review = 'in spring'; }), '/evaluations/0/answers/0/review');
refused('schema refuses a view without an id', school, exampleWith((d) => { d.evaluations[0].views = [{ ...view, id: undefined }]; }), '/evaluations/0/views/0');
refused('schema refuses a line without an id', school, exampleWith((d) => { d.lines = [{ text: 'x' }]; }), '/lines/0: must have');
refused('schema refuses "settled" as a word', school, exampleWith((d) => { firstAnswer(d).settled = 'yes'; }), '/evaluations/0/answers/0/settled');
refused('schema refuses an evaluation that follows a name', school, exampleWith((d) => { d.evaluations[0].previous = 'last year'; }), '/evaluations/0/previous');
refused('schema refuses a school file as lines of enquiry', enquiry, readJson(examplePath), '/kind');
