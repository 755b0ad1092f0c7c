// Signed files: shell/signer.js against Node's own cryptography, and what is covered against a second reading of the format.
import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, pbkdf2Sync, sign as signElsewhere, verify as verifyElsewhere } from 'node:crypto';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { LatePort } from '../../shell/late.js';
import { answer, forget, sign, verify, words } from '../../shell/signer.js';
import { readSigned, readSignedPage } from './canonical.mjs';
import { Device } from './key_store.mjs';
import { examplePath, problems, readJson, readText, validators } from './shipped.mjs';

const bytesOf = (text) => new TextEncoder().encode(text);
const vector = (name) => readFileSync(new URL(`signatures/${name}`, import.meta.url));
const list = readText('words/telephone.txt').trim().split('\n');
const content = readSigned(Buffer.from(readText(examplePath))).covered;

/** Runs `body` on a device of its own, or on one that was there. */
async function on(device, body) {
  globalThis.indexedDB = device;
  try {
    return await body();
  } finally {
    delete globalThis.indexedDB;
  }
}

/** Node's reading of a raw point, by way of a JSON Web Key. */
function publicKeyOf(key) {
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
}
const holds = ({ key, value }, covered) => verifyElsewhere('sha256', covered, { key: publicKeyOf(key), dsaEncoding: 'ieee-p1363' }, Buffer.from(value, 'base64url'));

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { x, y } = pair.publicKey.export({ format: 'jwk' });
const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
const signedElsewhere = (covered) => ({
  key: point.toString('base64url'),
  value: signElsewhere('sha256', covered, { key: pair.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
});

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const withSign = (text, at, by) => text.slice(0, at) + alphabet[(alphabet.indexOf(text[at]) + by) % 64] + text.slice(at + 1);

// Signing and verifying

test('what is signed here holds elsewhere, and the other way round', async () => {
  const signature = await on(new Device(), () => sign(content));
  assert.match(signature.key, /^B[\w-]{86}$/);
  assert.match(signature.value, /^[\w-]{86}$/);
  assert.ok(holds(signature, content));
  assert.ok(await verify(signature, content));
  assert.ok(await verify(signedElsewhere(content), content));
});

test('a changed byte of the content is noticed, whichever it is', async () => {
  const short = bytesOf('triad-signature-1\n{"a":"Oakfield"}');
  const signature = signedElsewhere(short);
  assert.ok(await verify(signature, short));
  for (let at = 0; at < short.length; at++) {
    for (const changed of [short.with(at, short[at] ^ 1), short.with(at, short[at] ^ 128), Uint8Array.from([...short].toSpliced(at, 1))]) {
      assert.equal(await verify(signature, changed), false, `byte ${at}`);
    }
  }
  assert.equal(await verify(signature, Uint8Array.of(...short, 10)), false);
});

test('a changed sign of the key or the value is noticed, whichever it is', async () => {
  const signature = signedElsewhere(content);
  for (const part of ['key', 'value']) {
    for (let at = 0; at < signature[part].length; at++) {
      for (const by of [1, 32]) assert.equal(await verify({ ...signature, [part]: withSign(signature[part], at, by) }, content), false, `${part} ${at}`);
    }
  }
});

test('a key or value in any other spelling does not hold, so that equal keys are equal texts', async () => {
  const signature = signedElsewhere(content);
  const hybrid = (first) => Buffer.concat([Buffer.of(first), point.subarray(1)]).toString('base64url');
  const compressed = Buffer.concat([Buffer.of(2 + (point[64] & 1)), point.subarray(1, 33)]).toString('base64url');
  const keys = ['', 'B', hybrid(6), hybrid(7), hybrid(2 + (point[64] & 1)), compressed, `${signature.key}=`, `${signature.key} `, ` ${signature.key}`,
    `${signature.key}A`, point.toString('base64'), point.toString('hex'), Buffer.alloc(65, 4).toString('base64url'), withSign(signature.key, 86, 1)];
  for (const key of keys) assert.equal(await verify({ ...signature, key }, content), false, `key ${key}`);
  const raw = Buffer.from(signature.value, 'base64url');
  const values = ['', `${signature.value}==`, `${signature.value}A`, `${signature.value}\n`, raw.toString('base64'), raw.subarray(0, 63).toString('base64url'),
    Buffer.alloc(64).toString('base64url'), withSign(signature.value, 85, 1)];
  for (const value of values) assert.equal(await verify({ ...signature, value }, content), false, `value ${value}`);
});

test('both forms of s hold, as docs/format.md says', async () => {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const { key, value } = signedElsewhere(content);
  const raw = Buffer.from(value, 'base64url');
  const s = (order - BigInt(`0x${raw.subarray(32).toString('hex')}`)).toString(16).padStart(64, '0');
  const other = { key, value: Buffer.concat([raw.subarray(0, 32), Buffer.from(s, 'hex')]).toString('base64url') };
  assert.notEqual(other.value, value);
  assert.ok(await verify(other, content));
});

// The key of a device

test('a device keeps its key, and another has another', async () => {
  const device = new Device();
  const first = await on(device, () => sign(content));
  const second = await on(device, () => sign(bytesOf('more')));
  assert.equal(second.key, first.key);
  assert.notEqual((await on(new Device(), () => sign(content))).key, first.key);
});

test('two tabs that sign for the first time at once end with one key', async () => {
  const device = new Device();
  const signatures = await on(device, () => Promise.all([1, 2, 3].map(() => sign(content))));
  assert.equal(new Set(signatures.map(({ key }) => key)).size, 1);
  assert.equal(device.records.size, 1);
  for (const signature of signatures) assert.ok(holds(signature, content));
});

test('the private part cannot be read out, and only signs', async () => {
  const device = new Device();
  await on(device, () => sign(content));
  const [[name, record]] = device.records;
  assert.equal(name, 'device');
  assert.deepEqual(Object.keys(record), ['key', 'privateKey']);
  assert.deepEqual([record.privateKey.extractable, record.privateKey.usages], [false, ['sign']]);
  for (const form of ['jwk', 'pkcs8']) await assert.rejects(crypto.subtle.exportKey(form, record.privateKey));
});

test('a forgotten key is followed by a new one', async () => {
  const device = new Device();
  const { key } = await on(device, () => sign(content));
  await on(device, forget);
  assert.equal(device.records.size, 0);
  assert.notEqual((await on(device, () => sign(content))).key, key);
});

for (const fault of ['open', 'add', 'keep']) {
  test(`nothing is signed where the key is not kept: ${fault}`, async () => {
    const device = new Device();
    device.fails[fault] = true;
    await assert.rejects(on(device, () => sign(content)));
    assert.equal(device.records.size, 0);
  });
}

// Words

test('the words are what anybody computes from the key', async () => {
  const { key } = signedElsewhere(content);
  const bits = pbkdf2Sync(point, 'triad-words-1', 200_000, 5, 'sha256').reduce((text, byte) => text + byte.toString(2).padStart(8, '0'), '');
  const expected = [0, 10, 20, 30].map((at) => list[parseInt(bits.slice(at, at + 10), 2)]);
  assert.equal(await words(key, list), expected.join(' '));
  assert.equal(await words(JSON.parse(vector('known.json')).key, list), JSON.parse(vector('known.json')).words);
});

test('a malformed key has no words, and neither has a list that is not whole', async () => {
  const { key } = signedElsewhere(content);
  await assert.rejects(words(`${key}=`, list));
  await assert.rejects(words(key, list.slice(1)));
});

// The program's side of it

const replies = () => {
  const all = [];
  const words = JSON.stringify(list.join(' '));
  const config = { wordsData: Buffer.from(words).toString('base64') };
  return { all, port: new LatePort(async () => ({ answer }), config, (...reply) => all.push(reply)) };
};

test('the program’s questions are answered once each, with the items that it expects', async () => {
  const { all, port } = replies();
  await on(new Device(), async () => {
    await port.ask(1, 1, [content]);
    const [[, , [key, value]]] = all;
    assert.ok(holds({ key, value }, content));
    const asked = [port.ask(2, 2, [key, value].map(bytesOf).concat(content)), port.ask(3, 2, [key, key, 'x'].map(bytesOf)), port.ask(4, 3, [bytesOf(key)])];
    assert.equal(port.open, 3);
    await Promise.all(asked);
    assert.equal(port.open, 0);
    await port.ask(5, 4, []);
    assert.deepEqual(all.slice(1).sort(([a], [b]) => a - b), [[2, 0, [1]], [3, 0, [0]], [4, 0, [await words(key, list)]], [5, 0, []]]);
  });
});

test('whatever cannot be done is answered as missing', async () => {
  const { all, port } = replies();
  await port.ask(1, 1, [content]);
  await port.ask(2, 4, []);
  await port.ask(3, 3, [bytesOf('?')]);
  const lost = new LatePort(() => Promise.reject(new TypeError('no network')), {}, (...reply) => all.push(reply));
  await lost.ask(4, 2, ['k', 'v', 'x'].map(bytesOf));
  assert.deepEqual(all, [1, 2, 3, 4].map((request) => [request, 4, []]));
});

// Files from the day this format was made

test('the known file holds for ever, and covers what it always did', async () => {
  const known = JSON.parse(vector('known.json'));
  for (const [name, read] of [['school.triad.json', readSigned], ['report.html', readSignedPage]]) {
    const { covered, signature } = read(vector(name));
    assert.equal(covered.toString(), vector(name.replace(/\..*/, '.canonical.txt')).toString(), name);
    assert.equal(signature.key, known.key);
    assert.ok(holds(signature, covered), name);
    assert.ok(await verify(signature, covered), name);
    assert.equal(await verify(signature, Buffer.concat([covered, Buffer.of(32)])), false, name);
  }
});

// The schemas

const { school } = validators();

test('a signed file follows its schema', () => {
  assert.deepEqual(problems(school, JSON.parse(vector('school.triad.json'))), []);
});

for (const [name, change] of [
  ['without a key', (signature) => { delete signature.key; }],
  ['with padding', (signature) => { signature.value += '=='; }],
  ['with a compressed key', (signature) => { signature.key = `A${signature.key.slice(1)}`; }],
  ['with a word of its own', (signature) => { signature.by = 'Jo'; }],
]) {
  test(`schema refuses a signature ${name}`, () => {
    const document = { ...readJson(examplePath), signature: JSON.parse(vector('school.triad.json')).signature };
    assert.deepEqual(problems(school, document), []);
    change(document.signature);
    assert.match(problems(school, document).join('; '), /^\/signature/);
  });
}
