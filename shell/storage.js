// Documents in the browser's database (platform::DocumentStorage). Whatever is written is read back in a transaction of
// its own and compared, byte by byte, before it counts as saved.
import { forgetOriginal } from './adopt.js';
import { answer, Database, fail, Status, statusOf } from './database.js';
import { Locks } from './locks.js';
import { decode } from './memory.js';

const TIME_LIMIT_MS = 5000;

/** Every entry that belongs to one document: keys are [document, number or moment]. */
const allOf = (key) => IDBKeyRange.bound([key, -Infinity], [key, Infinity]);
const upTo = (key, sequence) => IDBKeyRange.bound([key, -Infinity], [key, sequence]);

export class Storage {
  /** @param reply (request, status, items) answers a question; may be called again for a claim that was lost */
  constructor(reply) {
    this.reply = reply;
    this.database = new Database();
    this.locks = new Locks();
    this.open = 0; // questions without an answer
  }

  /** Takes a question. Never throws; every question gets one answer within the time limit. */
  async ask(request, operation, items) {
    if (operation === CLAIM) return this.#claim(request, items);
    if (operation === RELEASE) return this.locks.release(decode(items[0]));
    this.open++;
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(() => resolve([Status.Blocked, []]), TIME_LIMIT_MS);
    });
    const [status, result] = await Promise.race([this.#run(operation, items), late]);
    clearTimeout(timer);
    this.open--;
    return this.reply(request, status, result);
  }

  /** Resolves when every question has its answer. */
  async idle() {
    while (this.open > 0) await new Promise((resolve) => { setTimeout(resolve, 20); });
  }

  async #run(operation, items) {
    try {
      return [Status.Ok, (await OPERATIONS[operation](this.database, items)) ?? []];
    } catch (error) {
      return [statusOf(error), []];
    }
  }

  async #claim(request, [key, takeOver]) {
    const lost = () => this.reply(request, Status.Lost, []);
    const granted = await this.locks.claim(decode(key), decode(takeOver) === '1', lost).catch(() => true);
    this.reply(request, Status.Ok, [granted ? '1' : '0']);
  }
}

async function list(database) {
  const documents = await database.run(['documents'], 'readonly', (store) => answer(store.getAll()));
  return documents.flatMap(({ key, summary }) => [key, summary]);
}

async function load(database, [keyBytes]) {
  const key = decode(keyBytes);
  const [document, entries] = await database.run(['documents', 'journal'], 'readonly', (documents, journal) =>
    Promise.all([answer(documents.get(key)), answer(journal.getAll(allOf(key)))]));
  if (!document) fail(Status.Missing);
  const later = entries.filter(({ sequence }) => sequence > document.sequence);
  return [document.bytes, document.sequence, ...later.flatMap(({ sequence, entry }) => [sequence, entry])];
}

async function append(database, [keyBytes, number, entry]) {
  const key = decode(keyBytes);
  const sequence = Number(decode(number));
  // The last keystrokes of a page that is closing come this way, so nothing is looked at before the entry is under way.
  const add = (journal) => answer(journal.add({ key, sequence, entry }));
  const added = await database.run(['journal'], 'readwrite', add, { commit: true }).then(() => true, refusedAsTaken);
  const [document, stored] = await database.run(['documents', 'journal'], 'readonly', (documents, journal) =>
    Promise.all([answer(documents.get(key)), answer(journal.get([key, sequence]))]));
  const outcome = judgeEntry(document, stored, { sequence, entry, added });
  if (outcome === Status.Ok) return;
  if (added && outcome !== Status.Unverified) {
    await database.run(['journal'], 'readwrite', (journal) => answer(journal.delete([key, sequence])));
  }
  fail(outcome);
}

/** A place in the journal that is taken is no failure yet: it may be our own entry. */
function refusedAsTaken(error) {
  if (error?.name !== 'ConstraintError') throw error;
  return false;
}

