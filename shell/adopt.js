// Earlier builds kept all work of an origin in one database. A copy of Triad that has none of its own takes over what is
// there: it is copied, read back and compared, and the original stays, because another copy may come for it as well.
//
// The store "adopted" notes in which state each document came over, and under the empty key that this was looked at. A page
// of an earlier build may still be open and write to the original: what it adds follows, unless the copy was changed too.
import { earlierNames } from './place.js';
import { allOf, answer, completed, contentsOf, isAt, openExisting, stateOf, STORES } from './requests.js';

const ALL = [...STORES, 'adopted'];

async function notesOf(own) {
  const notes = await answer(own.transaction('adopted').objectStore('adopted').getAll());
  return new Map(notes.map((note) => [note.key, note]));
}

/** Called before anything else is done with our database. Fails where work is there and cannot be read: it must not look lost. */
export async function adopt(own) {
  const before = await notesOf(own);
  // Where there was nothing to take over, what turns up later belongs to somebody else.
  if (before.get('')?.found === 0) return;
  const earlier = await openExisting(earlierNames.database);
  try {
    const found = earlier ? await freshContents(earlier, before) : new Map();
    const taken = await copyInto(own, found);
    await verify(own, taken);
    await note(own, taken, before.get('')?.found ?? found.size);
  } finally {
    earlier?.close();
  }
}

/** What is new in the original, after pages of earlier builds that write to it have been told to stop. */
async function freshContents(earlier, before) {
  const isNew = ([key, item]) => !isAt(before.get(key), item);
  const keys = [...await contentsOf(earlier)].filter(isNew).map(([key]) => key);
  await Promise.all(keys.map(standDown));
  return new Map([...await contentsOf(earlier)].filter(isNew));
}

/** Takes the document's lock away and gives it back: a page that held it shows its work for reading only. */
function standDown(key) {
  return navigator.locks?.request(earlierNames.lock(key), { steal: true }, () => {}).catch(() => {});
}

/** Whether a document of the original belongs into ours, given what we have and what was noted. */
function isWanted(key, notes, ours) {
  const own = ours.get(key);
  if (!notes.has('')) return true; // no work can have begun here before the first note
  if (!notes.has(key)) return !own;
  // Removed here, or changed here as well: ours stays as it is, and so does the original.
  return Boolean(own) && isAt(notes.get(key), own);
}

/** One transaction: either everything comes over, or nothing. Returns what was taken. */
async function copyInto(own, found) {
  if (found.size === 0) return found;
  const transaction = own.transaction(ALL, 'readwrite', { durability: 'strict' });
  const done = completed(transaction);
  done.catch(() => {}); // told by whatever is waited for first
  try {
    const [ours, known] = await Promise.all([contentsOf(own, transaction), answer(transaction.objectStore('adopted').getAll())]);
    const notes = new Map(known.map((one) => [one.key, one]));
    const taken = new Map([...found].filter(([key]) => isWanted(key, notes, ours)));
    for (const [key, item] of taken) put(transaction, key, item);
    await done;
    return taken;
  } catch (error) {
    try { transaction.abort(); } catch { /* It has ended already. */ }
    throw error;
  }
}

function put(transaction, key, { document, entries, versions }) {
  const [documents, journal, kept] = STORES.map((name) => transaction.objectStore(name));
  documents.delete(key);
  journal.delete(allOf(key));
  kept.delete(allOf(key));
  if (document) documents.put(document);
  for (const entry of entries) journal.put(entry);
  for (const version of versions) kept.put(version);
}

async function verify(own, taken) {
  if (taken.size === 0) return;
  const [stored, notes] = [await contentsOf(own), await notesOf(own)];
  for (const [key, item] of taken) {
    // Another page may have finished the same meanwhile, and work has gone on in it.
    if (!isAt(notes.get(key), item) && !same(stored.get(key), item)) throw new Error('A document did not arrive whole.');
  }
}

async function note(own, taken, found) {
  const transaction = own.transaction('adopted', 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore('adopted');
  for (const [key, item] of taken) {
    const [sequence, last] = stateOf(item);
    store.put({ key, sequence, last });
  }
  store.put({ key: '', found });
  await completed(transaction);
}

/** Removed means removed: the original of a document goes with it, unless an earlier build has worked on it since. */
export async function forgetOriginal(database, key) {
  const seen = await database.run(['adopted'], 'readonly', (notes) => answer(notes.get(key))).catch(unlessOriginal);
  const earlier = seen && await openExisting(earlierNames.database);
  if (!earlier) return;
  try {
    const transaction = earlier.transaction(STORES, 'readwrite', { durability: 'strict' });
    const done = completed(transaction);
    done.catch(() => {});
    const contents = await contentsOf(earlier, transaction);
    if (contents.has(key) && isAt(seen, contents.get(key))) {
      put(transaction, key, { entries: [], versions: [] });
      contents.delete(key);
    }
    await done;
    if (contents.size === 0) forgetAll();
  } finally {
    earlier.close();
  }
}

/** Where work goes on in the original itself, it has no notes, and what was removed is gone from it. */
function unlessOriginal(error) {
  if (error?.name !== 'NotFoundError') throw error;
}

/** All work was removed, or the last document has left the original. It goes once no page has it open any more; nobody waits for that. */
export function forgetAll() {
  indexedDB.deleteDatabase(earlierNames.database);
  try {
    localStorage.removeItem(earlierNames.preferences);
  } catch {
    // Where nothing may be stored, nothing was.
  }
}

function same(a, b) {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b;
  if (a instanceof Uint8Array && b instanceof Uint8Array) return a.length === b.length && a.every((byte, i) => byte === b[i]);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]));
}
