// A file sealed with a pass phrase (assets/schema/locked.schema.json). The browser's own cryptography does all of it, so
// this needs a page that counts as secure; nothing else of the page is used, and tests run it without one.
import { decode } from './memory.js';

/** How sealing or opening turned out: platform::web::LockOutcome (src/platform/web/shell.h), append only. */
export const Outcome = { Ok: 0, WrongPhrase: 1, Damaged: 2, Altered: 3, Newer: 4, Missing: 5, TooLarge: 6 };

/** What a guess at the phrase costs. A file says its own number, so this may rise without a new file version. */
export const ROUNDS = 600_000;
/** Outside these limits a file is refused before any work: too few protect too little, too many would hang the device. */
const FEWEST_ROUNDS = 100_000;
const MOST_ROUNDS = 10_000_000;
/** A locked file must fit the limit for any file (shell/files.js), and base64 makes four bytes of three. */
export const LARGEST_CONTENT = 24 * 1024 * 1024 - 4096;

const VERSION = 1;
const DERIVATION = 'PBKDF2-SHA-256';
const CIPHER = 'AES-256-GCM';
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const PROOF_BYTES = 16;
const TAG_BYTES = 16; // AES-GCM puts them after the content
const SUM_BYTES = 32;
const PROOF_WORD = 'triad lock';

const encoder = new TextEncoder();
const nothing = new Uint8Array();

/** Why a file was not sealed or opened. */
export class LockFailure extends Error {
  constructor(status) {
    super(`lock outcome ${status}`);
    this.status = status;
  }
}

const fail = (status) => { throw new LockFailure(status); };

/** A locked file with `bytes` inside. Rejects with a LockFailure: Missing, TooLarge, or WrongPhrase for an empty phrase. */
export async function seal(phrase, bytes, subtle = globalThis.crypto?.subtle) {
  if (!subtle) fail(Outcome.Missing);
  if (bytes.length > LARGEST_CONTENT) fail(Outcome.TooLarge);
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const keys = await derive(subtle, phrase, salt, ROUNDS);
  const lock = { rounds: ROUNDS, salt, nonce, proof: await proofOf(subtle, keys.mac, salt) };
  const sealed = new Uint8Array(await subtle.encrypt(cipher(lock), keys.cipher, bytes));
  const sum = new Uint8Array(await subtle.digest('SHA-256', sealed));
  const file = { ...header(lock), sum: base64(sum), sealed: base64(sealed) };
  return encoder.encode(`${JSON.stringify(file, null, 2)}\n`);
}

/** What is inside a locked file. Never rejects for what a file holds: `status` says why there is nothing. */
export async function open(phrase, bytes, subtle = globalThis.crypto?.subtle) {
  try {
    // The file's own faults come first: they are the same on every page.
    const { lock, sum, sealed } = parse(bytes);
    if (!subtle) fail(Outcome.Missing);
    if (!same(new Uint8Array(await subtle.digest('SHA-256', sealed)), sum)) fail(Outcome.Damaged);
    const keys = await derive(subtle, phrase, lock.salt, lock.rounds);
    if (!same(await proofOf(subtle, keys.mac, lock.salt), lock.proof)) fail(Outcome.WrongPhrase);
    const content = await subtle.decrypt(cipher(lock), keys.cipher, sealed).catch(() => fail(Outcome.Altered));
    return { status: Outcome.Ok, bytes: new Uint8Array(content) };
  } catch (error) {
    if (!(error instanceof LockFailure)) throw error;
    return { status: error.status, bytes: nothing };
  }
}

