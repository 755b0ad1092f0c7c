// The schemas and the app say the same about a file. Each case changes one member of a small file; what the app says about it is
// checked by tests/unit/format/agreement_test.cpp from the same table. A difference that stays is explained in docs/format.md.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { problems, validators } from './shipped.mjs';

const { bases, cases } = JSON.parse(readFileSync(new URL('agreement/cases.json', import.meta.url), 'utf8'));
const documents = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');
const byKind = validators();
const validatorOf = (base) => byKind[base] ?? byKind.school;

const notJson = Symbol('not JSON');
function valueOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
}

function changed(base, at, put) {
  const document = structuredClone(bases[base]);
  const steps = at.split('/').slice(1);
  const name = steps.pop();
  if (name === undefined) return document;
  const place = steps.reduce((value, step) => value[step], document);
  if (put === undefined) delete place[name];
  else place[name] = valueOf(put);
  return place[name] === notJson ? notJson : document;
}

for (const { base, at, put, opens, valid = opens, differs } of cases) {
  test(`${base} ${at || 'as it stands'}: ${put ?? 'missing'} is ${valid ? 'valid' : 'not valid'}${differs ? `, unlike in the app (${differs})` : ''}`, () => {
    const document = changed(base, at, put);
    const found = document === notJson ? ['not JSON'] : problems(validatorOf(base), document);
    assert.equal(found.length === 0, valid, found.join('; '));
  });
}

test('whatever the schema and the app see differently is explained in docs/format.md', () => {
  const explained = new Set([...documents.matchAll(/^- \*\*([^*]+)\.\*\*/gm)].map(([, name]) => name.toLowerCase()));
  for (const { opens, valid = opens, differs, at } of cases) {
    assert.equal(opens !== valid, differs !== undefined, at);
    if (differs) assert.ok(explained.has(differs), differs);
  }
});
