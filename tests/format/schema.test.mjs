import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { examplePath, instrumentPath, objectsIn, problems, readJson, schemaPaths, validators } from './shipped.mjs';

const { instrument, school } = validators();

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

const jsonIn = (folder) => readdirSync(new URL(`../../assets/${folder}/`, import.meta.url)).filter((name) => name.endsWith('.json'));
for (const name of jsonIn('instruments')) accepted(`SYS01a instrument ${name} is valid against its schema`, instrument, readJson(`instruments/${name}`));
for (const name of jsonIn('examples')) accepted(`SYS25b example ${name} is valid against its schema`, school, readJson(`examples/${name}`));

for (const path of schemaPaths) {
  test(`${path} describes everything it defines`, () => {
    const schema = readJson(path);
    const places = [...objectsIn(schema)].filter(([pointer]) => /\/(properties|\$defs)\/[^/]+$/.test(pointer) && !/\/(contains|anyOf)\//.test(pointer));
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
