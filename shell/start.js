// Brings the parts of the page together: the program, its assets, and what to say when they cannot be had.

export class StartFailure extends Error {}

export function readConfig() {
  return JSON.parse(document.getElementById('triad-config').textContent);
}

/** Bytes from base64; unpacked when they turn out to be gzip. */
export async function decodeData(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  if (!globalThis.DecompressionStream) throw new StartFailure('This browser is too old to open the single file.');
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function fetched(url) {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new StartFailure('Part of the page could not be loaded. Check the connection.');
  return response;
}

export async function loadAssets({ assets, assetsData }) {
  if (assetsData) return decodeData(assetsData);
  return new Uint8Array(await (await fetched(assets)).arrayBuffer());
}

/** Compiles the program while it is still coming in, where the server names its type. */
async function instantiate({ wasm, wasmData }, imports) {
  if (wasmData) return WebAssembly.instantiate(await decodeData(wasmData), imports);
  const response = await fetched(wasm);
  if (WebAssembly.instantiateStreaming && response.headers.get('Content-Type')?.startsWith('application/wasm')) {
    return WebAssembly.instantiateStreaming(response, imports);
  }
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

/** @param createModule Emscripten's factory @param shell what the program's imports are forwarded to */
export function loadProgram(createModule, config, shell) {
  if (!globalThis.WebAssembly) throw new StartFailure('This browser cannot run WebAssembly, which Triad needs.');
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports, done) => {
      instantiate(config, imports).then(({ instance, module }) => done(instance, module), reject);
      return {};
    };
    createModule({ shell, instantiateWasm, onAbort: (reason) => reject(new Error(String(reason))) }).then(resolve, reject);
  });
}

/** Says in the page why there is no application, and offers another try. Nothing stored is touched. */
export function showFailure(error) {
  const started = document.getElementById('start').hidden;
  const start = document.getElementById('start');
  document.getElementById('app').hidden = true;
  document.getElementById('skip').hidden = true;
  start.hidden = false;
  const reason = error instanceof StartFailure ? error.message : `The browser reports: ${error?.message ?? error}.`;
  document.getElementById('start-status').textContent = started
    ? `Triad has stopped. What was saved on this device is still there. ${reason}`
    : `Triad could not start. ${reason}`;
  const retry = document.createElement('a');
  retry.href = location.pathname + location.search;
  retry.textContent = 'Try again';
  retry.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  document.getElementById('start-retry').replaceChildren(retry);
  if (started) retry.focus();
}
