// Loading and deploying: no half set of files, no start that never ends, no work out of reach.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { choice, commentOn, evaluationAddress, open, openFile, openHome, rate, ratingOf, ready, saved, settled, start } from './support/app.mjs';
import { noCanvas } from './support/browser.mjs';
import { dist, returning, testOptions } from './support/launch.mjs';
import { fileOf, kinds, nextSet, openSite, setFrom, versionOf } from './support/deployed.mjs';

const first = setFrom(dist);
const second = nextSet(first);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
let site;
before(async () => {
  browser = await chromium.launch(testOptions(returning));
});
beforeEach(async () => {
  site = await openSite();
  site.sets.set('/', first);
});
after(() => browser?.close());

/** A test with a profile of its own, which starts on the first set at the root of the site. */
function scenario(name, body, options = {}) {
  test(name, { timeout: 300000 }, async () => {
    const { init = [], ...others } = options;
    const context = await browser.newContext({ ...returning, ...others });
    // None of this is about the canvas, and painting it takes time.
    for (const script of [noCanvas, init].flat()) await context.addInitScript(script);
    try {
      await body({ context, page: await context.newPage(), url: `${site.url}/` });
    } finally {
      await context.close();
      await site.close();
    }
  });
}

const version = (page) => page.evaluate(() => JSON.parse(document.getElementById('triad-config').textContent).version);
const cacheNames = (page) => page.evaluate(() => caches.keys());
const panel = (page) => page.locator('#rescue');
const tryAgain = (page) => page.getByRole('button', { name: 'Try again' });
const downloadWork = (page) => page.getByRole('button', { name: 'Download my stored work' });

/** The worker that serves later visits has stored its set. */
async function workerReady(page) {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== 'activated') await new Promise((done) => { active.addEventListener('statechange', done, { once: true }); });
  });
}

/** Looks for a new worker, and tells how its installation ended. */
const updated = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready;
  const found = new Promise((done) => { registration.addEventListener('updatefound', done, { once: true }); });
  await registration.update();
  await found;
  const worker = registration.installing ?? registration.waiting;
  while (worker?.state === 'installing') await new Promise((done) => { worker.addEventListener('statechange', done, { once: true }); });
  return worker?.state ?? 'redundant';
});

/** The person agrees to the version that waits. */
async function useNewVersion(page) {
  await page.getByRole('button', { name: 'Use it now' }).click();
  await page.waitForFunction((wanted) => document.getElementById('triad-config')?.textContent.includes(wanted), versionOf(second));
  await ready(page);
}

/** The same without the person: the worker takes over, and the page is loaded again. */
async function takeOver(page) {
  await page.evaluate(async () => {
    const { waiting } = await navigator.serviceWorker.ready;
    const taken = new Promise((done) => { navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }); });
    waiting.postMessage('take-over');
    await taken;
  });
  await page.reload();
  await ready(page);
}

const only = (kind, change) => (name) => (kind.test(name) ? change : undefined);

// One set of files.

scenario('a new worker beside an old page keeps the old set, and takes the new one when it is whole', async ({ context, page, url }) => {
  await start(page, url);
  await rate(page, 1, 'Red');
  await saved(page);
  await workerReady(page);
  site.sets.set('/', second);
  site.rule = only(/^index\.html$/, { body: first.get('index.html') });
  assert.equal(await updated(page), 'redundant');
  assert.deepEqual(await cacheNames(page), [`triad:/ ${versionOf(first)}`]);
  await page.reload();
  await ready(page);
  assert.equal(await version(page), versionOf(first));
  assert.ok(await choice(page, 1, 'Red').isChecked());

  site.rule = () => undefined;
  assert.equal(await updated(page), 'installed');
  await useNewVersion(page);
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  assert.equal(await version(page), versionOf(second));
  assert.ok(await choice(page, 1, 'Red').isChecked());
});

scenario('a worker stores no set in which one file is missing, cut off or of another version', async ({ page, url }) => {
  await open(page, url);
  await workerReady(page);
  site.sets.set('/', second);
  const halves = [
    only(kinds.program, { status: 404 }),
    only(kinds.script, { body: first.get(fileOf(first, kinds.script)) }),
    only(kinds.assets, { body: second.get(fileOf(second, kinds.assets)).subarray(0, 9000) }),
    only(/^icons\/app\.svg$/, { body: Buffer.from('<svg/>') }),
    only(/^index\.html$/, { body: second.get('index.html').subarray(0, 9000) }),
  ];
  for (const rule of halves) {
    site.rule = rule;
    assert.equal(await updated(page), 'redundant');
  }
  assert.deepEqual(await cacheNames(page), [`triad:/ ${versionOf(first)}`]);
  site.rule = () => undefined;
  assert.equal(await updated(page), 'installed');
  await takeOver(page);
  assert.equal(await version(page), versionOf(second));
});

