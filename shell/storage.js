// Questions of the program about stored documents: whose they are, in which order they are answered, and how long that may
// take. What each one does in the database stands in documents.js.
import { Database, Status, statusOf } from './database.js';
import { newClaim, operations, sweep } from './documents.js';
import { Locks } from './locks.js';
import { decode } from './memory.js';
import { Removals } from './removals.js';

const TIME_LIMIT_MS = 5000;

/** StorageOperation (src/platform/web/shell.h), where they are not in documents.js. */
const Operation = { List: 1, Load: 2, Append: 3, Write: 4, Remove: 5, Claim: 11, Release: 12, RemoveAll: 13, Watch: 14 };

/** What one document's questions of these kinds change or must see changed is done one after the other. */
const ORDERED = new Set([Operation.Load, Operation.Append, Operation.Write, Operation.Remove]);

export class Storage {
  /** @param reply (request, status, items) answers a question; may be called again for a claim that was lost, and for removals */
  constructor(reply, timeLimitMs = TIME_LIMIT_MS) {
    this.reply = reply;
    this.timeLimitMs = timeLimitMs;
    this.database = new Database();
    this.locks = new Locks();
    this.removals = new Removals((key) => this.#removedElsewhere(key));
    this.claims = new Map(); // document key → who writes it here (documents.js)
    this.lanes = new Map(); // document key → the last of its ordered questions
    this.open = 0; // questions without an answer
  }

  prepare() {
    this.database.prepare();
  }

  /** Takes a question. Never throws; every question gets one answer within the time limit. */
  async ask(request, operation, items) {
    if (operation === Operation.Claim) return this.#claim(request, items);
    if (operation === Operation.Release) return this.#release(decode(items[0]));
    if (operation === Operation.Watch) return this.#watch(request);
    this.open++;
    const [status, result] = await this.#inTime(operation, items);
    this.open--;
    this.reply(request, status, result);
    if (operation === Operation.List && status === Status.Ok) await this.#sweep();
  }

  /** Resolves when every question has its answer. */
  async idle() {
    while (this.open > 0) await new Promise((resolve) => { setTimeout(resolve, 20); });
  }

  /**
   * What takes too long is called off: where the database has not begun to commit it, it never happens. Otherwise it happens
   * before anything that is asked later about the same document, because that waits for its end.
   */
  async #inTime(operation, items) {
    const callOff = new AbortController();
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(() => {
        resolve([Status.Blocked, []]);
        callOff.abort();
      }, this.timeLimitMs);
    });
    const answer = await Promise.race([this.#inOrder(operation, items, callOff.signal), late]);
    clearTimeout(timer);
    return answer;
  }

  #inOrder(operation, items, signal) {
    if (!ORDERED.has(operation)) return this.#run(operation, items, { signal });
    const key = decode(items[0]);
    // Whoever holds the document now is the writer, even when it is another's turn by then.
    const context = { signal, claim: this.claims.get(key) };
    const before = this.lanes.get(key);
    // With nobody before it a question starts at once: the page may be about to go.
    const run = before ? before.then(() => this.#run(operation, items, context)) : this.#run(operation, items, context);
    this.lanes.set(key, run);
    run.then(() => { if (this.lanes.get(key) === run) this.lanes.delete(key); });
    return run;
  }

  async #run(operation, items, { signal, claim }) {
    const run = (stores, mode, work, options) => this.database.run(stores, mode, work, { ...options, signal });
    try {
      const result = (await operations[operation]({ run, claim }, items)) ?? [];
      if (operation === Operation.Remove) this.removals.tell(decode(items[0]));
      if (operation === Operation.RemoveAll) this.removals.tell();
      return [Status.Ok, result];
    } catch (error) {
      return [statusOf(error), []];
    }
  }

  async #claim(request, [keyBytes, takeOver]) {
    const key = decode(keyBytes);
    const claim = newClaim();
    this.claims.set(key, claim);
    const forget = () => { if (this.claims.get(key) === claim) this.claims.delete(key); };
    const lost = () => {
      claim.lost = true;
      forget();
      this.reply(request, Status.Lost, []);
    };
    const granted = await this.locks.claim(key, decode(takeOver) === '1', lost).catch(() => true);
    if (!granted) forget();
    this.reply(request, Status.Ok, [granted ? '1' : '0']);
  }

  #release(key) {
    this.claims.delete(key);
    this.locks.release(key);
  }

  #watch(request) {
    this.watcher = request;
  }

  /** Without a key, everything: then what this tab has begun since goes too, whatever the program asked for until it knows. */
  async #removedElsewhere(key) {
    const keys = key ? [] : [...this.claims.keys()];
    if (this.watcher) this.reply(this.watcher, Status.Ok, key ? [key] : []);
    this.open++;
    for (const each of keys) await this.#inTime(Operation.Remove, [encoder.encode(each)]);
    this.open--;
  }

  /** What earlier versions left behind without its document is of no use to anybody. */
  async #sweep() {
    if (this.swept) return;
    this.swept = true;
    this.open++;
    await sweep((...work) => this.database.run(...work)).catch(() => { this.swept = false; });
    this.open--;
  }
}

const encoder = new TextEncoder();
