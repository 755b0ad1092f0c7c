// The signer of the shell without the program, within reach of the tests.
import { LatePort } from '/late.js';

const encoder = new TextEncoder();
const waiting = new Map();
const reply = (request, status, items) => waiting.get(request)([status, items.map(String)]);
const port = new LatePort(() => import('/signer.js'), { words: 'words.json' }, reply);

/** Asks one question as the program does, and gives [status, texts]. */
globalThis.ask = (operation, ...texts) => new Promise((resolve) => {
  waiting.set(waiting.size + 1, resolve);
  port.ask(waiting.size, operation, texts.map((text) => encoder.encode(text)));
});

globalThis.asked = () => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);

/** What the browser keeps of the key. */
globalThis.keptKey = () => new Promise((resolve, reject) => {
  const opening = indexedDB.open(`triad-keys:${new URL('./', location).pathname}`);
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const request = opening.result.transaction('keys').objectStore('keys').getAll();
    request.onsuccess = () => {
      opening.result.close();
      resolve(request.result);
    };
  };
});
globalThis.testPage = {};
