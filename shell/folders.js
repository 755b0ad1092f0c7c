// Folders that are read where they lie: shared ones, on a drive of the network. The browser gives the right to read one, and keeps
// what stands for it; nothing is ever written into it. Loaded when the program first asks for it (late.js).
import { decode } from './memory.js';
import { names } from './place.js';
import { answer as answered, completed } from './requests.js';

const DATABASE = names.folders;
const STORE = 'folders';
const READ = { mode: 'read' };

/** In the order of FolderOutcome (src/platform/web/shell.h). */
const Outcome = { Ok: 0, None: 1, Gone: 2, Refused: 3, Missing: 4 };

/** What was opened since the page began, in case the browser keeps none. */
const held = new Map();

/** The database is made for the first folder: where none was ever opened, none is there. Resolves to undefined then. */
function openDatabase(make) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    let absent = false;
    request.onupgradeneeded = () => {
      absent = !make;
      if (make) request.result.createObjectStore(STORE);
      else request.transaction.abort();
    };
    request.onerror = () => (absent ? resolve(undefined) : reject(request.error));
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

/** Asks one thing of the store; undefined where there is none. */
async function inStore(mode, ask, make = false) {
  const database = await openDatabase(make);
  if (!database) return undefined;
  try {
    const transaction = database.transaction(STORE, mode);
    const done = completed(transaction);
    const result = await answered(ask(transaction.objectStore(STORE)));
    await done;
    return result;
  } finally {
    database.close();
  }
}

const remembered = async (key) => held.get(key) ?? inStore('readonly', (store) => store.get(key)).catch(() => undefined);

async function remember(key, folder) {
  held.set(key, folder);
  await inStore('readwrite', (store) => store.put(folder, key), true).catch(() => {});
}

async function forget(key) {
  held.delete(key);
  await inStore('readwrite', (store) => store.delete(key));
}

async function forgetAll() {
  held.clear();
  await answered(indexedDB.deleteDatabase(DATABASE));
}

/** Browsers ask anew at a later visit. */
async function mayRead(folder) {
  return await folder.queryPermission(READ) === 'granted' || await folder.requestPermission(READ) === 'granted';
}

/** What Triad can open in it, in its own folders too, as files that are looked for when it is their turn. */
async function filesIn(folder, path, found = []) {
  for await (const entry of folder.values()) {
    const place = [...path, entry.name];
    if (entry.name.startsWith('.')) continue;
    if (entry.kind === 'directory') await filesIn(entry, place, found);
    else if (/\.(json|zip)$/i.test(entry.name)) found.push({ name: place.join(' › '), find: () => entry.getFile() });
  }
  return found;
}

const REASONS = { AbortError: Outcome.None, NotAllowedError: Outcome.Refused, SecurityError: Outcome.Refused, NotFoundError: Outcome.Gone };
const reason = (error) => [REASONS[error?.name] ?? Outcome.Missing, ''];

async function find(key) {
  const folder = await remembered(key);
  return folder ? [Outcome.Ok, folder.name] : [Outcome.None, ''];
}

async function open(key, take) {
  const folder = await showDirectoryPicker({ id: 'returns', ...READ });
  const files = await filesIn(folder, [folder.name]);
  await remember(key, folder);
  take(folder.name, files);
  return [Outcome.Ok, folder.name];
}

async function read(key, take) {
  const folder = await remembered(key);
  if (!folder) return [Outcome.None, ''];
  if (!await mayRead(folder)) return [Outcome.Refused, ''];
  take(folder.name, await filesIn(folder, [folder.name]));
  return [Outcome.Ok, folder.name];
}

/** In the order of FolderOperation (src/platform/web/shell.h). */
const OPERATIONS = [undefined, find, open, read, forget, forgetAll];

/** @param take (name, files) is given what is in a folder; files as Reader has them */
export const answer = async (operation, [key], take) => (await OPERATIONS[operation](decode(key), take).catch(reason)) ?? [Outcome.Ok, ''];
