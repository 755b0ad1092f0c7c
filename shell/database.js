// The browser's database: opening it, one transaction at a time, and what its failures mean.
import { adopt } from './adopt.js';
import { earlierNames, names } from './place.js';
import { answer, completed, openExisting } from './requests.js';

export { answer };

export const Status = { Ok: 0, Full: 1, Blocked: 2, Changed: 3, Missing: 4, Unverified: 5, Lost: 6 };

/** A failure with a status that the program understands. */
export class StorageFailure extends Error {
  constructor(status) {
    super(`storage status ${status}`);
    this.status = status;
  }
}

export const fail = (status) => { throw new StorageFailure(status); };

const VERSION = 1;

export class Database {
  /**
   * Runs `work(store…)` in one transaction and resolves, when it is complete, to what `work` returned or resolved to.
   * `work` may only wait for requests of its own transaction. With `commit` it asks everything at once and the
   * transaction is sealed before the first answer, so that it holds even when the page goes away meanwhile. A `signal`
   * calls it off: what is not sealed by then has no effect.
   */
  async run(stores, mode, work, { commit = false, signal } = {}) {
    const database = await unlessAborted(this.#open(), signal);
    const transaction = database.transaction(stores, mode, { durability: 'strict' });
    const callOff = () => { try { transaction.abort(); } catch { /* It is being committed, or has ended. */ } };
    signal?.addEventListener('abort', callOff);
    const done = completed(transaction).finally(() => signal?.removeEventListener('abort', callOff));
    // Whoever waits for the work learns of its failure; a second report would count as unhandled.
    done.catch(() => {});
    let result;
    try {
      const working = work(...stores.map((name) => transaction.objectStore(name)));
      if (commit) transaction.commit();
      result = await working;
    } catch (error) {
      try { transaction.abort(); } catch { /* It has ended already. */ }
      // A request that was only swept away with its transaction does not know why.
      if (error?.name === 'AbortError') await done;
      throw error;
    }
    await done;
    return result;
  }

  /** Opens it before it is needed: the first question will tell where that failed. */
  prepare() {
    this.#open().catch(() => {});
  }

  #open() {
    this.opening ??= this.#openAndAdopt();
    // A failed opening may succeed the next time.
    this.opening.catch(() => { this.opening = undefined; });
    return this.opening;
  }

  async #openAndAdopt() {
    try {
      return await this.#openOwn();
    } catch (error) {
      // Where there is no room for a copy, work goes on in the original. The next opening tries again.
      const original = error?.name === 'QuotaExceededError' && await openExisting(earlierNames.database);
      if (original) return this.#watched(original);
      throw error;
    }
  }

  async #openOwn() {
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open(names.database, VERSION);
      request.onupgradeneeded = () => createStores(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new StorageFailure(Status.Blocked));
      request.onsuccess = () => resolve(this.#watched(request.result));
    });
    try {
      await adopt(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  }

  #watched(database) {
    const forget = () => { this.opening = undefined; };
    // A newer version of the app in another tab must be able to change the database.
    database.onversionchange = () => { database.close(); forget(); };
    database.onclose = forget;
    return database;
  }
}

/** Waits no longer than until the signal. */
async function unlessAborted(promise, signal) {
  if (!signal) return promise;
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}

function createStores(database) {
  database.createObjectStore('documents', { keyPath: 'key' });
  database.createObjectStore('journal', { keyPath: ['key', 'sequence'] });
  database.createObjectStore('versions', { keyPath: ['key', 'at'] });
  database.createObjectStore('adopted', { keyPath: 'key' }); // see adopt.js
}

export function statusOf(error) {
  if (error instanceof StorageFailure) return error.status;
  return error?.name === 'QuotaExceededError' ? Status.Full : Status.Blocked;
}
