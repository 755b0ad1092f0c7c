// Parts of the shell that work without the program, within reach of the tests.
import { Glyphs, loadFonts } from '/glyphs.js';
import { decode } from '/memory.js';
import { askBeforeClosing } from '/page.js';
import { Storage } from '/storage.js';

const encoder = new TextEncoder();
const told = (items) => items.map((item) => (item instanceof Uint8Array ? decode(item) : String(item)));

/** A tab's storage. What comes without a question, or after its answer, stands in `heard`. */
class Tab {
  constructor({ locks = true, limit } = {}) {
    this.waiting = new Map();
    this.heard = [];
    this.last = 0;
    this.storage = new Storage((request, status, items) => {
      const resolve = this.waiting.get(request);
      this.waiting.delete(request);
      if (resolve) resolve([status, told(items)]);
      else this.heard.push([status, told(items)]);
    }, limit);
    // A tab that does not learn of the others' claims, or not yet.
    if (!locks) this.storage.locks = { claim: async () => true, release() {} };
  }

  ask(operation, ...items) {
    return new Promise((resolve) => {
      this.waiting.set(++this.last, resolve);
      this.storage.ask(this.last, operation, items.map((item) => encoder.encode(String(item))));
    });
  }
}

const tabs = new Map();

/** Asks a tab that is made when it is first named, and gives [status, texts]. */
globalThis.askTab = (name, options, ...question) => {
  if (!tabs.has(name)) tabs.set(name, new Tab(options));
  return tabs.get(name).ask(...question);
};
globalThis.tabNamed = (name) => tabs.get(name);

/** A stand-in for the program's memory. */
const buffer = new ArrayBuffer(1 << 20);
let free = 4096;
const module = {
  HEAPU8: new Uint8Array(buffer),
  HEAPU32: new Uint32Array(buffer),
  HEAPF32: new Float32Array(buffer),
  _malloc: (size) => { free += size + 8; return free - size - 8; },
};
const memory = {
  words: module.HEAPU32,
  floats: module.HEAPF32,
  store: (bytes) => { const at = module._malloc(bytes.length); module.HEAPU8.set(bytes, at); return [at, bytes.length]; },
};
const glyphs = new Glyphs(memory, { E000: 'M2 12H22M12 2V22' });

globalThis.advance = (face, letter) => {
  glyphs.advances(face, letter.codePointAt(0), 1, 64);
  return memory.floats[16];
};
globalThis.raster = (face, text, size, density) => {
  const address = glyphs.raster(face, text, size, density, 128);
  if (!address) return undefined;
  const [left, top] = memory.floats.slice(32, 34);
  const [width, height, coloured] = memory.words.slice(34, 37);
  const bytes = [...module.HEAPU8.slice(address, address + width * height * (coloured ? 4 : 1))];
  return { left, top, width, height, coloured: Boolean(coloured), alpha: coloured ? bytes.filter((_, at) => at % 4 === 3) : bytes, bytes };
};
globalThis.askBeforeClosing = askBeforeClosing;
globalThis.fontsReady = loadFonts({ fonts: { regular: 'regular.ttf', bold: 'bold.ttf' } });
globalThis.testPage = {};
