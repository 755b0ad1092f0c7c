// What the first screen does without: the part of the program that an audit needs, all the rest of it, and most of the assets. They are
// fetched once that screen stands; whoever needs them earlier waits.
import { decodeData, isJson, isNamedSo } from './start.js';

/** Why it is not there, in one sentence for the person. */
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

/** A file whose bytes are kept until somebody takes them. */
class LaterFile {
  /** @param data its content where the page itself holds it, as decodeData reads it */
  constructor(url, data) {
    Object.assign(this, { url, data });
  }

  /**
   * On a later visit the worker has the file already, perhaps without a network: it is taken out before the program starts, since only
   * such a fetch reaches the worker. `early`: it is wanted in any case. Rejects only where the page's own data cannot be unpacked.
   */
  async prepare(early = false) {
    if (this.data) this.bytes = await decodeData(this.data);
    else if (this.url && (early || navigator.serviceWorker?.controller)) await this.load().catch(() => {});
  }

  async load() {
    this.bytes ??= await this.#fetched(); // a call that comes meanwhile need not fetch it again
  }

  take() {
    const bytes = this.bytes ?? bytesAtOnce(this.url);
    this.bytes = undefined;
    return bytes;
  }

  async #fetched() {
    const response = await fetch(this.url);
    if (!response.ok) throw new Error(`${this.url}: ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!await isNamedSo(this.url, bytes)) throw new Error(`${this.url} did not arrive whole`);
    return bytes;
  }
}

/** A part of the program without which the first one starts. */
class ProgramPart {
  /** @param url of the part; none: the first one holds it */
  constructor(url) {
    this.file = new LaterFile(url);
    this.whole = !url;
    this.waited = 0; // calls that came before the part did
    /** What the first part calls in place of functions that it has not got; each is known by its place in the table. */
    this.placeholders = new Proxy({}, { get: (_, place) => (...given) => this.#call(Number(place), given) });
  }

  /** The first part is there: this one is linked with what it exports. */
  attach({ exports }) {
    this.imports = { primary: exports };
    this.table = exports['%table'] ?? Object.values(exports).find((each) => each instanceof WebAssembly.Table);
  }

  async prepare(early) {
    await this.file.prepare(early);
  }

  /** Fetches it unless it is there. Where that fails, whoever calls a function of it tries again. */
  async load() {
    if (this.whole) return;
    try {
      await this.file.load();
      if (this.whole) return;
      const module = await WebAssembly.compile(this.file.bytes);
      if (!this.whole) await WebAssembly.instantiate(module, this.imports);
      this.whole = true;
    } catch (error) {
      console.warn(error);
    } finally {
      this.file.bytes = undefined;
    }
  }

  #call(place, given) {
    if (!this.whole) this.#loadAtOnce();
    return this.table.get(place)(...given);
  }

  #loadAtOnce() {
    this.waited++;
    try {
      // Its functions take their places in the table.
      new WebAssembly.Instance(new WebAssembly.Module(this.file.take()), this.imports);
      this.whole = true;
    } catch (error) {
      throw new PartMissing(error);
    }
  }
}

/** The rest of the asset pack, which the program asks for once, when something in it is first wanted. */
class DeferredAssets {
  constructor({ assetsRest, assetsRestData }) {
    this.file = new LaterFile(assetsRest, assetsRestData);
    this.taken = false;
    this.waited = 0;
  }

  get whole() {
    return this.taken || Boolean(this.file.bytes);
  }

  async prepare() {
    await this.file.prepare();
  }

  async load() {
    if (!this.whole) await this.file.load().catch((error) => { console.warn(error); });
  }

  take() {
    if (!this.whole) this.waited++;
    try {
      const bytes = this.file.take();
      if (!isJson(bytes)) throw new Error(`${this.file.url} did not arrive whole`);
      this.taken = true;
      return bytes;
    } catch (error) {
      throw new PartMissing(error);
    }
  }
}

/** All that comes later. */
export class Deferred {
  constructor(config) {
    this.audit = new ProgramPart(config.parts?.audit);
    this.rest = new ProgramPart(config.parts?.rest);
    this.assets = new DeferredAssets(config);
    this.all = [this.audit, this.rest, this.assets];
  }

  get whole() {
    return this.all.every(({ whole }) => whole);
  }

  /** How often something was wanted before it was there. */
  get waited() {
    return this.all.reduce((sum, { waited }) => sum + waited, 0);
  }

  /** What the first part is linked with in place of the others. */
  get placeholders() {
    return { 'placeholder.audit': this.audit.placeholders, 'placeholder.rest': this.rest.placeholders };
  }

  attach(instance) {
    for (const part of [this.audit, this.rest]) part.attach(instance);
  }

  /** Before the program starts. `returning`: whoever has been here has work that may stand on the first screen. */
  async prepare(returning) {
    await Promise.all([this.audit.prepare(returning), this.rest.prepare(), this.assets.prepare()]);
  }

  /** What has come by now takes its place. */
  async settle() {
    if (this.audit.file.bytes) await this.audit.load();
  }

  /** First what is wanted first: on a slow line they would hold each other up. */
  async load() {
    await this.audit.load();
    await Promise.all([this.rest.load(), this.assets.load()]);
  }
}