function judgeEntry(document, stored, { sequence, entry, added }) {
  if (!document) return Status.Missing;
  if (document.sequence >= sequence) return Status.Changed;
  if (stored && same(stored.entry, entry)) return Status.Ok; // perhaps by a first try whose answer came too late
  return added ? Status.Unverified : Status.Changed;
}

async function write(database, [keyBytes, number, bytes, summary]) {
  const key = decode(keyBytes);
  const sequence = Number(decode(number));
  await database.run(['documents', 'journal'], 'readwrite', async (documents, journal) => {
    const [document, last] = await Promise.all([answer(documents.get(key)), lastEntry(journal, key)]);
    if (Math.max(document?.sequence ?? 0, last) > sequence) fail(Status.Changed);
    await answer(documents.put({ key, sequence, bytes, summary }));
  });
  const stored = await database.run(['documents'], 'readonly', (documents) => answer(documents.get(key)));
  if (stored?.sequence !== sequence || !same(stored.bytes, bytes) || !same(stored.summary, summary)) fail(Status.Unverified);
  // Only now are the entries that the whole copy includes of no more use.
  await database.run(['journal'], 'readwrite', (journal) => answer(journal.delete(upTo(key, sequence))));
}

/** The number of the latest journal entry, 0 when there is none. */
async function lastEntry(journal, key) {
  const cursor = await answer(journal.openKeyCursor(allOf(key), 'prev'));
  return cursor?.key[1] ?? 0;
}

async function remove(database, [keyBytes]) {
  const key = decode(keyBytes);
  await database.run(['documents', 'journal', 'versions'], 'readwrite', (documents, journal, versions) =>
    Promise.all([documents.delete(key), journal.delete(allOf(key)), versions.delete(allOf(key))].map(answer)));
  await forgetOriginal(database, key);
}

async function addVersion(database, [keyBytes, moment, label, bytes]) {
  const key = decode(keyBytes);
  const at = Number(decode(moment));
  await database.run(['documents', 'versions'], 'readwrite', async (documents, versions) => {
    if (!await answer(documents.getKey(key))) fail(Status.Missing);
    await answer(versions.put({ key, at, label: decode(label), bytes }));
  });
  const stored = await database.run(['versions'], 'readonly', (versions) => answer(versions.get([key, at])));
  if (!stored || !same(stored.bytes, bytes)) fail(Status.Unverified);
}

async function listVersions(database, [keyBytes]) {
  const found = await database.run(['versions'], 'readonly', (versions) => answer(versions.getAll(allOf(decode(keyBytes)))));
  return found.flatMap(({ at, label, bytes }) => [at, label, bytes.length]);
}

async function loadVersion(database, [keyBytes, moment]) {
  const found = await database.run(['versions'], 'readonly', (versions) =>
    answer(versions.get([decode(keyBytes), Number(decode(moment))])));
  if (!found) fail(Status.Missing);
  return [found.bytes];
}

async function removeVersion(database, [keyBytes, moment]) {
  await database.run(['versions'], 'readwrite', (versions) =>
    answer(versions.delete([decode(keyBytes), Number(decode(moment))])));
}

/** Everything about a document as one text that a person can read, whatever state it is in. */
async function raw(database, [keyBytes]) {
  const key = decode(keyBytes);
  const [document, entries] = await database.run(['documents', 'journal'], 'readonly', (documents, journal) =>
    Promise.all([answer(documents.get(key)), answer(journal.getAll(allOf(key)))]));
  if (!document && entries.length === 0) fail(Status.Missing);
  const whole = document ? [`Document, up to change ${document.sequence}:`, decode(document.bytes)] : ['There is no whole copy.'];
  return [[...whole, ...entries.flatMap(({ sequence, entry }) => [`Change ${sequence}:`, decode(entry)])].join('\n')];
}

function same(a, b) {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** In the order of StorageOperation (src/platform/web/shell.h). */
const OPERATIONS = [undefined, list, load, append, write, remove, addVersion, listVersions, loadVersion, removeVersion, raw];
const CLAIM = 11;
const RELEASE = 12;
