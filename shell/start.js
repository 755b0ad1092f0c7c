// Brings the parts of the page together: the program and its assets, each as a whole or not at all.

/** Why the page cannot start, in one sentence for the person. */
export class StartFailure extends Error {
  /** @param loading true where the file itself is at fault, so that a fresh set of files may mend it */
  constructor(sentence, { loading = false, cause } = {}) {
    super(sentence, { cause });
    this.plain = sentence;
    this.loading = loading;
  }
}

const missing = (what, cause) => new StartFailure(`${what} could not be loaded. Check the connection, then choose Try again.`, { loading: true, cause });
const damaged = (what, cause) => new StartFailure(`${what} did not arrive whole. Choose Try again to fetch it afresh.`, { loading: true, cause });

const PROGRAM = 'Triad’s program';
const ASSETS = 'Triad’s file of instruments';

export function readConfig() {
  return JSON.parse(document.getElementById('triad-config').textContent);
}

/** Bytes from base64; unpacked when they turn out to be gzip. */
export async function decodeData(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  if (!globalThis.DecompressionStream) {
    throw new StartFailure('This browser is too old for the single file. Open Triad in a newer browser, or from its website.');
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function fetched(url, what) {
  const response = await fetch(url).catch((error) => { throw missing(what, error); });
  if (!response.ok) throw missing(what);
  return response;
}

/** The name of a file holds the beginning of its content's hash. Where the page may not compute one, anything counts. */
export async function isNamedSo(url, bytes) {
  const wanted = url.match(/\.([0-9a-f]{10})\./)?.[1];
  const sum = wanted && await globalThis.crypto?.subtle?.digest('SHA-256', bytes);
  return !sum || [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('').startsWith(wanted);
}

export function isJson(bytes) {
  try {
    return Boolean(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return false;
  }
}

export async function loadAssets({ assets, assetsData }) {
  if (assetsData) return decodeData(assetsData);
  const response = await fetched(assets, ASSETS);
  const bytes = await response.arrayBuffer().catch((error) => { throw damaged(ASSETS, error); });
  if (!await isNamedSo(assets, bytes) || !isJson(bytes)) throw damaged(ASSETS);
  return new Uint8Array(bytes);
}

/** Compiles the program while it is still coming in, where the server names its type. */
async function instantiate({ wasm, wasmData }, imports) {
  if (wasmData) return WebAssembly.instantiate(await decodeData(wasmData), imports);
  const response = await fetched(wasm, PROGRAM);
  if (WebAssembly.instantiateStreaming && response.headers.get('Content-Type')?.startsWith('application/wasm')) {
    return WebAssembly.instantiateStreaming(response, imports);
  }
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

/** Memory that cannot be had is no fault of the file. */
function whyNot(error) {
  if (error instanceof StartFailure) return error;
  if (error instanceof RangeError || /memory/i.test(error?.message)) {
    return new StartFailure('This device has no memory left for Triad. Close other tabs and programs, then choose Try again.', { cause: error });
  }
  return damaged(PROGRAM, error);
}

/**
 * @param createModule Emscripten's factory @param shell what the program's imports are forwarded to
 * @param deferred the parts of the program that come later (deferred.js)
 */
export function loadProgram(createModule, config, shell, deferred) {
  if (!globalThis.WebAssembly) {
    throw new StartFailure('This browser cannot run WebAssembly, which Triad needs. Open Triad in a newer browser, or ask whoever looks after this one to allow it.');
  }
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports, done) => {
      instantiate(config, { ...imports, ...deferred.placeholders }).then(({ instance, module }) => {
        deferred.attach(instance);
        done(instance, module);
      }, (error) => reject(whyNot(error)));
      return {};
    };
    createModule({ shell, instantiateWasm, onAbort: (reason) => reject(new Error(String(reason))) }).then(resolve, reject);
  });
}
