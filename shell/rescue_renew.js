// Fresh files for the next load. Whatever was stored by the person is never touched: only copies of Triad's own files are.
import { names } from './place.js';

/** How long a server may take before the page is simply loaded again. */
const LIMIT_MS = globalThis.triadPatience ?? 20000;
const HASHED = /[\w-]+\.[0-9a-f]{10}\.(?:js|css|wasm|json)\b/g;

const configText = () => document.getElementById('triad-config')?.textContent ?? '';
/** The config stands behind this script, which speaks of it too. */
const versionIn = (html) => html.slice(html.lastIndexOf('triad-config')).match(/"version":"([^"]+)"/)?.[1];
const isSingle = () => /"single":true/.test(configText());

async function fetched(address) {
  // This way round the browser's own cache, and our worker lets it through (sw.js).
  const response = await fetch(address, { cache: 'reload' });
  if (!response.ok) throw new Error(`${address} is not there`);
  return response;
}

function within(limit, work) {
  return Promise.race([work, new Promise((_, reject) => { setTimeout(() => reject(new Error('It took too long.')), limit); })]);
}

/** Gets the page and everything it names from the server. Only when all of it is there do older copies go. */
async function fetchSet(html) {
  const files = [...new Set(html.match(HASHED) ?? [])];
  if (files.length === 0) throw new Error('This is not the page.');
  await Promise.all(files.map(async (file) => (await fetched(file)).arrayBuffer()));
}

async function dropCopies() {
  const start = new URL('./', location.href).href;
  const registrations = await navigator.serviceWorker?.getRegistrations() ?? [];
  await Promise.all(registrations.filter(({ scope }) => scope === start).map((registration) => registration.unregister()));
  const stored = await globalThis.caches?.keys() ?? [];
  await Promise.all(stored.filter((name) => name.startsWith(names.caches)).map((name) => caches.delete(name)));
}

const freshPage = async () => (await fetched('./')).text();

/** Before the person's own "Try again". Never rejects: where nothing fresh can be had, what there is stays. */
export async function renew() {
  if (isSingle()) return;
  try {
    await within(LIMIT_MS, freshPage().then(fetchSet));
    await within(LIMIT_MS, dropCopies());
  } catch {
    // Without a network, or with half a set on the server, the stored copy is the best one.
  }
}

/**
 * A page from a cache may name files that are gone. When the server has another version as a whole, the page goes over to
 * it by itself, once: a second failure in this tab is told. Resolves to whether the page is about to be loaded again.
 */
export async function renewOnce() {
  try {
    if (isSingle() || sessionStorage.getItem(names.reloaded)) return false;
    const html = await within(LIMIT_MS, freshPage());
    if (!versionIn(html) || versionIn(html) === versionIn(`triad-config${configText()}`)) return false;
    await within(LIMIT_MS, fetchSet(html));
    sessionStorage.setItem(names.reloaded, '1');
    await within(LIMIT_MS, dropCopies());
    location.reload();
    return true;
  } catch {
    return false;
  }
}
