// A document that is nothing but the list of its changes, kept in the browser's database while one request after another goes
// wrong. It asks as the program does: the same again until storage is certain (src/store/saver.h).
import { Status } from '/database.js';
import { decode } from '/memory.js';
import { Storage } from '/storage.js';

const Ask = { Load: 2, Append: 3, Write: 4, Remove: 5, AddVersion: 6, ListVersions: 7, Claim: 11, Release: 12 };
const LIMIT_MS = 60;
const encoder = new TextEncoder();

/** What befalls the request with the number `at`, counted from zero when a run begins. */
const fault = { kind: undefined, at: 0, seen: 0, done: 0 };

function isDue() {
  const due = fault.kind && fault.seen++ === fault.at;
  if (due) fault.done++;
  return due;
}

/** The answer comes when nobody waits for it any more; its transaction has ended by then. */
function delayAnswer(request) {
  Object.defineProperty(request, 'onsuccess', {
    set: (heard) => request.addEventListener('success', (event) => setTimeout(() => heard(event), LIMIT_MS * 1.5)),
  });
  return request;
}

/** Nothing gets into the database for a while. */
function hold(database) {
  const transaction = database.transaction(['documents', 'journal', 'versions'], 'readwrite');
  const until = performance.now() + LIMIT_MS * 1.5;
  const spin = () => { if (performance.now() < until) transaction.objectStore('documents').count().onsuccess = spin; };
  spin();
}

const torn = (value) => ({ ...value, [value.entry ? 'entry' : 'bytes']: (value.entry ?? value.bytes).slice(1) });

const BEFALL = {
  full: () => { throw new DOMException('There is no room.', 'QuotaExceededError'); },
  aborted(store, call) {
    const request = call();
    store.transaction.abort();
    return request;
  },
  unheard: (store, call) => delayAnswer(call()),
  torn: (store, call, [value]) => call(value?.entry || value?.bytes ? torn(value) : value),
};

for (const method of ['add', 'put', 'get', 'getAll', 'delete']) {
  const original = IDBObjectStore.prototype[method];
  IDBObjectStore.prototype[method] = function befall(...values) {
    const call = (value = values[0]) => original.call(this, value, ...values.slice(1));
    if (fault.kind in BEFALL && isDue()) return BEFALL[fault.kind](this, call, values);
    return call();
  };
}
const transaction = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function befall(...values) {
  if (fault.kind === 'held' && isDue()) {
    fault.kind = undefined;
    hold(this);
  }
  return transaction.apply(this, values);
};

class Kept {
  constructor(key) {
    Object.assign(this, { key, log: [0], last: 0, confirmed: 0, trouble: undefined });
  }

  #ask(operation, ...items) {
    return new Promise((resolve) => {
      this.resolve = resolve;
      this.storage.ask(1, operation, [this.key, ...items].map((item) => encoder.encode(String(item))));
    });
  }

  /** The same until it is done. A busy machine gets more time each try. */
  async #insist(...question) {
    for (let i = 0; i < 12; i++) {
      const [status, items] = await this.#ask(...question);
      if (status === Status.Ok || (status === Status.Missing && question[0] === Ask.Load)) return [status, items];
      if (status === Status.Changed) this.complain('locked, and there is no other tab');
      this.storage.timeLimitMs *= 2;
    }
    this.complain(`${question} is never answered`);
    return [Status.Blocked, []];
  }

  complain(what) {
    this.trouble ??= what;
  }

  async begin() {
    this.storage = new Storage((request, status, items) => this.resolve([status, items]), LIMIT_MS);
    const [, [granted]] = await this.#ask(Ask.Claim, '0');
    if (granted !== '1') this.complain('not granted');
  }

  async edit() {
    this.log.push(++this.last);
    await this.#insist(Ask.Append, this.log.length - 1, this.last);
    this.confirmed = this.log.length;
  }

  async write() {
    await this.#insist(Ask.Write, this.log.length - 1, this.log.join(), 'summary');
    this.confirmed = this.log.length;
  }

  async version() {
    await this.#insist(Ask.AddVersion, 1000, 'label', 'bytes');
    await this.#insist(Ask.ListVersions);
  }

  /** Another visit, perhaps while the last edit of this one is on its way. */
  async again({ inTheMiddle = false } = {}) {
    if (inTheMiddle) {
      this.log.push(++this.last);
      await this.#ask(Ask.Append, this.log.length - 1, this.last);
    }
    this.storage.locks.release(this.key);
    await this.begin();
    const [, [bytes, sequence, ...entries]] = await this.#insist(Ask.Load);
    const found = decode(bytes).split(',').map(Number);
    if (found.length !== sequence + 1) this.complain(`${found} is called ${sequence}`);
    entries.forEach((item, i) => { if (i % 2) found.push(Number(decode(item))); });
    const damaged = inTheMiddle && found.length === this.log.length && found.at(-1) !== this.last;
    const isPrefix = found.every((each, i) => each === this.log[i] || (damaged && i === found.length - 1));
    if (found.length < this.confirmed || !isPrefix) this.complain(`${this.log} is found as ${found}, ${this.confirmed} were saved`);
    // What could not be read to the end goes on as a new document.
    if (damaged) await this.#startAnew(found.slice(0, -1));
    else this.log = found;
  }

  async #startAnew(log) {
    this.key += '+';
    this.log = log;
    await this.begin();
    await this.write();
  }

  async remove() {
    await this.#insist(Ask.Remove);
    const [status] = await this.#insist(Ask.Load);
    if (status !== Status.Missing) this.complain('not removed');
    this.storage.locks.release(this.key);
  }
}

/** Some work with a fault at one request. Gives what was wrong, whether the run came that far, and how long it took. */
globalThis.runWith = async (kind, at) => {
  const kept = new Kept(`${kind}-${at}`);
  Object.assign(fault, { kind, at, seen: 0, done: 0 });
  await kept.begin();
  await kept.write();
  for (let i = 0; i < 2; i++) await kept.edit();
  await kept.version();
  await kept.write();
  await kept.edit();
  await kept.again();
  await kept.edit();
  await kept.again({ inTheMiddle: true });
  await kept.edit();
  const hit = fault.done;
  fault.kind = undefined;
  await kept.write();
  await kept.again();
  if (kept.log.length !== kept.confirmed) kept.complain('not everything is there in the end');
  await kept.remove();
  return { trouble: kept.trouble, hit };
};
globalThis.testPage = {};