scenario('a page of the old set still gets its files after the new worker has taken over', async ({ page, context, url }) => {
  await open(page, url);
  await workerReady(page);
  const late = await context.newPage();
  await open(late, url);
  site.sets.set('/', second);
  assert.equal(await updated(page), 'installed');
  await takeOver(page);
  const old = [kinds.script, kinds.program, kinds.assets, kinds.style].map((kind) => fileOf(first, kind));
  const answers = await late.evaluate((names) => Promise.all(names.map(async (name) => (await fetch(name)).status)), old);
  assert.deepEqual(answers, [200, 200, 200, 200]);
});

/** A host that lets browsers keep the page for an hour, and everything else not at all. */
const keepsPage = (name) => ({ headers: { 'Cache-Control': name === 'index.html' ? 'max-age=3600' : 'no-store' } });
const navigations = () => site.requests.filter(({ mode }) => mode === 'navigate').length;

scenario('a page from the browser’s cache whose files are gone goes over to the new set by itself', async ({ page, url }) => {
  site.rule = keepsPage;
  await open(page, url);
  assert.equal(await version(page), versionOf(first));
  site.sets.set('/', second);
  await page.goto('about:blank');
  await page.goto(url);
  await page.waitForFunction((wanted) => document.getElementById('triad-config')?.textContent.includes(wanted), versionOf(second));
  await ready(page);
}, { serviceWorkers: 'block' });

scenario('a page that goes over once and fails again says so, and does not go round in circles', async ({ page, url }) => {
  // Each visit meets another version, and its script is there for everyone but the page.
  let visits = 0;
  site.rule = (name, request) => {
    if (name === 'index.html') {
      if (request.headers['sec-fetch-mode'] === 'navigate') visits++;
      const asked = request.headers['sec-fetch-mode'] === 'navigate' ? visits : visits + 1;
      return { body: Buffer.from(first.get(name).toString().replaceAll(versionOf(first), `${asked}.0.0+0123456789`)) };
    }
    return kinds.script.test(name) && request.headers['sec-fetch-dest'] === 'script' ? { status: 404 } : undefined;
  };
  await page.goto(url);
  await panel(page).getByRole('heading', { name: 'Triad could not start' }).waitFor();
  assert.equal(navigations(), 2);
  assert.equal(await version(page), '2.0.0+0123456789');
}, { serviceWorkers: 'block' });

// What fails is said.

/** The failure is said in one sentence, the heading has the focus, and there are two buttons to go on with. */
async function saysFailure(page, sentence, title = 'Triad could not start') {
  await panel(page).getByRole('heading', { name: title }).waitFor();
  assert.match(await panel(page).getByRole('alert').textContent(), sentence);
  assert.ok(await panel(page).getByRole('heading').evaluate((heading) => heading === document.activeElement));
  assert.ok(await downloadWork(page).isVisible());
  await tryAgain(page).waitFor();
  assert.equal(await page.getByText('Starting…').filter({ visible: true }).count(), 0);
}

const failures = [
  ['the script is gone', only(kinds.script, { status: 404 }), /^Triad’s script could not be loaded\. .*Try again/],
  ['the script was cut off', only(kinds.script, { body: first.get(fileOf(first, kinds.script)).subarray(0, 9000) }), /^Triad’s script did not arrive whole/],
  ['the style is gone', only(kinds.style, { status: 404 }), /^Triad’s style could not be loaded/],
  ['the program is gone', only(kinds.program, { status: 404 }), /^Triad’s program could not be loaded/],
  ['the connection ends within the program', only(kinds.program, { cut: 5 }), /^Triad’s program did not arrive whole/],
  ['the program was cut off', only(kinds.program, { body: first.get(fileOf(first, kinds.program)).subarray(0, 6) }), /^Triad’s program did not arrive whole/],
  ['the assets are gone', only(kinds.assets, { status: 404 }), /^Triad’s file of instruments could not be loaded/],
  ['the assets were cut off', only(kinds.assets, { body: first.get(fileOf(first, kinds.assets)).subarray(0, 9000) }), /^Triad’s file of instruments did not arrive whole/],
  ['one letter of the assets is another', only(kinds.assets, { body: Buffer.from(first.get(fileOf(first, kinds.assets)).toString().replace('school', 'sch00l')) }), /^Triad’s file of instruments did not arrive whole/],
];

