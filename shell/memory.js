// The program's memory as the page's script sees it. Views are asked for anew each time, because growing memory
// detaches them.

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The program's memory cannot grow any more. What the page says is in `plain`; whoever cannot go on throws it further. */
export class NoRoom extends Error {
  constructor() {
    super('The program\'s memory cannot grow.');
    this.plain = 'This device has no memory left for Triad. Close other tabs and programs, then choose Try again.';
    this.fatal = true;
  }
}

export class Memory {
  /** @param module what Emscripten gives: HEAPU8, HEAPU32, HEAPF32, _malloc, _free */
  constructor(module) {
    this.module = module;
  }

  get bytes() { return this.module.HEAPU8; }
  get words() { return this.module.HEAPU32; }
  get floats() { return this.module.HEAPF32; }

  /** A copy of some bytes, which later growth cannot take away. */
  copy(address, size) { return this.bytes.slice(address, address + size); }

  text(address, size) { return decoder.decode(this.bytes.subarray(address, address + size)); }

  /** Whether this many bytes could be had now. */
  hasRoom(size) {
    const address = this.module._malloc(size || 1);
    if (address) this.module._free(address);
    return Boolean(address);
  }

  /** Puts a text, or bytes as they are, into fresh memory. The caller frees it or hands it over. Throws NoRoom. */
  store(content) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    // An address is wanted even for nothing, so that empty differs from absent.
    const address = this.module._malloc(bytes.length || 1);
    if (!address) throw new NoRoom();
    this.bytes.set(bytes, address);
    return [address, bytes.length];
  }

  free(address) { this.module._free(address); }

  /** A packed list (src/platform/web/pack.h) as byte arrays, each with a buffer of its own: stored bytes keep their whole buffer. */
  unpack(address, size) {
    const block = this.copy(address, size);
    const view = new DataView(block.buffer);
    const items = [];
    for (let count = view.getUint32(0, true), at = 4; count > 0; count--) {
      const length = view.getUint32(at, true);
      items.push(block.slice(at + 4, at + 4 + length));
      at += 4 + length;
    }
    return items;
  }
}

/** Texts, numbers and byte arrays as one packed block. */
export function pack(items) {
  const parts = items.map((item) => (item instanceof Uint8Array ? item : encoder.encode(String(item))));
  const block = new Uint8Array(parts.reduce((size, part) => size + 4 + part.length, 4));
  const view = new DataView(block.buffer);
  view.setUint32(0, parts.length, true);
  let at = 4;
  for (const part of parts) {
    view.setUint32(at, part.length, true);
    block.set(part, at + 4);
    at += 4 + part.length;
  }
  return block;
}

export const decode = (bytes) => decoder.decode(bytes);
