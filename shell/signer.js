// Signs with a key of this browser: ECDSA on the curve P-256 with SHA-256, by the browser's own cryptography. Nobody can read
// the private part out, not even this page. Loaded when the program first asks for it (late.js).
import { decode } from './memory.js';
import { names } from './place.js';
import { decodeData } from './start.js';

/** The database that holds the key, and nothing else. */
const DATABASE = names.keys;
const STORE = 'keys';
const DEVICE = 'device';
/** A database that does not open within this time does not open. */
const PATIENCE_MS = 5000;

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const SCHEME = { name: 'ECDSA', hash: 'SHA-256' };
const KEY_BYTES = 65;
const NOT_COMPRESSED = 4;
const VALUE_BYTES = 64;

const WORDS = 1024;
const WORD_BITS = 40;
/** What a guess costs somebody who looks for a key with the same words. Part of what the words are: never change it. */
const WORD_ROUNDS = 200_000;
const WORD_SALT = new TextEncoder().encode('triad-words-1');

/** { key, value } in base64url. Rejects where the browser does not keep a key: one that is gone tomorrow is worth nothing. */
export async function sign(bytes) {
  const { key, privateKey } = await deviceKey();
  return { key, value: textOf(new Uint8Array(await crypto.subtle.sign(SCHEME, privateKey, bytes))) };
}

/** Both valid forms of s count (docs/format.md): a value proves something, and names nothing. */
export async function verify({ key, value }, bytes) {
  const point = pointOf(key);
  const proof = bytesOf(value, VALUE_BYTES);
  const { subtle } = crypto;
  // Sixty-five bytes need not lie on the curve.
  const publicKey = point && await subtle.importKey('raw', point, CURVE, false, ['verify']).catch(() => undefined);
  return Boolean(publicKey && proof) && subtle.verify(SCHEME, publicKey, proof, bytes);
}

/** Four of 1,024 words, the same on every device: the first forty bits of what the key is stretched to, the highest first. */
export async function words(key, list) {
  const point = pointOf(key);
  if (!point || list.length !== WORDS) throw new RangeError('no key, or no list of words');
  const secret = await crypto.subtle.importKey('raw', point, 'PBKDF2', false, ['deriveBits']);
  const stretch = { name: 'PBKDF2', hash: 'SHA-256', salt: WORD_SALT, iterations: WORD_ROUNDS };
  const bits = new Uint8Array(await crypto.subtle.deriveBits(stretch, secret, WORD_BITS));
  const number = bits.reduce((sum, byte) => sum * 256 + byte, 0);
  return [3, 2, 1, 0].map((place) => list[Math.floor(number / WORDS ** place) % WORDS]).join(' ');
}

/** Removes the key for good. */
export const forget = () => inStore('readwrite', (store) => store.delete(DEVICE));

/** Two tabs may make a key at the same moment. One of the two is kept, and both sign with what is found afterwards. */
async function deviceKey() {
  const kept = await storedKey();
  if (kept) return kept;
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const key = textOf(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
  await inStore('readwrite', (store) => store.add({ key, privateKey }, DEVICE)).catch(unlessTaken);
  return storedKey();
}

const storedKey = () => inStore('readonly', (store) => store.get(DEVICE));

function unlessTaken(error) {
  if (error?.name !== 'ConstraintError') throw error;
}

/** Asks one thing of the database and resolves to the answer once the transaction is complete. */
async function inStore(mode, ask) {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function openDatabase() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    setTimeout(() => reject(new Error('the database does not open')), PATIENCE_MS);
  });
}

function pointOf(key) {
  const point = bytesOf(key, KEY_BYTES);
  return point?.[0] === NOT_COMPRESSED ? point : undefined;
}

function textOf(bytes) {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The bytes, where the text is the one way to write so many of them: atob alone would let several spellings pass. */
function bytesOf(text, length) {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
    return bytes.length === length && textOf(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** The list comes with the page: beside it, or inside the single file. */
async function loadWords({ words: address, wordsData }) {
  if (wordsData) return listIn(decode(await decodeData(wordsData)));
  const response = await fetch(address);
  if (!response.ok) throw new Error('the words could not be loaded');
  return listIn(await response.text());
}

const listIn = (text) => JSON.parse(text).split(' ');

/** In the order of SignOperation (src/platform/web/shell.h): the items of a question, to the items of its answer. */
const OPERATIONS = [
  undefined,
  async ([bytes]) => {
    const { key, value } = await sign(bytes);
    return [key, value];
  },
  async ([key, value, bytes]) => [Number(await verify({ key: decode(key), value: decode(value) }, bytes))],
  async ([key], config) => [await words(decode(key), await loadWords(config))],
  async () => {
    await forget();
    return [];
  },
];

export const answer = (operation, items, config) => OPERATIONS[operation](items, config);
