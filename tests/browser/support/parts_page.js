// Parts of the shell that work without the program, within reach of the tests.
import { Glyphs, loadFonts } from '/glyphs.js';
import { decode } from '/memory.js';
import { Storage } from '/storage.js';

const encoder = new TextEncoder();

globalThis.newStorage = (reply) => new Storage(reply);
globalThis.askOf = (storage, operation, ...items) => storage.ask(1, operation, items.map((item) => encoder.encode(String(item))));

/** Asks one question of a fresh Storage and gives [status, texts]. */
globalThis.ask = (...question) => new Promise((resolve) => {
  const reply = (request, status, result) => {
    resolve([status, result.map((item) => (item instanceof Uint8Array ? decode(item) : String(item)))]);
  };
  globalThis.askOf(globalThis.newStorage(reply), ...question);
});

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
globalThis.raster = (face, codePoint, size, density) => {
  const address = glyphs.raster(face, codePoint, size, density, 128);
  if (!address) return undefined;
  const [left, top] = memory.floats.slice(32, 34);
  const [width, height] = memory.words.slice(34, 36);
  return { left, top, width, height, alpha: [...module.HEAPU8.slice(address, address + width * height)] };
};
globalThis.fontsReady = loadFonts({ fonts: { regular: 'regular.ttf', bold: 'bold.ttf' } });
globalThis.testPage = {};
