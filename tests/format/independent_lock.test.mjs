// A reader of locked files written from docs/format.md alone, with Node's cryptography and none of Triad's code: whatever
// Triad seals must open with it, and whatever it refuses must be refused by Triad for the same reason.
import assert from 'node:assert/strict';
import { createCipheriv, createDecipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { open, Outcome, seal } from '../../shell/lock.js';

const phrase = 'walnut harbour quilt ember';
const content = '{"format":"triad","kind":"school","school":{"name":"Larkspur Primary School"}}\n';

// The reader. Each part names the sentence of docs/format.md that it follows.

class Refusal extends Error {}
const refuse = (why) => { throw new Refusal(why); };

/** "base64 by RFC 4648, section 4 … There is one way to write any bytes, and a reader refuses others." */
function bytes(text, length) {
  if (typeof text !== 'string') refuse('Damaged');
  const out = Buffer.from(text, 'base64');
  if (out.toString('base64') !== text) refuse('Damaged');
  if (length !== undefined && out.length !== length) refuse('Damaged');
  return out;
}

function parsed(file) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file));
  } catch {
    return refuse('Damaged');
  }
}

/** "A reader looks at things in this order" */
function looked(file) {
  const { format, kind, version, lock, sum, sealed } = parsed(file) ?? {};
  if (format !== 'triad' || kind !== 'locked' || !Number.isInteger(version) || version < 1) refuse('Damaged');
  if (version !== 1) refuse('Newer');
  if (lock === null || typeof lock !== 'object' || !Number.isInteger(lock.rounds)) refuse('Damaged');
  if (typeof lock.derivation !== 'string' || typeof lock.cipher !== 'string') refuse('Damaged');
  if (lock.derivation !== 'PBKDF2-SHA-256' || lock.cipher !== 'AES-256-GCM') refuse('Newer');
  if (lock.rounds < 100_000 || lock.rounds > 10_000_000) refuse('Newer');
  const parts = { salt: bytes(lock.salt, 16), nonce: bytes(lock.nonce, 12), proof: bytes(lock.proof, 16), sealed: bytes(sealed) };
  if (parts.sealed.length < 16) refuse('Damaged');
  if (!createHash('sha256').update(parts.sealed).digest().equals(bytes(sum, 32))) refuse('Damaged');
  return { ...parts, lock };
}

/** "These members in this order as JSON without any white space, in UTF-8, with `rounds` in decimal digits" */
const associated = ({ rounds, salt, nonce, proof }) => Buffer.from('{"format":"triad","kind":"locked","version":1,"lock":{'
  + `"derivation":"PBKDF2-SHA-256","rounds":${BigInt(rounds)},"salt":"${salt}","cipher":"AES-256-GCM","nonce":"${nonce}","proof":"${proof}"}}`, 'utf8');

/** "HMAC-SHA-256 with the key of the proof, over the 10 bytes of ASCII `triad lock` and the 16 bytes of the salt" */
const proofOf = (keys, salt) => createHmac('sha256', keys.subarray(32)).update(Buffer.concat([Buffer.from('triad lock', 'ascii'), salt])).digest().subarray(0, 16);

function read(file, words) {
  const { lock, salt, nonce, proof, sealed } = looked(file);
  const typed = Buffer.from(words.normalize('NFKC'), 'utf8');
  if (typed.length === 0) refuse('WrongPhrase');
  const keys = pbkdf2Sync(typed, salt, lock.rounds, 64, 'sha256');
  if (!proofOf(keys, salt).equals(proof)) refuse('WrongPhrase');
  const cipher = createDecipheriv('aes-256-gcm', keys.subarray(0, 32), nonce, { authTagLength: 16 });
  cipher.setAAD(associated(lock)).setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  } catch {
    return refuse('Altered');
  }
}

/** The other way round, with the fewest rounds that are opened: whatever follows the document may be written by anybody. */
function written(text, words) {
  const salt = Buffer.from('sixteen bytes ok');
  const nonce = Buffer.from('twelve bytes');
  const keys = pbkdf2Sync(Buffer.from(words.normalize('NFKC'), 'utf8'), salt, 100_000, 64, 'sha256');
  const lock = {
    derivation: 'PBKDF2-SHA-256', rounds: 100_000, salt: salt.toString('base64'), cipher: 'AES-256-GCM',
    nonce: nonce.toString('base64'), proof: proofOf(keys, salt).toString('base64'),
  };
  const cipher = createCipheriv('aes-256-gcm', keys.subarray(0, 32), nonce, { authTagLength: 16 }).setAAD(associated(lock));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const sum = createHash('sha256').update(sealed).digest('base64');
  return Buffer.from(JSON.stringify({ format: 'triad', kind: 'locked', version: 1, lock, sum, sealed: sealed.toString('base64') }));
}

function outcomeOf(file, words) {
  try {
    return { status: Outcome.Ok, text: read(file, words).toString('utf8') };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: Outcome[error.message], text: '' };
  }
}

async function agree(file, words, status) {
  const here = outcomeOf(file, words);
  const there = await open(words, file);
  assert.equal(here.status, status, 'the independent reader');
  assert.equal(there.status, status, 'Triad');
  assert.equal(new TextDecoder().decode(there.bytes), here.text);
}

// What both must say

const sealed = written(content, phrase);
const plain = JSON.parse(sealed.toString('utf8'));
const file = (value) => Buffer.from(JSON.stringify(value));
const changed = (change) => {
  const copy = structuredClone(plain);
  change(copy);
  return file(copy);
};
const flipped = (text, at) => {
  const out = Buffer.from(text, 'base64');
  out[at] ^= 1;
  return out.toString('base64');
};
const sumOf = (text) => createHash('sha256').update(Buffer.from(text, 'base64')).digest('base64');

