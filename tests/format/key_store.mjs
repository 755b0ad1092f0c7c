// As much of IndexedDB as shell/signer.js uses. One device has one store, whichever tab opens it. `fails` names what is refused.

const named = (name) => Object.assign(new Error(name), { name });

export class Device {
  constructor() {
    this.records = new Map();
    this.fails = {};
  }

  open() {
    const request = {};
    queueMicrotask(() => {
      if (this.fails.open) return this.#settle(request, 'onerror', named('UnknownError'));
      request.result = { createObjectStore() {}, close() {}, transaction: () => this.#transaction() };
      request.onupgradeneeded?.();
      return this.#settle(request, 'onsuccess');
    });
    return request;
  }

  #settle(request, event, error) {
    request.error = error;
    request[event]?.();
  }

  #transaction() {
    const transaction = {};
    const asked = (run) => {
      const request = {};
      queueMicrotask(() => {
        try {
          request.result = run();
          transaction.oncomplete();
        } catch (error) {
          transaction.error = error;
          transaction.onabort();
        }
      });
      return request;
    };
    transaction.objectStore = () => ({
      get: (key) => asked(() => this.records.get(key)),
      delete: (key) => asked(() => void this.records.delete(key)),
      add: (record, key) => asked(() => this.#add(record, key)),
    });
    return transaction;
  }

  #add(record, key) {
    if (this.fails.add) throw named('QuotaExceededError');
    if (this.records.has(key)) throw named('ConstraintError');
    if (!this.fails.keep) this.records.set(key, record);
  }
}
