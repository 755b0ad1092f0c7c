// Writes what happens into the program's ring of inputs (src/platform/web/ring.h).

const HEADER_WORDS = 4;
const RECORD_WORDS = 8;

export class Ring {
  /**
   * @param memory the program's memory
   * @param address where the ring lies
   * @param runFrame makes the program take everything out; returns false while it cannot (a frame is under way)
   */
  constructor(memory, address, runFrame) {
    this.memory = memory;
    this.head = address >> 2;
    this.tail = this.head + 1;
    this.capacity = memory.words[this.head + 2];
    this.runFrame = runFrame;
    this.waiting = []; // what came in the middle of a frame when the ring was full
    this.posted = 0;
  }

  get empty() {
    return this.waiting.length === 0 && this.#used() === 0;
  }

  post(kind, record = {}) {
    this.posted++;
    this.waiting.push([kind, record]);
    this.flush();
  }

  /** Moves what waits into the ring, in order. A full ring is emptied by a frame first, so nothing is dropped. */
  flush() {
    while (this.waiting.length > 0) {
      if (this.#used() >= this.capacity && !this.runFrame()) return;
      if (this.waiting.length > 0) this.#write(...this.waiting.shift());
    }
  }

  #used() {
    const words = this.memory.words;
    return (words[this.head] - words[this.tail]) >>> 0;
  }

  #write(kind, { id = 0, x = 0, y = 0, a = 0, text }) {
    // Storing may grow memory, so it comes before the views are taken.
    const [address, size] = text === undefined ? [0, 0] : this.memory.store(text);
    const { words, floats } = this.memory;
    const at = this.head + HEADER_WORDS + (words[this.head] % this.capacity) * RECORD_WORDS;
    words[at] = kind;
    words[at + 1] = id;
    floats[at + 2] = x;
    floats[at + 3] = y;
    words[at + 4] = a;
    words[at + 5] = address;
    words[at + 6] = size;
    words[at + 7] = 0;
    words[this.head] = words[this.head] + 1;
  }
}