test('what Triad seals opens by the document alone', async () => {
  assert.equal(read(await seal(phrase, new TextEncoder().encode(content)), phrase).toString(), content);
});

test('what is sealed by the document alone opens in Triad', () => agree(sealed, phrase, Outcome.Ok));

test('the known file opens by the document alone', () => {
  const known = readFileSync(new URL('vectors/kind-locked.json', import.meta.url));
  assert.equal(JSON.parse(read(known, 'Pêche, ﬁve lanterns & a gravel path')).kind, 'school');
  assert.equal(JSON.parse(read(known, 'Pe\u0302che, five lanterns & a gravel path')).kind, 'school');
});

test('a phrase with accents, ligatures and signs beyond ASCII opens however it is typed', async () => {
  const composed = written(content, 'Llŷn café ﬁfteen 東京 otters');
  for (const typed of ['Lly\u0302n cafe\u0301 fifteen 東京 otters', 'Ll\u0177n caf\u00e9 \ufb01fteen 東京 otters']) await agree(composed, typed, Outcome.Ok);
  await agree(composed, 'Llyn cafe fifteen 東京 otters', Outcome.WrongPhrase);
});

for (const [name, words] of [['other capitals', 'Walnut harbour quilt ember'], ['a space more', `${phrase} `], ['nothing', '']]) {
  test(`both say that the phrase is wrong: ${name}`, () => agree(sealed, words, Outcome.WrongPhrase));
}

for (const [name, status, change] of [
  ['order and further members', Outcome.Ok, (f) => { const { format, ...rest } = f; Object.keys(f).forEach((key) => delete f[key]); Object.assign(f, { later: [1] }, rest, { format }); }],
  ['10^12 rounds', Outcome.Newer, (f) => { f.lock.rounds = 10 ** 12; }],
  ['more rounds than a number holds exactly', Outcome.Newer, (f) => { f.lock.rounds = 1e300; }],
  ['one round too many', Outcome.Newer, (f) => { f.lock.rounds = 10_000_001; }],
  ['one round too few', Outcome.Newer, (f) => { f.lock.rounds = 99_999; }],
  ['no rounds', Outcome.Newer, (f) => { f.lock.rounds = 0; }],
  ['rounds below nothing', Outcome.Newer, (f) => { f.lock.rounds = -600_000; }],
  ['rounds as text', Outcome.Damaged, (f) => { f.lock.rounds = '100000'; }],
  ['rounds in a list', Outcome.Damaged, (f) => { f.lock.rounds = [600_000]; }],
  ['another derivation', Outcome.Newer, (f) => { f.lock.derivation = 'scrypt'; }],
  ['a later version', Outcome.Newer, (f) => { f.version = 2; }],
  ['a salt of 12 bytes', Outcome.Damaged, (f) => { f.lock.salt = Buffer.alloc(12).toString('base64'); }],
  ['a salt of a million bytes', Outcome.Damaged, (f) => { f.lock.salt = Buffer.alloc(1_000_000).toString('base64'); }],
  ['a nonce of 16 bytes', Outcome.Damaged, (f) => { f.lock.nonce = Buffer.alloc(16).toString('base64'); }],
  ['a nonce that is a list', Outcome.Damaged, (f) => { f.lock.nonce = Array(12).fill(0); }],
  ['a proof of 15 bytes', Outcome.Damaged, (f) => { f.lock.proof = Buffer.alloc(15).toString('base64'); }],
  ['bits that base64 does not use', Outcome.Damaged, (f) => { f.lock.salt = f.lock.salt.replace(/.==$/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}==`); }],
  ['base64 for addresses', Outcome.Damaged, (f) => { f.sealed = `-_${f.sealed.slice(2)}`; }],
  ['base64 without padding', Outcome.Damaged, (f) => { f.lock.salt = f.lock.salt.replace(/=+$/, ''); }],
  ['a sum of another file', Outcome.Damaged, (f) => { f.sum = sumOf('AAAA'); }],
  ['a sealed byte', Outcome.Damaged, (f) => { f.sealed = flipped(f.sealed, 5); }],
  ['fewer bytes than a tag', Outcome.Damaged, (f) => { f.sealed = 'AAAA'; f.sum = sumOf('AAAA'); }],
  ['a sealed byte with a sum that fits', Outcome.Altered, (f) => { f.sealed = flipped(f.sealed, 5); f.sum = sumOf(f.sealed); }],
  ['another nonce', Outcome.Altered, (f) => { f.lock.nonce = flipped(f.lock.nonce, 0); }],
  ['another salt', Outcome.WrongPhrase, (f) => { f.lock.salt = flipped(f.lock.salt, 0); }],
  ['other rounds', Outcome.WrongPhrase, (f) => { f.lock.rounds += 1; }],
  ['another proof', Outcome.WrongPhrase, (f) => { f.lock.proof = flipped(f.lock.proof, 0); }],
]) {
  test(`both say the same of ${name}`, () => agree(changed(change), phrase, status));
}

test('both say the same of what is no locked file', async () => {
  for (const text of ['', 'null', '7', '[]', '{', '{"format":"triad","kind":"school","version":1}']) await agree(Buffer.from(text), phrase, Outcome.Damaged);
  await agree(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff]), Buffer.from('"}')]), phrase, Outcome.Damaged);
});
