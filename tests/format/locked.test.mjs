// Files sealed with a pass phrase: shell/lock.js against its schema, and against a second implementation of the same lock.
import assert from 'node:assert/strict';
import { createCipheriv, createDecipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { LARGEST_CONTENT, LockPort, open, Outcome, ROUNDS, seal } from '../../shell/lock.js';
import { problems, readJson } from './shipped.mjs';

const phrase = 'otter lantern gravel plum';
const bytesOf = (text) => new TextEncoder().encode(text);
const textOf = (bytes) => new TextDecoder().decode(bytes);
const file = (value) => bytesOf(JSON.stringify(value));

// The second implementation: Node's own cryptography by its older interface, and the canonical text spelt out by hand.
const FEWEST = 100_000;
const salt = Buffer.from('0123456789abcdef');
const nonce = Buffer.from('a nonce here');
const sumOf = (sealed) => createHash('sha256').update(sealed).digest('base64');
const keysOf = (words, { rounds, salt: at }) => {
  const bits = pbkdf2Sync(words, at, rounds, 64, 'sha256');
  return [bits.subarray(0, 32), bits.subarray(32)];
};
const proofOf = (key, at) => createHmac('sha256', key).update('triad lock').update(at).digest().subarray(0, 16);
const coveredBy = ({ rounds, salt: at, nonce: number, proof }) => Buffer.from(`{"format":"triad","kind":"locked","version":1,"lock":{"derivation":"PBKDF2-SHA-256","rounds":${rounds},`
  + `"salt":"${at.toString('base64')}","cipher":"AES-256-GCM","nonce":"${number.toString('base64')}","proof":"${proof.toString('base64')}"}}`);

function sealedElsewhere(content, words = phrase, rounds = FEWEST) {
  const [key, mac] = keysOf(words, { rounds, salt });
  const lock = { rounds, salt, nonce, proof: proofOf(mac, salt) };
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(coveredBy(lock));
  const sealed = Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
  return { ...JSON.parse(coveredBy(lock)), sum: sumOf(sealed), sealed: sealed.toString('base64') };
}

function openedElsewhere(bytes, words) {
  const { lock: { rounds, ...texts }, sealed: text } = JSON.parse(textOf(bytes));
  const lock = { rounds, ...Object.fromEntries(['salt', 'nonce', 'proof'].map((name) => [name, Buffer.from(texts[name], 'base64')])) };
  const [key, mac] = keysOf(words, lock);
  assert.deepEqual(proofOf(mac, lock.salt), lock.proof);
  const sealed = Buffer.from(text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, lock.nonce).setAAD(coveredBy(lock)).setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

const content = '{"format":"triad","kind":"school","school":{"name":"Oakfield Primary School"}}';
const sound = sealedElsewhere(content);
const changed = (change) => {
  const copy = structuredClone(sound);
  change(copy);
  return copy;
};
const flipped = (base64, at) => {
  const bytes = Buffer.from(base64, 'base64');
  bytes[at < 0 ? bytes.length + at : at] ^= 1;
  return bytes.toString('base64');
};

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
const valid = ajv.compile(readJson('schema/locked.schema.json'));

// Sealing

test('a sealed file follows its schema, opens with its phrase, and shows nothing of what is inside', async () => {
  const sealed = await seal(phrase, bytesOf(content));
  const text = textOf(sealed);
  assert.deepEqual(problems(valid, JSON.parse(text)), []);
  assert.deepEqual(Object.keys(JSON.parse(text)), ['format', 'kind', 'version', 'lock', 'sum', 'sealed']);
  for (const inside of ['Oakfield', 'school', Buffer.from(content).toString('base64').slice(0, 12)]) assert.ok(!text.includes(inside), inside);
  assert.deepEqual(await open(phrase, sealed), { status: Outcome.Ok, bytes: bytesOf(content) });
  assert.equal(openedElsewhere(sealed, phrase).toString(), content);
});

test('a file sealed elsewhere opens here', async () => {
  assert.deepEqual(problems(valid, sound), []);
  assert.equal(textOf((await open(phrase, file(sound))).bytes), content);
});

test('sealing costs a guesser 600,000 rounds at least, and never twice the same salt or nonce', async () => {
  assert.ok(ROUNDS >= 600_000);
  const [one, other] = (await Promise.all([seal(phrase, bytesOf(content)), seal(phrase, bytesOf(content))])).map((bytes) => JSON.parse(textOf(bytes)));
  assert.equal(one.lock.rounds, ROUNDS);
  for (const name of ['salt', 'nonce', 'proof']) assert.notEqual(one.lock[name], other.lock[name], name);
  assert.notEqual(one.sealed, other.sealed);
});

test('any bytes come back: none, all values, and more than one portion of base64', async () => {
  for (const bytes of [new Uint8Array(), Uint8Array.from({ length: 256 }, (_, i) => i), new Uint8Array(0x6000 * 2 + 1).fill(7)]) {
    assert.deepEqual(await open(phrase, await seal(phrase, bytes)), { status: Outcome.Ok, bytes });
  }
});

test('one phrase however it is typed: NFKC before anything else', async () => {
  const composed = sealedElsewhere(content, 'café ﬁ otter'.normalize('NFKC'));
  for (const typed of ['caf\u00e9 fi otter', 'cafe\u0301 \ufb01\u00a0otter']) assert.equal((await open(typed, file(composed))).status, Outcome.Ok);
  assert.equal((await open('cafe fi otter', file(composed))).status, Outcome.WrongPhrase);
});

test('an empty phrase seals nothing and opens nothing', async () => {
  await assert.rejects(seal('', bytesOf(content)), { status: Outcome.WrongPhrase });
  assert.equal((await open('', file(sound))).status, Outcome.WrongPhrase);
});

test('what would be too large to open again is not sealed, and the largest that is fits', async () => {
  await assert.rejects(seal(phrase, { length: LARGEST_CONTENT + 1 }), { status: Outcome.TooLarge });
  const limit = 32 * 1024 * 1024;
  const largest = await seal(phrase, new Uint8Array(LARGEST_CONTENT));
  assert.ok(largest.length <= limit && largest.length > limit - 16384, `${largest.length}`);
  assert.equal((await open(phrase, largest)).bytes.length, LARGEST_CONTENT);
});

// Opening: each way to fail has its own outcome

const opens = (name, outcome, value, words = phrase) => test(name, async () => {
  const bytes = value instanceof Uint8Array ? value : file(value);
  const { status, bytes: inside } = await open(words, bytes);
  assert.equal(status, outcome);
  if (outcome !== Outcome.Ok) assert.equal(inside.length, 0);
});

opens('white space, a byte-order mark, another order and further members do not matter', Outcome.Ok,
  bytesOf(`\ufeff\r\n ${JSON.stringify({ later: 1, ...Object.fromEntries(Object.entries(sound).reverse()) }, null, '\t')}\n\n`));

opens('a wrong phrase is told: another word', Outcome.WrongPhrase, sound, 'otter lantern gravel plums');
opens('a wrong phrase is told: other capitals', Outcome.WrongPhrase, sound, 'Otter lantern gravel plum');
opens('a wrong phrase is told: another space', Outcome.WrongPhrase, sound, `${phrase} `);

opens('damage is told: an empty file', Outcome.Damaged, new Uint8Array());
opens('damage is told: a file cut off', Outcome.Damaged, file(sound).slice(0, -20));
opens('damage is told: bytes that are no text', Outcome.Damaged, new Uint8Array([...file(sound).slice(0, 40), 0xff, ...file(sound).slice(40)]));
opens('damage is told: JSON of another shape', Outcome.Damaged, bytesOf('null'));
opens('damage is told: another kind', Outcome.Damaged, changed((f) => { f.kind = 'school'; }));
opens('damage is told: another format', Outcome.Damaged, changed((f) => { f.format = 'other'; }));
opens('damage is told: one sealed byte', Outcome.Damaged, changed((f) => { f.sealed = flipped(f.sealed, 3); }));
opens('damage is told: the last sealed byte', Outcome.Damaged, changed((f) => { f.sealed = flipped(f.sealed, -1); }));
opens('damage is told: sealed bytes cut off', Outcome.Damaged, changed((f) => { f.sealed = f.sealed.slice(0, -8); }));
opens('damage is told: fewer sealed bytes than the proof of wholeness', Outcome.Damaged, changed((f) => {
  f.sealed = Buffer.alloc(15).toString('base64');
  f.sum = sumOf(Buffer.alloc(15));
}));
opens('damage is told: the checksum', Outcome.Damaged, changed((f) => { f.sum = flipped(f.sum, 0); }));
opens('damage is told even with a wrong phrase', Outcome.Damaged, changed((f) => { f.sealed = flipped(f.sealed, 0); }), 'plum');
for (const name of ['sum', 'sealed']) {
  opens(`damage is told: no ${name}`, Outcome.Damaged, changed((f) => { delete f[name]; }));
  opens(`damage is told: ${name} with a sign that base64 has not`, Outcome.Damaged, changed((f) => { f[name] = `-${f[name].slice(1)}`; }));
  opens(`damage is told: ${name} with a line break`, Outcome.Damaged, changed((f) => { f[name] = `${f[name].slice(0, 8)}\n${f[name].slice(8)}`; }));
  opens(`damage is told: ${name} with four characters of white space`, Outcome.Damaged, changed((f) => { f[name] = `${f[name].slice(0, 8)}\r\n\r\n${f[name].slice(8)}`; }));
  opens(`damage is told: ${name} with a sign too many`, Outcome.Damaged, changed((f) => { f[name] += 'A'; }));
  opens(`damage is told: ${name} with its padding in the middle`, Outcome.Damaged, changed((f) => { f[name] = `AA==${f[name].slice(4)}`; }));
}
for (const name of ['salt', 'nonce', 'proof']) {
  opens(`damage is told: no ${name}`, Outcome.Damaged, changed((f) => { delete f.lock[name]; }));
  opens(`damage is told: a ${name} that is no text`, Outcome.Damaged, changed((f) => { f.lock[name] = 7; }));
  opens(`damage is told: a ${name} three bytes longer`, Outcome.Damaged, changed((f) => { f.lock[name] = `AAAA${f.lock[name]}`; }));
  opens(`damage is told: a ${name} three bytes shorter`, Outcome.Damaged, changed((f) => { f.lock[name] = f.lock[name].slice(4); }));
}
opens('damage is told: no lock', Outcome.Damaged, changed((f) => { delete f.lock; }));
opens('damage is told: a lock that is null', Outcome.Damaged, changed((f) => { f.lock = null; }));
opens('damage is told: rounds that are no whole number', Outcome.Damaged, changed((f) => { f.lock.rounds = 100000.5; }));
opens('damage is told: rounds as text', Outcome.Damaged, changed((f) => { f.lock.rounds = '100000'; }));
opens('damage is told: a version as text', Outcome.Damaged, changed((f) => { f.version = '1'; }));
opens('damage is told: version 0', Outcome.Damaged, changed((f) => { f.version = 0; }));

const forged = (change) => changed((f) => {
  change(f);
  f.sum = sumOf(Buffer.from(f.sealed, 'base64'));
});
opens('a changed file is told: a sealed byte with the checksum made to fit', Outcome.Altered, forged((f) => { f.sealed = flipped(f.sealed, 3); }));
opens('a changed file is told: the proof of wholeness', Outcome.Altered, forged((f) => { f.sealed = flipped(f.sealed, -1); }));
opens('a changed file is told: content taken away', Outcome.Altered, forged((f) => { f.sealed = f.sealed.slice(0, 24); }));
opens('a changed file is told: the nonce', Outcome.Altered, changed((f) => { f.lock.nonce = flipped(f.lock.nonce, 0); }));
opens('a changed file is told: content sealed under other covered data', Outcome.Altered, forged((f) => {
  const [key] = keysOf(phrase, { rounds: FEWEST, salt });
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  f.sealed = Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]).toString('base64');
}));
// With another salt or number of rounds the same phrase gives other keys: it opens nothing, as if it were wrong.
opens('a changed salt opens nothing', Outcome.WrongPhrase, changed((f) => { f.lock.salt = flipped(f.lock.salt, 0); }));
opens('changed rounds open nothing', Outcome.WrongPhrase, changed((f) => { f.lock.rounds += 1; }));
opens('a changed proof opens nothing', Outcome.WrongPhrase, changed((f) => { f.lock.proof = flipped(f.lock.proof, 0); }));

