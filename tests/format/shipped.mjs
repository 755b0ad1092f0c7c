// The shipped data files, read once for the tests of this folder, and an independent JSON Schema validator.
import { readFileSync, readdirSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

const assets = new URL('../../assets/', import.meta.url);

export const readText = (path) => readFileSync(new URL(path, assets), 'utf8');
export const readJson = (path) => JSON.parse(readText(path));

export const instrumentPath = 'instruments/thep-self-evaluation.json';
export const examplePath = 'examples/oakfield.triad.json';
export const schemaPaths = ['schema/instrument.schema.json', 'schema/school.schema.json', 'schema/enquiry.schema.json', 'schema/scale.schema.json', 'schema/protocol.schema.json', 'schema/review.schema.json', 'schema/locked.schema.json', 'schema/cluster.schema.json', 'schema/cluster-example.schema.json', 'schema/cluster-summary.schema.json', 'schema/partnership.schema.json', 'schema/taxonomy.schema.json', 'schema/report-outline.schema.json', 'schema/answer-table.schema.json', 'schema/calendar-kinds.schema.json', 'schema/survey-preset.schema.json', 'schema/survey.schema.json', 'schema/survey-answers.schema.json'];

// Every data file of a folder, in the order of names.
export const shippedIn = (folder) => readdirSync(new URL(`${folder}/`, assets)).filter((name) => name.endsWith('.json')).sort().map((name) => `${folder}/${name}`);

// Strict: a misspelt keyword in a schema is an error, not a rule that silently never applies.
export function validators() {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
  for (const path of schemaPaths) ajv.addSchema(readJson(path));
  const at = (name) => ajv.getSchema(`https://triad.example/schema/${name}.schema.json`);
  return { instrument: at('instrument'), school: at('school'), enquiry: at('enquiry'), scale: at('scale'), protocol: at('protocol'), cluster: at('cluster'), clusterExample: at('cluster-example'), clusterSummary: at('cluster-summary'), partnership: at('partnership'), taxonomy: at('taxonomy'), reportOutline: at('report-outline'), answerTable: at('answer-table'), calendarKinds: at('calendar-kinds'), surveyPreset: at('survey-preset'), survey: at('survey'), surveyAnswers: at('survey-answers') };
}

export const problems = (validate, value) => (validate(value) ? [] : validate.errors.map((e) => `${e.instancePath}: ${e.message}`));

export const groupsOf = (instrument) => instrument.sections.flatMap((section) => section.groups);
export const itemsOf = (instrument) => groupsOf(instrument).flatMap((group) => group.items);

// Every object of a document with its JSON Pointer, parents first.
export function* objectsIn(value, pointer = '') {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield [pointer, value];
  for (const [key, child] of Object.entries(value)) yield* objectsIn(child, `${pointer}/${key}`);
}

const folded = (text) => text.replace(/[ \t\n\v\f\r]+/g, ' ').replace(/^ | $/g, '');

// FNV-1a, 64 bits, over UTF-8 bytes, as sixteen lower-case hexadecimal digits.
export function fnv1a(text) {
  let hash = 14695981039346656037n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 1099511628211n);
  return hash.toString(16).padStart(16, '0');
}

// Over the folded stem, a line break and the folded text: docs/format.md, "Fingerprints".
export const wordingFingerprint = (group, item) => fnv1a(`${folded(group.stem ?? '')}\n${folded(item.text)}`);
