// What one tab removes, the others must let go of, or their next save would bring it back.
import { names } from './place.js';

export class Removals {
  /** @param heard called with the key of a document that another tab has removed; without one where it was everything */
  constructor(heard) {
    try {
      this.channel = new BroadcastChannel(names.removals);
      this.channel.onmessage = ({ data }) => heard(data.removed);
    } catch {
      // Messages need an address of their own, which a page from a disk may not have.
    }
  }

  tell(key) {
    this.channel?.postMessage({ removed: key });
  }
}
