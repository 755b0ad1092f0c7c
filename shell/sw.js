// Keeps the page for use without a network. Packaging fills in the version and the list of files. Only whole sets are
// kept: every file is checked against the version it belongs to before any of them counts.
const VERSION = '%VERSION%';
/** [name, SHA-256 of the content] of each file; the page, which a host may add to, is checked by what it names. */
const FILES = JSON.parse('%PRECACHE%');

const start = new URL('./', location.href).href;
/** Other copies of Triad on this origin have caches of their own (place.js names everything the same way). */
const OURS = `triad:${new URL(start).pathname} `;
const CACHE = OURS + VERSION;
/** What earlier builds called theirs, wherever they lay. */
const EARLIER = 'triad-';
const PAGE = './';

const addressOf = (file) => new URL(file, start).href;
const addresses = new Set(FILES.map(([file]) => addressOf(file)));
/** Names with a content hash never change: what the browser has of them already is good. */
const HASHED = /[\w-]+\.[0-9a-f]{10}\.(?:js|css|wasm|json|woff2)\b/g;
const isHashed = (name) => new RegExp(HASHED).test(name);

async function sumOf(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The page of this version: it came whole, says so, and names exactly the files of this set. */
function isOurPage(bytes) {
  const text = new TextDecoder().decode(bytes);
  const named = new Set(text.match(HASHED) ?? []);
  const ours = FILES.map(([file]) => file).filter(isHashed);
  return text.includes(`"version":${JSON.stringify(VERSION)}`) && text.includes('</html>')
    && named.size === ours.length && ours.every((file) => named.has(file));
}

async function fetchedWith(cache, file, sum) {
  const response = await fetch(addressOf(file), { cache });
  const bytes = response.ok ? await response.arrayBuffer() : undefined;
  if (!bytes || !(file === PAGE ? isOurPage(bytes) : await sumOf(bytes) === sum)) return undefined;
  // A response that was redirected may not answer for a page, so each is made anew. The bytes are unpacked by now.
  const headers = new Headers(response.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name);
  return [file, new Response(bytes, { headers })];
}

/** Caches on the way may hold an older file, or half of one: then it is fetched past them. */
async function wholeFile([file, sum]) {
  const whole = await fetchedWith(isHashed(file) ? 'default' : 'no-cache', file, sum) ?? await fetchedWith('reload', file, sum);
  if (!whole) throw new Error(`${file} is not the one of Triad ${VERSION}: the set on the server is not whole`);
  return whole;
}

/** All or nothing. When it fails, the worker in charge stays, and the browser tries again at a later visit. */
async function store() {
  const set = await Promise.all(FILES.map(wholeFile));
  const isNew = !await caches.has(CACHE);
  try {
    const cache = await caches.open(CACHE);
    for (const [file, response] of set) await cache.put(addressOf(file), response);
  } catch (error) {
    if (isNew) await caches.delete(CACHE);
    throw error;
  }
}

/** The set before this one stays, for pages that are still being loaded from it. */
async function tidy() {
  const stored = await caches.keys();
  const others = stored.filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  if (others.length > 0) await Promise.all(stored.filter((name) => name.startsWith(EARLIER)).map(tidyEarlier));
  await clients.claim();
}

/** A cache of an earlier build may serve several copies of Triad: only what lies in our own folder is ours to delete. */
async function tidyEarlier(name) {
  const cache = await caches.open(name);
  const requests = await cache.keys();
  const ours = requests.filter(({ url }) => url.startsWith(start) && /^(icons\/)?[^/]*$/.test(url.slice(start.length)));
  await Promise.all(ours.map((request) => cache.delete(request)));
  if (ours.length === requests.length) await caches.delete(name);
}

/** The stored file an address stands for: the page itself under all its names. */
function storedAddress({ method, url: asked, cache }) {
  // The page asks this way when it wants what the server has.
  if (method !== 'GET' || cache === 'reload' || cache === 'no-store') return undefined;
  const url = new URL(asked);
  url.hash = '';
  url.search = '';
  if (url.href === `${start}index.html`) return start;
  const inFolder = url.href.startsWith(start) && !url.href.slice(start.length).includes('/');
  return addresses.has(url.href) || (inFolder && isHashed(url.pathname)) ? url.href : undefined;
}

/** A name with a hash means the same content in every set, so a page of an older set gets its files as long as one has them. */
async function fromAnySet(address) {
  if (!isHashed(address)) return undefined;
  const stored = await caches.keys();
  for (const name of stored.filter((one) => one.startsWith(OURS) || one.startsWith(EARLIER))) {
    const found = await (await caches.open(name)).match(address);
    if (found) return found;
  }
  return undefined;
}

async function respond(address, request) {
  const cache = await caches.open(CACHE);
  return await cache.match(address) ?? await fromAnySet(address) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(store()));
self.addEventListener('activate', (event) => event.waitUntil(tidy()));
self.addEventListener('fetch', (event) => {
  const address = storedAddress(event.request);
  if (address) event.respondWith(respond(address, event.request));
});
// A new version waits until the person agrees: nothing changes below work in progress.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
});
