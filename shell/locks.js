// One tab writes a document at a time. The browser's own locks do it; where they are missing, tabs ask each other.
import { names } from './place.js';

const ANSWER_MS = 200;

export class Locks {
  constructor() {
    this.wishes = new Map(); // document key → what this tab asked for last and has not given back
    this.ending = new Map(); // document key → settles when the browser has it back
    // Locks and messages need an address of their own; a page from a disk may have neither.
    this.native = globalThis.navigator?.locks;
    if (!this.native && globalThis.BroadcastChannel) this.#talk();
  }

  /** Resolves to whether the key is ours now. `lost` is called when another tab takes it over later. */
  async claim(key, takeOver, lost) {
    this.release(key);
    const wish = { lost, held: false, dropped: false };
    this.wishes.set(key, wish);
    // The browser would refuse what it has not got back yet.
    await this.ending.get(key);
    if (wish.dropped) return false;
    if (this.native) return this.#claimNative(key, takeOver, wish);
    if (this.channel) return this.#claimByTalk(key, takeOver, wish);
    return true;
  }

  /** What has not been granted yet is given back as soon as it is. */
  release(key) {
    const wish = this.wishes.get(key);
    if (!wish) return;
    wish.dropped = true;
    wish.release?.();
    this.wishes.delete(key);
  }

  #claimNative(key, takeOver, wish) {
    return new Promise((resolve) => {
      const hold = (lock) => {
        wish.held = Boolean(lock) && !wish.dropped;
        resolve(wish.held);
        return wish.held ? new Promise((release) => { wish.release = release; }) : undefined;
      };
      const ended = this.native.request(names.lock(key), takeOver ? { steal: true } : { ifAvailable: true }, hold).catch(() => {
        // Before it was granted: locks are refused here, and nobody can hold one. After: another tab took it.
        if (!wish.held) return resolve(true);
        return this.#lose(key, wish);
      });
      this.ending.set(key, ended);
      ended.finally(() => { if (this.ending.get(key) === ended) this.ending.delete(key); });
    });
  }

  #lose(key, wish) {
    if (wish.dropped) return;
    wish.dropped = true;
    this.wishes.delete(key);
    wish.lost();
  }

  async #claimByTalk(key, takeOver, wish) {
    const taken = await new Promise((resolve) => {
      if (takeOver) {
        this.channel.postMessage({ take: key });
        resolve(false);
        return;
      }
      this.asking = { key, resolve };
      this.channel.postMessage({ ask: key });
      setTimeout(() => resolve(false), ANSWER_MS);
    });
    wish.held = !taken && !wish.dropped;
    return wish.held;
  }

  #talk() {
    this.channel = new BroadcastChannel(names.channel);
    this.channel.onmessage = ({ data }) => {
      const wish = this.wishes.get(data.ask ?? data.take);
      if (data.ask && wish?.held) this.channel.postMessage({ held: data.ask });
      if (data.held && data.held === this.asking?.key) this.asking.resolve(true);
      if (data.take && wish?.held) this.#lose(data.take, wish);
    };
  }
}
