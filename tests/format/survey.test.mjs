// The two files of a survey, as the program writes them, against their published schemas.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { objectsIn, problems, readJson, shippedIn, validators } from './shipped.mjs';

const { survey, surveyAnswers, surveyPreset } = validators();
const read = (name) => JSON.parse(readFileSync(new URL(`surveys/${name}.triad.json`, import.meta.url), 'utf8'));

test('SYS23 a survey as the program writes it is valid against its schema', () => assert.deepEqual(problems(survey, read('survey')), []));
test('SYS23 answers as the program writes them are valid against their schema', () => assert.deepEqual(problems(surveyAnswers, read('survey-answers')), []));

const refused = (name, validate, file, change, place) => test(name, () => {
  change(file);
  assert.ok(problems(validate, file).some((problem) => problem.startsWith(place)), place);
});
refused('the schema refuses a survey without a question', survey, read('survey'), (d) => { d.questions = []; }, '/questions');
refused('the schema refuses a question that is answered in no known way', survey, read('survey'), (d) => { d.questions[0].kind = 'guess'; }, '/questions/0/kind');
refused('the schema refuses answers that name no survey', surveyAnswers, read('survey-answers'), (d) => { delete d.survey; }, ': must have');
refused('the schema refuses an answer without its mark', surveyAnswers, read('survey-answers'), (d) => { delete d.answers[0].mark; }, '/answers/0');
refused('SH21 the schema refuses a permission that nobody gave a name', surveyAnswers, read('survey-answers'), (d) => { d.answers[3].allowed = 'always'; }, '/answers/3/allowed');
refused('the schema refuses a choice without options', surveyPreset, readJson('surveys/post-review.json'), (d) => { delete d.questions.find(({ kind }) => kind === 'one').options; }, '/questions');

test('no member of the files is one that the schemas do not name', () => {
  for (const [name, schema] of [['survey', 'survey'], ['survey-answers', 'survey-answers']]) {
    const named = JSON.stringify(readJson(`schema/${schema}.schema.json`));
    for (const [pointer, record] of objectsIn(read(name)))
      for (const member of Object.keys(record)) assert.ok(named.includes(`"${member}":`), `${name}${pointer}/${member}`);
  }
});

test('SYS23a the interview has the ten topics of the catalogue, in order, and the survey seven questions at most', () => {
  const byId = new Map(shippedIn('surveys').map((path) => [readJson(path).id, readJson(path)]));
  assert.deepEqual(byId.get('lead-interview').questions.map(({ id }) => id), Array.from({ length: 10 }, (_, i) => `SPP-I${i + 1}`));
  assert.equal(byId.get('lead-interview').purpose, 'interview');
  assert.ok(byId.get('post-review').questions.length <= 7);
});

test('the questions are in plain words, with no inspection word and no straight quotation mark', () => {
  for (const path of shippedIn('surveys')) {
    for (const { text, options = [] } of readJson(path).questions) {
      assert.match(text, /\?$/);
      for (const words of [text, ...options]) assert.doesNotMatch(words, /outstanding|inadequate|ofsted|grade|score|["']/i);
    }
  }
});