opens('a newer file is told by its version, whatever else it holds', Outcome.Newer, { format: 'triad', kind: 'locked', version: 2 });
opens('a newer file is told: another cipher', Outcome.Newer, changed((f) => { f.lock.cipher = 'AES-512-GCM'; }));
opens('a newer file is told: another derivation', Outcome.Newer, changed((f) => { f.lock.derivation = 'Argon2id'; }));
opens('too few rounds are refused', Outcome.Newer, changed((f) => { f.lock.rounds = FEWEST - 1; }));
opens('endlessly many rounds are refused', Outcome.Newer, changed((f) => { f.lock.rounds = 4_294_967_296; }));

test('at most ten million rounds are ever begun', async () => {
  const begun = [];
  const subtle = {
    digest: (...all) => crypto.subtle.digest(...all),
    importKey: (...all) => crypto.subtle.importKey(...all),
    sign: (...all) => crypto.subtle.sign(...all),
    deriveBits: async ({ iterations }) => { begun.push(iterations); return new ArrayBuffer(64); },
  };
  const opened = (rounds) => open(phrase, file(changed((f) => { f.lock.rounds = rounds; })), subtle);
  assert.equal((await opened(10_000_001)).status, Outcome.Newer);
  assert.deepEqual(begun, []);
  assert.equal((await opened(10_000_000)).status, Outcome.WrongPhrase);
  assert.deepEqual(begun, [10_000_000]);
});

