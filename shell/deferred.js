// The part of the program that the first screens do without. It is fetched once these stand; a function of it that is called
// earlier waits for it.
import { isNamedSo } from './start.js';

/** Why that part is not there, in one sentence for the person. */
export class PartMissing extends Error {
  constructor(cause) {
    super('A part of Triad could not be loaded.', { cause });
    this.plain = 'A part of Triad could not be loaded. Check the connection, then choose Try again.';
    this.loading = true;
    this.fatal = true; // wherever it is thrown: the program was left in the middle of a call
  }
}

/** Bytes of a file of this page, at once: the page stands still meanwhile. */
function bytesAtOnce(url) {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.overrideMimeType('text/plain; charset=x-user-defined'); // a byte a letter
  request.send();
  if (request.status !== 200) throw new Error(`${url}: ${request.status}`);
  return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff);
}

export class DeferredPart {
  /** @param url of the part; none: the program is whole */
  constructor(url) {
    this.url = url;
    this.whole = !url;
    this.waited = 0; // calls that came before the part did
    /** What the first part calls in place of functions that it has not got; each is known by its place in the table. */
    this.placeholders = new Proxy({}, { get: (_, place) => (...given) => this.#call(Number(place), given) });
  }

  /** The first part is there: the other one is linked with what it exports. */
  attach({ exports }) {
    this.imports = { primary: exports };
    this.table = exports['%table'] ?? Object.values(exports).find((each) => each instanceof WebAssembly.Table);
  }

  /**
   * On a later visit the worker has the part already, perhaps without a network: it is taken out before the program starts, since only
   * such a fetch reaches the worker. Never rejects.
   */
  async prepare() {
    if (this.whole || !navigator.serviceWorker?.controller) return;
    this.bytes = await this.#fetched().catch(() => undefined);
  }

  /** Fetches it unless it is there. Where that fails, whoever calls a function of it tries again. */
  async load() {
    if (this.whole) return;
    try {
      this.bytes ??= await this.#fetched(); // a call that comes meanwhile need not fetch it again
      if (this.whole) return;
      const module = await WebAssembly.compile(this.bytes);
      if (!this.whole) await WebAssembly.instantiate(module, this.imports);
      this.whole = true;
    } catch (error) {
      console.warn(error);
    } finally {
      this.bytes = undefined;
    }
  }

  async #fetched() {
    const response = await fetch(this.url);
    if (!response.ok) throw new Error(`${this.url}: ${response.status}`);
    const bytes = await response.arrayBuffer();
    if (!await isNamedSo(this.url, bytes)) throw new Error(`${this.url} did not arrive whole`);
    return bytes;
  }

  #call(place, given) {
    if (!this.whole) this.#loadAtOnce();
    return this.table.get(place)(...given);
  }

  #loadAtOnce() {
    this.waited++;
    try {
      // Its functions take their places in the table.
      new WebAssembly.Instance(new WebAssembly.Module(this.bytes ?? bytesAtOnce(this.url)), this.imports);
      this.whole = true;
    } catch (error) {
      throw new PartMissing(error);
    } finally {
      this.bytes = undefined;
    }
  }
}
