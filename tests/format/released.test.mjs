// Files as each released version wrote them, against the schemas and, where they are locked, against the page's own lock.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import test from 'node:test';
import { open, Outcome, seal } from '../../shell/lock.js';
import { problems, validators } from './shipped.mjs';

const folder = new URL('released/', import.meta.url);
const newest = 1;
const phrase = 'otter lantern gravel plum';
const { instrument, school, enquiry, scale, protocol } = validators();
const validatorFor = { instrument, enquiry, scale, protocol };

const read = (path) => readFileSync(new URL(path, folder));

// Made once, while its version is the present one: a golden stays as it is for good.
const locked = `${newest}/locked.triad.json`;
if (process.env.TRIAD_REBASELINE && !existsSync(new URL(locked, folder))) {
  writeFileSync(new URL(locked, folder), await seal(phrase, read(`${newest}/school.triad.json`)));
}

for (const version of readdirSync(folder)) {
  test(`a locked file of version ${version} opens, and holds the school file of that version byte for byte`, async () => {
    const { status, bytes } = await open(phrase, read(`${version}/locked.triad.json`));
    assert.equal(status, Outcome.Ok);
    assert.deepEqual(Buffer.from(bytes), read(`${version}/school.triad.json`));
  });
}

// A locked file has a schema of its own, and the file of every member is made up: its texts are stranger than any that Triad writes.
const others = ['locked.triad.json', 'school-every-member.triad.json'];
for (const name of readdirSync(new URL(`${newest}/`, folder)).filter((each) => each.endsWith('.triad.json') && !others.includes(each))) {
  test(`${name} of the present version is valid against its schema`, () => {
    const file = JSON.parse(read(`${newest}/${name}`));
    assert.deepEqual(problems(validatorFor[file.kind] ?? school, file), []);
  });
}
