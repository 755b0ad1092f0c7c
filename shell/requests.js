// What every reader of the browser's database needs. It stands apart because the page's own rescue uses it too.

export function answer(request) {
  const answered = new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  // Where the next request of the same transaction cannot even be made, nobody waits for this one any more.
  answered.catch(() => {});
  return answered;
}

export function completed(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was called off.'));
  });
}

/** Every entry that belongs to one document: keys are [document, number or moment]. */
export const allOf = (key) => IDBKeyRange.bound([key, -Infinity], [key, Infinity]);

export const STORES = ['documents', 'journal', 'versions'];

/** Opens a database that is there already and holds documents; undefined where there is none. Nothing is created. */
export function openExisting(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let absent = false;
    request.onupgradeneeded = () => {
      absent = true;
      request.transaction.abort();
    };
    request.onerror = () => (absent ? resolve(undefined) : reject(request.error));
    request.onsuccess = () => {
      const database = request.result;
      if (STORES.every((store) => database.objectStoreNames.contains(store))) return resolve(database);
      database.close();
      return resolve(undefined);
    };
  });
}

/** Everything about every document: key → { document, entries, versions }. */
export async function contentsOf(database, stores = database.transaction(STORES)) {
  const [documents, entries, versions] = await Promise.all(STORES.map((name) => answer(stores.objectStore(name).getAll())));
  const contents = new Map();
  const of = (key) => contents.get(key) ?? contents.set(key, { entries: [], versions: [] }).get(key);
  for (const document of documents) of(document.key).document = document;
  for (const entry of entries) of(entry.key).entries.push(entry);
  for (const version of versions) of(version.key).versions.push(version);
  return contents;
}

/** How far a document has come: two states that are equal hold the same work. */
export const stateOf = ({ document, entries } = { entries: [] }) => [document?.sequence ?? 0, entries.at(-1)?.sequence ?? 0];

/** Whether a note about a document (the store "adopted") tells of its present state. */
export const isAt = (note, item) => String([note?.sequence, note?.last]) === String(stateOf(item));
