// What the program's questions about documents do in the database (platform::DocumentStorage). Whatever is written is read
// back in a transaction of its own and compared, byte by byte, before it counts as saved. Each entry and whole copy names its
// writer, so that an earlier try of our own, which succeeded unseen, differs from another tab's work.
import { forgetAll, forgetOriginal } from './adopt.js';
import { answer, fail, Status } from './database.js';
import { decode } from './memory.js';

/** Every entry that belongs to one document: keys are [document, number or moment]. */
const allOf = (key) => IDBKeyRange.bound([key, -Infinity], [key, Infinity]);
const upTo = (key, sequence) => IDBKeyRange.bound([key, -Infinity], [key, sequence]);
const after = (key, sequence) => IDBKeyRange.bound([key, sequence], [key, Infinity], true);

/**
 * Who writes one document in this tab: a name that nobody had before, how many whole copies it has written, and the mark of
 * the whole copy that it builds upon, once it has found or written one.
 */
export const newClaim = () => ({ writer: randomName(), turn: 0, base: undefined, lost: false });

const randomName = () => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Names one whole copy: no other has the same. Earlier versions did not name their writers. */
const markOf = ({ writer = '', turn = 0, sequence }) => `${writer} ${turn} ${sequence}`;

const isForeign = (document, { writer, base }) => document.writer !== writer && markOf(document) !== base;

/** Only who holds the document may write. */
function checkClaim(claim) {
  if (!claim || claim.lost) fail(Status.Changed);
}

/** A document that is gone is told once; who writes it again after that means to. */
function failAsGone(claim) {
  claim.base = undefined;
  fail(Status.Missing);
}

async function list({ run }) {
  const documents = await run(['documents'], 'readonly', (store) => answer(store.getAll()));
  return documents.flatMap(({ key, summary }) => [key, summary]);
}

async function load({ run, claim }, [keyBytes]) {
  const key = decode(keyBytes);
  const [document, entries] = await run(['documents', 'journal'], 'readonly', (documents, journal) =>
    Promise.all([answer(documents.get(key)), answer(journal.getAll(allOf(key)))]));
  if (!document) fail(Status.Missing);
  if (claim) claim.base ??= markOf(document);
  const later = entries.filter(({ sequence }) => sequence > document.sequence);
  return [document.bytes, document.sequence, ...later.flatMap(({ sequence, entry }) => [sequence, entry])];
}

async function append({ run, claim }, [keyBytes, number, entry]) {
  checkClaim(claim);
  const key = decode(keyBytes);
  const ours = { key, sequence: Number(decode(number)), entry, writer: claim.writer };
  // The last keystrokes of a page that is closing come this way, so nothing is looked at before the entry is under way.
  const add = (journal) => answer(journal.add(ours));
  const added = await run(['journal'], 'readwrite', add, { commit: true }).then(() => true, refusedAsTaken);
  if (!added) await run(['journal'], 'readwrite', (journal) => whereOurs(journal, ours, () => journal.put(ours)));
  const [document, stored] = await run(['documents', 'journal'], 'readonly', (documents, journal) =>
    Promise.all([answer(documents.get(key)), answer(journal.get([key, ours.sequence]))]));
  const outcome = judgeEntry(document, stored, ours, claim);
  if (outcome === Status.Ok) return;
  if (outcome !== Status.Unverified) {
    // An entry without its document, or among another writer's, must not stay behind.
    await run(['journal'], 'readwrite', (journal) => whereOurs(journal, ours, () => journal.delete([key, ours.sequence])));
  }
  if (outcome === Status.Missing) failAsGone(claim);
  fail(outcome);
}

/** A place in the journal that is taken is no failure yet: it may be our own entry. */
function refusedAsTaken(error) {
  if (error?.name !== 'ConstraintError') throw error;
  return false;
}

async function whereOurs(journal, { key, sequence, writer }, change) {
  const stored = await answer(journal.get([key, sequence]));
  if (stored?.writer === writer) await answer(change());
}

function judgeEntry(document, stored, { sequence, entry, writer }, claim) {
  if (!document) return Status.Missing;
  if (isForeign(document, claim)) return Status.Changed;
  // A whole copy of our own that includes the entry has done its work.
  if (document.sequence >= sequence) return document.writer === writer ? Status.Ok : Status.Changed;
  if (!stored) return Status.Unverified;
  if (stored.writer !== writer) return Status.Changed;
  return same(stored.entry, entry) ? Status.Ok : Status.Unverified;
}