test('a page without cryptography says so, after the faults that it can see by itself', async () => {
  await assert.rejects(seal(phrase, bytesOf(content), null), { status: Outcome.Missing });
  assert.equal((await open(phrase, file(sound), null)).status, Outcome.Missing);
  assert.equal((await open(phrase, file({ ...sound, version: 2 }), null)).status, Outcome.Newer);
  assert.equal((await open(phrase, file({ ...sound, sealed: '?' }), null)).status, Outcome.Damaged);
});

// A file from the day this format was made

test('the known file opens for ever, and byte for byte', async () => {
  const known = readFileSync(new URL('vectors/kind-locked.json', import.meta.url));
  assert.deepEqual(problems(valid, JSON.parse(known)), []);
  const { status, bytes } = await open('Pêche, ﬁve lanterns & a gravel path', known);
  assert.equal(status, Outcome.Ok);
  assert.equal(JSON.parse(textOf(bytes)).kind, 'school');
  assert.equal(createHash('sha256').update(bytes).digest('hex'), 'b3d297e884244a9ca8f088f4cad95e7220ae763cdcbf392715663c70ebcffec0');
  assert.equal((await open('Peche, five lanterns & a gravel path', known)).status, Outcome.WrongPhrase);
});

// The program's side of it

test('the program’s questions are answered once each, with outcome and bytes', async () => {
  const answers = [];
  const port = new LockPort((request, items) => answers.push([request, ...items]));
  const asked = [port.ask(1, 2, [bytesOf(phrase), file(sound)]), port.ask(2, 2, [bytesOf('plum'), file(sound)]), port.ask(3, 1, [bytesOf(''), bytesOf(content)])];
  assert.equal(port.open, 3);
  await Promise.all(asked);
  assert.equal(port.open, 0);
  const nothing = new Uint8Array();
  assert.deepEqual(answers.sort(([a], [b]) => a - b), [[1, Outcome.Ok, bytesOf(content)], [2, Outcome.WrongPhrase, nothing], [3, Outcome.WrongPhrase, nothing]]);
  await port.ask(4, 1, [bytesOf(phrase), bytesOf(content)]);
  const [, status, sealed] = answers.at(-1);
  assert.equal(status, Outcome.Ok);
  assert.equal(openedElsewhere(sealed, phrase).toString(), content);
});

// The schema itself

for (const [name, place, change] of [
  ['a school file', '/kind', (f) => { f.kind = 'school'; }],
  ['version 2', '/version', (f) => { f.version = 2; }],
  ['a name outside the seal', ': must NOT', (f) => { f.school = 'Oakfield'; }],
  ['a name in the lock', '/lock: must NOT', (f) => { f.lock.hint = 'the usual one'; }],
  ['few rounds', '/lock/rounds', (f) => { f.lock.rounds = 1000; }],
  ['a short salt', '/lock/salt', (f) => { f.lock.salt = 'AAAA'; }],
  ['no checksum', ': must have', (f) => { delete f.sum; }],
  ['sealed bytes that are not base64', '/sealed', (f) => { f.sealed += '!'; }],
]) {
  test(`schema refuses ${name} as a locked file`, () => {
    const found = problems(valid, changed(change));
    assert.ok(found.some((problem) => problem.startsWith(place)), found.join('; ') || 'none');
  });
}
