// Keeps the page for use without a network. Packaging fills in the version and the list of files.
const CACHE = 'triad-%VERSION%';
const FILES = JSON.parse('%PRECACHE%');
const addresses = new Set(FILES.map((file) => new URL(file, location.href).href));
const start = new URL('./', location.href).href;

/** Names with a content hash never change: what the browser has of them already is good. */
const hashed = (file) => /\.[0-9a-f]{10}\./.test(file);

async function store() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: hashed(file) ? 'default' : 'no-cache' })));
}

async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('triad-') && name !== CACHE).map((name) => caches.delete(name)));
  await clients.claim();
}

/** The stored file an address stands for: the page itself under all its names. */
function storedAddress(request) {
  const url = new URL(request.url);
  url.hash = '';
  url.search = '';
  if (url.href === `${start}index.html`) return start;
  return addresses.has(url.href) ? url.href : undefined;
}

async function respond(address, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address)) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(store()));
self.addEventListener('activate', (event) => event.waitUntil(tidy()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.method === 'GET' ? storedAddress(request) : undefined;
  if (address) event.respondWith(respond(address, request));
});
// A new version waits until the person agrees: nothing changes below work in progress.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
});