/** Two keys from one phrase: 256 bits to seal with, and 256 that only ever prove the phrase. */
async function derive(subtle, phrase, salt, rounds) {
  const normal = encoder.encode(phrase.normalize('NFKC'));
  if (normal.length === 0) fail(Outcome.WrongPhrase);
  const secret = await subtle.importKey('raw', normal, 'PBKDF2', false, ['deriveBits']);
  const bits = new Uint8Array(await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, secret, 512));
  const [forCipher, mac] = await Promise.all([
    subtle.importKey('raw', bits.subarray(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt']),
    subtle.importKey('raw', bits.subarray(32), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  ]);
  bits.fill(0);
  return { cipher: forCipher, mac };
}

/** Tells a wrong phrase from a changed file, without saying anything about the key that seals. */
async function proofOf(subtle, mac, salt) {
  const word = encoder.encode(PROOF_WORD);
  const signed = new Uint8Array(word.length + salt.length);
  signed.set(word);
  signed.set(salt, word.length);
  return new Uint8Array(await subtle.sign('HMAC', mac, signed)).slice(0, PROOF_BYTES);
}

/** The readable part is under the seal as well. It is built from what was understood, so white space and order are free. */
function cipher(lock) {
  const additionalData = encoder.encode(JSON.stringify(header(lock)));
  return { name: 'AES-GCM', iv: lock.nonce, additionalData, tagLength: TAG_BYTES * 8 };
}

/** The order of the members is part of the file version: the seal covers this text. */
function header({ rounds, salt, nonce, proof }) {
  return {
    format: 'triad', kind: 'locked', version: VERSION,
    lock: { derivation: DERIVATION, rounds, salt: base64(salt), cipher: CIPHER, nonce: base64(nonce), proof: base64(proof) },
  };
}

function parse(bytes) {
  const file = parseJson(bytes);
  if (file?.format !== 'triad' || file.kind !== 'locked') fail(Outcome.Damaged);
  checkVersion(file.version);
  const lock = parseLock(file.lock);
  const sealed = fromBase64(file.sealed);
  if (sealed.length < TAG_BYTES) fail(Outcome.Damaged);
  return { lock, sum: fromBase64(file.sum, SUM_BYTES), sealed };
}

function parseJson(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail(Outcome.Damaged);
  }
}

/** Looked at before everything that a later version may have arranged differently. */
function checkVersion(version) {
  if (!Number.isInteger(version) || version < 1) fail(Outcome.Damaged);
  if (version > VERSION) fail(Outcome.Newer);
}

function parseLock(lock) {
  const { derivation, rounds, cipher: name } = lock ?? {};
  if (typeof derivation !== 'string' || typeof name !== 'string' || !Number.isInteger(rounds)) fail(Outcome.Damaged);
  if (derivation !== DERIVATION || name !== CIPHER || rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS) fail(Outcome.Newer);
  return {
    rounds,
    salt: fromBase64(lock.salt, SALT_BYTES),
    nonce: fromBase64(lock.nonce, NONCE_BYTES),
    proof: fromBase64(lock.proof, PROOF_BYTES),
  };
}

function base64(bytes) {
  const parts = [];
  // In portions, because a call takes only so many arguments; of whole threes, so that they join up.
  for (let at = 0; at < bytes.length; at += 0x6000) parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 0x6000))));
  return parts.join('');
}

/** Strict, where atob would overlook white space and missing padding: both mean that the text has been through something. */
function fromBase64(text, length) {
  if (typeof text !== 'string' || text.length % 4 !== 0 || /[^A-Za-z0-9+/=]/.test(text)) fail(Outcome.Damaged);
  const bytes = bytesOf(text);
  // One way to write any bytes: else two texts would stand for one file, and only one of them is under the seal.
  if (text && base64(bytes.subarray(-(bytes.length % 3 || 3))) !== text.slice(-4)) fail(Outcome.Damaged);
  if (length !== undefined && bytes.length !== length) fail(Outcome.Damaged);
  return bytes;
}

function bytesOf(text) {
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
  } catch {
    return fail(Outcome.Damaged);
  }
}

function same(a, b) {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** In the order of LockOperation (src/platform/web/shell.h). */
const OPERATIONS = [undefined, async (phrase, bytes) => ({ status: Outcome.Ok, bytes: await seal(phrase, bytes) }), open];

/** The lock as the program asks for it. */
export class LockPort {
  /** @param reply (request, items) answers a question: the outcome, then the bytes */
  constructor(reply) {
    this.reply = reply;
    this.open = 0; // questions without an answer
  }

  /** Never rejects; every question gets one answer. */
  async ask(request, operation, [phrase, bytes]) {
    this.open++;
    const { status, bytes: result } = await this.#run(operation, decode(phrase), bytes);
    this.open--;
    this.reply(request, [status, result]);
  }

  async #run(operation, phrase, bytes) {
    try {
      return await OPERATIONS[operation](phrase, bytes);
    } catch (error) {
      // What the browser's cryptography refuses for reasons of its own, it cannot do here.
      return { status: error instanceof LockFailure ? error.status : Outcome.Missing, bytes: nothing };
    }
  }
}