for (const [what, rule, sentence] of failures) {
  scenario(`where ${what}, the page says so, and Try again starts it when all is there again`, async ({ page, url }) => {
    site.rule = rule;
    await page.goto(url);
    await saysFailure(page, sentence);
    site.rule = () => undefined;
    await page.keyboard.press('Tab');
    assert.ok(await tryAgain(page).evaluate((button) => button === document.activeElement));
    await page.keyboard.press('Enter');
    await ready(page);
    assert.equal(await panel(page).count(), 0);
  }, { serviceWorkers: 'block' });
}

scenario('a page kept by the browser with a damaged program gets a fresh one by Try again', async ({ page, url }) => {
  const kept = { headers: { 'Cache-Control': 'max-age=3600' } };
  const half = first.get(fileOf(first, kinds.program)).subarray(0, 6);
  site.rule = (name) => (kinds.program.test(name) ? { ...kept, body: half } : undefined);
  await page.goto(url);
  await saysFailure(page, /did not arrive whole/);
  site.rule = () => kept;
  await tryAgain(page).click();
  await ready(page);
}, { serviceWorkers: 'block' });

const thrown = () => { delete globalThis.ResizeObserver; };
scenario('a script that throws while starting is said, with what the browser reports', async ({ page, url }) => {
  await page.goto(url);
  await saysFailure(page, /^Something went wrong in the page\. .*ResizeObserver/);
}, { init: thrown });

scenario('a browser without WebAssembly is told so', async ({ page, url }) => {
  await page.goto(url);
  await saysFailure(page, /^This browser cannot run WebAssembly.* newer browser/);
}, { init: () => { delete globalThis.WebAssembly; } });

scenario('no memory for the program is said as such', async ({ page, url }) => {
  await page.goto(url);
  await saysFailure(page, /^This device has no memory left for Triad\. Close other tabs/);
}, { init: () => {
  WebAssembly.instantiateStreaming = async () => { throw new RangeError('WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance'); };
} });

scenario('an unknown type of the program and fonts that are gone keep nothing from starting', async ({ page, url }) => {
  site.rule = (name) => (/woff2$/.test(name) ? { status: 404 } : only(kinds.program, { headers: { 'Content-Type': 'text/plain' } })(name));
  await open(page, url);
  assert.equal(await panel(page).count(), 0);
  assert.ok(await page.evaluate(() => [...document.fonts].every(({ status }) => status !== 'loaded')));
});

for (const [what, kind] of [['program', kinds.program], ['style', kinds.style]]) {
  scenario(`a ${what} that does not come is said after a while, and the page starts when it comes`, async ({ page, url }) => {
    let release;
    site.rule = only(kind, { hold: new Promise((done) => { release = done; }) });
    await page.goto(url, { waitUntil: 'commit' });
    await panel(page).getByRole('heading', { name: 'Triad is taking longer than usual' }).waitFor();
    assert.ok(await tryAgain(page).isVisible());
    release();
    await ready(page);
    assert.equal(await panel(page).count(), 0);
    assert.ok(await page.locator('#app').isVisible());
  }, { init: () => { globalThis.triadPatience = 300; }, serviceWorkers: 'block' });
}

