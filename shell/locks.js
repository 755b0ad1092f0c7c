// One tab writes a document at a time. The browser's own locks do it; where they are missing, tabs ask each other.
import { names } from './place.js';

const ANSWER_MS = 200;

export class Locks {
  constructor() {
    this.held = new Map(); // document key → function that gives it back
    // Locks and messages need an address of their own; a page from a disk may have neither.
    this.native = globalThis.navigator?.locks;
    if (!this.native && globalThis.BroadcastChannel) this.#talk();
  }

  /** Resolves to whether the key is ours now. `lost` is called when another tab takes it over later. */
  async claim(key, takeOver, lost) {
    this.release(key);
    if (this.native) return this.#claimNative(key, takeOver, lost);
    if (this.channel) return this.#claimByTalk(key, takeOver, lost);
    return true;
  }

  release(key) {
    this.held.get(key)?.();
    this.held.delete(key);
  }

  #claimNative(key, takeOver, lost) {
    return new Promise((resolve) => {
      let mine;
      const hold = (lock) => {
        resolve(Boolean(lock));
        if (!lock) return undefined;
        return new Promise((release) => {
          mine = release;
          this.held.set(key, release);
        });
      };
      this.native.request(names.lock(key), takeOver ? { steal: true } : { ifAvailable: true }, hold).catch(() => {
        // Before it was granted: locks are refused here, and nobody can hold one. After: another tab took it.
        if (!mine) return resolve(true);
        if (this.held.get(key) === mine) this.held.delete(key);
        return lost();
      });
    });
  }

  async #claimByTalk(key, takeOver, lost) {
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
    if (taken) return false;
    this.lost = { ...this.lost, [key]: lost };
    this.held.set(key, () => {});
    return true;
  }

  #talk() {
    this.channel = new BroadcastChannel(names.channel);
    this.channel.onmessage = ({ data }) => {
      if (data.ask && this.held.has(data.ask)) this.channel.postMessage({ held: data.ask });
      if (data.held && data.held === this.asking?.key) this.asking.resolve(true);
      if (data.take && this.held.delete(data.take)) this.lost[data.take]();
    };
  }
}