async function write({ run, claim }, [keyBytes, number, bytes, summary]) {
  checkClaim(claim);
  const key = decode(keyBytes);
  const ours = { key, sequence: Number(decode(number)), bytes, summary, writer: claim.writer, turn: ++claim.turn };
  await run(['documents', 'journal'], 'readwrite', async (documents, journal) => {
    const [document, later] = await Promise.all([answer(documents.get(key)), answer(journal.getAll(after(key, ours.sequence)))]);
    const outcome = judgeCopy(document, later, ours, claim);
    if (outcome === Status.Missing) failAsGone(claim);
    if (outcome !== Status.Ok) fail(outcome);
    await answer(documents.put(ours));
  });
  claim.base = markOf(ours);
  const stored = await run(['documents'], 'readonly', (documents) => answer(documents.get(key)));
  if (!stored) failAsGone(claim);
  if (isForeign(stored, claim)) fail(Status.Changed);
  if (markOf(stored) !== claim.base || !same(stored.bytes, bytes) || !same(stored.summary, summary)) fail(Status.Unverified);
  // Only now are the entries that the whole copy includes of no more use.
  await run(['journal'], 'readwrite', (journal) => answer(journal.delete(upTo(key, ours.sequence))));
}

function judgeCopy(document, later, { sequence, writer }, claim) {
  if (!document) return claim.base === undefined ? Status.Ok : Status.Missing;
  if (isForeign(document, claim) || later.some((entry) => entry.writer !== writer)) return Status.Changed;
  // An older copy of our own never takes the place of a newer one.
  return document.writer === writer && document.sequence > sequence ? Status.Unverified : Status.Ok;
}

async function remove({ run }, [keyBytes]) {
  const key = decode(keyBytes);
  await run(['documents', 'journal', 'versions'], 'readwrite', (documents, journal, versions) =>
    Promise.all([documents.delete(key), journal.delete(allOf(key)), versions.delete(allOf(key))].map(answer)));
  await forgetOriginal({ run }, key);
}

async function removeAll({ run }) {
  await run(['documents', 'journal', 'versions'], 'readwrite', (...stores) =>
    Promise.all(stores.map((store) => answer(store.clear()))));
  forgetAll(); // or what was taken over from an earlier build would be taken over again
}

async function addVersion({ run }, [keyBytes, moment, label, bytes]) {
  const key = decode(keyBytes);
  const at = Number(decode(moment));
  await run(['documents', 'versions'], 'readwrite', async (documents, versions) => {
    if (!await answer(documents.getKey(key))) fail(Status.Missing);
    await answer(versions.put({ key, at, label: decode(label), bytes }));
  });
  const stored = await run(['versions'], 'readonly', (versions) => answer(versions.get([key, at])));
  if (!stored || !same(stored.bytes, bytes)) fail(Status.Unverified);
}

async function listVersions({ run }, [keyBytes]) {
  const found = await run(['versions'], 'readonly', (versions) => answer(versions.getAll(allOf(decode(keyBytes)))));
  return found.flatMap(({ at, label, bytes }) => [at, label, bytes.length]);
}

async function loadVersion({ run }, [keyBytes, moment]) {
  const found = await run(['versions'], 'readonly', (versions) =>
    answer(versions.get([decode(keyBytes), Number(decode(moment))])));
  if (!found) fail(Status.Missing);
  return [found.bytes];
}

async function removeVersion({ run }, [keyBytes, moment]) {
  await run(['versions'], 'readwrite', (versions) => answer(versions.delete([decode(keyBytes), Number(decode(moment))])));
}

/** Everything about a document as one text that a person can read, whatever state it is in. */
async function raw({ run }, [keyBytes]) {
  const key = decode(keyBytes);
  const [document, entries] = await run(['documents', 'journal'], 'readonly', (documents, journal) =>
    Promise.all([answer(documents.get(key)), answer(journal.getAll(allOf(key)))]));
  if (!document && entries.length === 0) fail(Status.Missing);
  const whole = document ? [`Document, up to change ${document.sequence}:`, decode(document.bytes)] : ['There is no whole copy.'];
  return [[...whole, ...entries.flatMap(({ sequence, entry }) => [`Change ${sequence}:`, decode(entry)])].join('\n')];
}

/** Drops entries and versions whose document is gone. Looks first, so that a start without them changes nothing. */
export async function sweep(run) {
  const names = ['documents', 'journal', 'versions'];
  const orphans = (documents, ...stores) => orphanRanges(documents, stores);
  if ((await run(names, 'readonly', orphans)).every((ranges) => ranges.length === 0)) return;
  await run(names, 'readwrite', async (documents, ...stores) => {
    const found = await orphanRanges(documents, stores);
    await Promise.all(found.flatMap((ranges, i) => ranges.map((range) => answer(stores[i].delete(range)))));
  });
}

async function orphanRanges(documents, stores) {
  const keys = new Set(await answer(documents.getAllKeys()));
  const found = stores.map(() => []);
  for (const [i, store] of stores.entries()) {
    // From each document's entries on to the next document's: an array comes after every number.
    for (let at = await answer(store.getKey(IDBKeyRange.lowerBound([]))); at; at = await answer(store.getKey(IDBKeyRange.lowerBound([at[0], []])))) {
      if (!keys.has(at[0])) found[i].push(allOf(at[0]));
    }
  }
  return found;
}

function same(a, b) {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** In the order of StorageOperation (src/platform/web/shell.h). */
export const operations = [undefined, list, load, append, write, remove, addVersion, listVersions, loadVersion, removeVersion, raw,
  undefined, undefined, removeAll];