scenario('the failure screen fits 320 px in the dark, and axe finds nothing on it', async ({ page, url }) => {
  site.rule = only(kinds.program, { status: 404 });
  await page.goto(url);
  await saysFailure(page, /program/);
  const [width, wanted] = await page.evaluate(() => { const start = document.getElementById('start'); return [start.clientWidth, start.scrollWidth]; });
  assert.ok(wanted <= width, `${wanted} px in ${width}`);
  await page.evaluate(`(() => { ${axe} })()`);
  const found = await page.evaluate(async () => {
    const { violations, passes } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return [passes.length >= 10, violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`)];
  });
  assert.deepEqual(found, [true, []]);
}, { viewport: { width: 320, height: 600 }, colorScheme: 'dark', serviceWorkers: 'block' });

// The stored work can be had without the program.

/** Presses the button and gives every file that comes: name → text. */
async function downloadAll(page, count) {
  const downloads = [];
  const all = new Promise((done) => { page.on('download', (file) => downloads.push(file) === count && done()); });
  await downloadWork(page).click();
  await all;
  const files = await Promise.all(downloads.map(async (file) => [file.suggestedFilename(), readFileSync(await file.path(), 'utf8')]));
  return Object.fromEntries(files);
}

scenario('all stored work can be downloaded where nothing of Triad loads, and Triad opens it again', async ({ page, url }) => {
  site.sets.set('/elsewhere/', first);
  await start(page, url);
  await rate(page, 1, 'Red');
  await saved(page);
  await page.reload();
  await ready(page);
  await commentOn(page, 2).fill('Said after the whole copy.');
  await saved(page);
  const address = await evaluationAddress(page);
  site.rule = (name) => (name === 'index.html' ? undefined : { status: 404 });
  await page.reload();
  await panel(page).getByRole('heading', { name: 'Triad could not start' }).waitFor();
  const files = await downloadAll(page, 2);
  const names = Object.keys(files).sort();
  assert.match(names.find((name) => name.endsWith('.json')), /\.triad\.json$/);
  const text = files[names.find((name) => name.endsWith('.txt'))];
  assert.match(text, /^Document, up to change \d+:\n\{[^]*\nChange \d+:\n/);
  assert.match(text, /Said after the whole copy\./);
  assert.match(await panel(page).getByRole('list').textContent(), /\.triad\.json/);

  site.rule = () => undefined;
  await openHome(page, `${site.url}/elsewhere/`);
  const whole = { name: 'work.triad.json', text: files[names.find((name) => name.endsWith('.json'))] };
  await openFile(page, () => page.getByRole('button', { name: 'Open a file' }).click(), whole);
  await open(page, `${site.url}/elsewhere/${address}`);
  await ratingOf(page, 1).waitFor();
}, { serviceWorkers: 'block' });

scenario('stored work that the browser does not give out is said as such, and an empty store too', async ({ page, url }) => {
  site.rule = only(kinds.script, { status: 404 });
  await page.goto(url);
  await downloadWork(page).click();
  await page.getByText('Nothing is stored by Triad in this browser.').waitFor();
  await page.evaluate(() => { IDBFactory.prototype.open = () => { throw new DOMException('Storage is switched off.', 'SecurityError'); }; });
  await downloadWork(page).click();
  await page.getByText(/^The browser does not let the page read what it has stored\..*Storage is switched off\./).waitFor();
}, { serviceWorkers: 'block' });

// Several copies on one origin.

const databaseNames = (page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());

scenario('two copies on one origin share neither work, nor settings, nor caches', async ({ context, page }) => {
  for (const folder of ['/a/', '/b/']) site.sets.set(folder, first);
  await start(page, `${site.url}/a/`);
  await rate(page, 1, 'Red');
  await saved(page);
  await workerReady(page);
  const address = await evaluationAddress(page);
  await openHome(page, `${site.url}/b/`);
  await workerReady(page);
  assert.equal(await page.getByRole('heading', { name: 'On this device' }).count(), 0);
  assert.deepEqual(await databaseNames(page), ['triad:/a/', 'triad:/b/']);
  assert.deepEqual((await cacheNames(page)).sort(), [`triad:/a/ ${versionOf(first)}`, `triad:/b/ ${versionOf(first)}`]);
  site.sets.set('/b/', second);
  assert.equal(await updated(page), 'installed');
  await takeOver(page);
  assert.deepEqual((await page.evaluate(() => Object.keys(localStorage).filter((key) => /preferences/.test(key)))).sort(), ['triad-preferences:/a/', 'triad-preferences:/b/']);
  await context.setOffline(true);
  await open(page, `${site.url}/a/${address}`);
  assert.equal(await version(page), versionOf(first));
  assert.ok(await choice(page, 1, 'Red').isChecked());
});

/** Makes this copy's work look as an earlier build would have stored it, for all copies of the origin. */
const asEarlierBuild = (page) => page.evaluate(async () => {
  const folder = new URL('./', location.href).pathname;
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const from = await done(indexedDB.open(`triad:${folder}`));
  const opening = indexedDB.open('triad', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('documents', { keyPath: 'key' });
    opening.result.createObjectStore('journal', { keyPath: ['key', 'sequence'] });
    opening.result.createObjectStore('versions', { keyPath: ['key', 'at'] });
  };
  const to = await done(opening);
  for (const store of ['documents', 'journal', 'versions']) {
    for (const item of await done(from.transaction(store).objectStore(store).getAll())) {
      await done(to.transaction(store, 'readwrite').objectStore(store).put(item));
    }
  }
  to.close();
  from.close();
  localStorage.setItem('triad-preferences', localStorage.getItem(`triad-preferences:${folder}`));
});

scenario('work of an earlier build comes over to each copy that has none, and each goes its own way', async ({ context, page }) => {
  for (const folder of ['/old/', '/a/', '/b/']) site.sets.set(folder, first);
  await start(page, `${site.url}/old/`);
  await rate(page, 1, 'Red');
  await commentOn(page, 1).fill('Written long ago.');
  await saved(page);
  const address = await evaluationAddress(page);
  await asEarlierBuild(page);
  await open(page, `${site.url}/a/${address}`);
  assert.ok(await choice(page, 1, 'Red').isChecked());
  assert.equal(await commentOn(page, 1).inputValue(), 'Written long ago.');
  await rate(page, 2, 'Green');
  await saved(page);
  const other = await context.newPage();
  await open(other, `${site.url}/b/${address}`);
  assert.ok(await choice(other, 1, 'Red').isChecked());
  assert.ok(!await choice(other, 2, 'Green').isChecked());
  for (const copy of [page, other]) assert.ok(!await commentOn(copy, 1).evaluate((field) => field.readOnly), 'neither keeps the other from writing');
}, { serviceWorkers: 'block' });

scenario('the single file on a disk keeps the work of each folder apart, and takes over that of an earlier build', async ({ page }) => {
  const root = mkdtempSync(join(tmpdir(), 'triad-disk-'));
  const addressOf = (folder) => pathToFileURL(join(root, folder, 'triad.html')).href;
  for (const folder of ['one', 'two', 'three']) {
    mkdirSync(join(root, folder));
    copyFileSync(join(dist, 'triad.html'), join(root, folder, 'triad.html'));
  }
  try {
    await start(page, addressOf('one'));
    await rate(page, 1, 'Red');
    await saved(page);
    const address = await evaluationAddress(page);
    await openHome(page, addressOf('two'));
    assert.equal(await page.getByRole('heading', { name: 'On this device' }).count(), 0);
    await open(page, addressOf('one'));
    await asEarlierBuild(page);
    await open(page, addressOf('three') + address);
    assert.ok(await choice(page, 1, 'Red').isChecked());
    await open(page, addressOf('two') + address);
    assert.equal(await ratingOf(page, 1).count(), 0, 'a copy that has looked and found nothing takes nothing later');
  } finally {
    rmSync(root, { recursive: true });
  }
});

// Memory.

/** Memory that grows no more once the test says so. */
const limited = () => {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function growOrNot(pages) {
    if (globalThis.memoryIsFull) throw new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory');
    return grow.call(this, pages);
  };
};

scenario('a file for which there is no memory is refused in words, and everything else goes on', async ({ page, url }) => {
  await start(page, url);
  await rate(page, 1, 'Red');
  await page.evaluate(() => {
    globalThis.memoryIsFull = true;
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(20 * 1024 * 1024)], 'great.triad.json'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  const notice = page.getByRole('alert').filter({ hasText: 'great.triad.json' });
  await notice.waitFor();
  assert.match(await notice.textContent(), /^“great\.triad\.json” is too large for the memory of this device.* Nothing else has changed\./);
  await notice.getByRole('button', { name: 'Close' }).click();
  assert.equal(await notice.count(), 0);
  await rate(page, 2, 'Green');
  await saved(page);
  await page.reload();
  await ready(page);
  assert.ok(await choice(page, 1, 'Red').isChecked());
  assert.ok(await choice(page, 2, 'Green').isChecked());
}, { init: limited });

scenario('a program that runs out of memory says so, and what was saved is there after Try again', async ({ page, url }) => {
  await start(page, url);
  await rate(page, 1, 'Red');
  await saved(page);
  await page.evaluate(() => { globalThis.memoryIsFull = true; });
  for (const megabytes of [1, 2, 4, 8, 16]) {
    if (await panel(page).count() > 0) break;
    await commentOn(page, 1).evaluate((field, size) => {
      field.value = 'x'.repeat(size);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, megabytes * 1024 * 1024);
    await page.waitForFunction(() => globalThis.triad.idle || document.getElementById('rescue'));
  }
  await saysFailure(page, /^This device has no memory left for Triad\./, 'Triad has stopped');
  await tryAgain(page).click();
  await page.waitForFunction(() => !globalThis.memoryIsFull);
  await ready(page);
  assert.ok(await choice(page, 1, 'Red').isChecked());
}, { init: limited, serviceWorkers: 'block' });
