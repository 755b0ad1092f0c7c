// Storage as the shell keeps it, without the program: tabs, tries that fail or come late, removing.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openShell } from './support/shell_server.mjs';

const shell = await openShell('parts_page.js');
after(() => shell.close());

const Ask = {
  List: 1, Load: 2, Append: 3, Write: 4, Remove: 5, AddVersion: 6, ListVersions: 7, LoadVersion: 8, RemoveVersion: 9, Raw: 10, Claim: 11,
  Release: 12, RemoveAll: 13, Watch: 14,
};
const [ok, full, blocked, changed, missing, unverified, lost] = [0, 1, 2, 3, 4, 5, 6];
const askTab = (page, name, options, ...question) => page.evaluate((all) => globalThis.askTab(...all), [name, options, ...question]);
const ask = (page, ...question) => askTab(page, 'one', {}, ...question);
const heard = (page, name, count) => page.waitForFunction(([tab, least]) => {
  const told = globalThis.tabNamed(tab).heard;
  return told.length >= least && told;
}, [name, count]).then((handle) => handle.jsonValue());
/** How many records each store holds. */
const counts = (page) => page.evaluate(() => new Promise((resolve) => {
  indexedDB.databases().then(([{ name }]) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      const names = ['documents', 'journal', 'versions'];
      const transaction = opening.result.transaction(names);
      const requests = names.map((store) => transaction.objectStore(store).count());
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(requests.map(({ result }) => result));
      };
    };
  });
}));

/** A fresh page whose tab holds document d, with a whole copy up to change 0. */
async function withDocument(t) {
  const page = await shell.open(t);
  assert.deepEqual(await ask(page, Ask.Claim, 'd', 0), [ok, ['1']]);
  assert.deepEqual(await ask(page, Ask.Write, 'd', 0, 'zero', 's'), [ok, []]);
  return page;
}

async function reload(page) {
  await page.reload();
  await page.waitForFunction(() => globalThis.testPage);
}

test('a document is written, journalled, compacted and loaded', async (t) => {
  const page = await shell.open(t);
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [missing, []]);
  await ask(page, Ask.Claim, 'd', 0);
  assert.deepEqual(await ask(page, Ask.Append, 'd', 1, 'early'), [missing, []]);
  assert.deepEqual(await ask(page, Ask.Write, 'd', 0, '{"é":1}', 'sum'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.Append, 'd', 1, 'one'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.Append, 'd', 2, 'two'), [ok, []]);
  await reload(page);
  await ask(page, Ask.Claim, 'd', 0);
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['{"é":1}', '0', '1', 'one', '2', 'two']]);
  assert.deepEqual(await ask(page, Ask.Append, 'd', 3, 'three'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.Write, 'd', 3, '{"é":2}', 'sum2'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['{"é":2}', '3']]);
  assert.deepEqual(await ask(page, Ask.List), [ok, ['d', 'sum2']]);
  assert.deepEqual(await counts(page), [1, 0, 0]);
});

test('an earlier try of our own is no other tab\'s work, whatever it left', async (t) => {
  const page = await withDocument(t);
  await ask(page, Ask.Append, 'd', 1, 'one');
  assert.deepEqual(await ask(page, Ask.Append, 'd', 1, 'one'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.Append, 'd', 1, 'one and more'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['zero', '0', '1', 'one and more']]);
  await ask(page, Ask.Write, 'd', 1, 'copy', 's');
  assert.deepEqual(await ask(page, Ask.Write, 'd', 1, 'copy and more', 's'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['copy and more', '1']]);
});

test('what another tab wrote is noticed, and stays', async (t) => {
  const page = await withDocument(t);
  const other = (...question) => askTab(page, 'other', { locks: false }, ...question);
  await other(Ask.Claim, 'd', 0);
  assert.deepEqual(await other(Ask.Load, 'd'), [ok, ['zero', '0']]);
  assert.deepEqual(await other(Ask.Append, 'd', 1, 'theirs'), [ok, []]);
  for (const entry of ['mine', 'theirs']) assert.deepEqual(await ask(page, Ask.Append, 'd', 1, entry), [changed, []], entry);
  assert.deepEqual(await ask(page, Ask.Write, 'd', 0, 'mine', 's'), [changed, []]);
  assert.deepEqual(await other(Ask.Load, 'd'), [ok, ['zero', '0', '1', 'theirs']]);
  assert.deepEqual(await other(Ask.Write, 'd', 1, 'their copy', 's'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.Append, 'd', 2, 'mine'), [changed, []]);
  assert.deepEqual(await ask(page, Ask.Write, 'd', 9, 'mine', 's'), [changed, []]);
  assert.deepEqual(await other(Ask.Load, 'd'), [ok, ['their copy', '1']]);
  assert.deepEqual(await counts(page), [1, 0, 0], 'no entry of the refused ones is left');
});

test('a tab that another took over from writes nothing any more', async (t) => {
  const page = await withDocument(t);
  assert.deepEqual(await askTab(page, 'other', {}, Ask.Claim, 'd', 0), [ok, ['0']]);
  assert.deepEqual(await askTab(page, 'other', {}, Ask.Claim, 'd', 1), [ok, ['1']]);
  assert.deepEqual(await heard(page, 'one', 1), [[lost, []]]);
  assert.deepEqual(await ask(page, Ask.Append, 'd', 1, 'mine'), [changed, []]);
  assert.deepEqual(await ask(page, Ask.Write, 'd', 1, 'mine', 's'), [changed, []]);
  assert.deepEqual(await askTab(page, 'other', {}, Ask.Load, 'd'), [ok, ['zero', '0']]);
});

test('a document that was let go can be claimed again at once', async (t) => {
  const page = await withDocument(t);
  for (let i = 0; i < 20; i++) {
    const again = await page.evaluate((claim) => Promise.all([0, 1].map(() => globalThis.askTab('one', {}, claim, 'd', 0))), Ask.Claim);
    assert.deepEqual(again[1], [ok, ['1']]);
  }
  await page.evaluate((release) => { globalThis.tabNamed('one').storage.ask(0, release, [new TextEncoder().encode('d')]); }, Ask.Release);
  assert.deepEqual(await ask(page, Ask.Claim, 'd', 0), [ok, ['1']]);
  assert.deepEqual(await askTab(page, 'other', {}, Ask.Claim, 'd', 0), [ok, ['0']]);
});

test('an entry that is written while the page goes away arrives', async (t) => {
  const page = await withDocument(t);
  await page.evaluate((append) => {
    addEventListener('pagehide', () => globalThis.askTab('one', {}, append, 'd', 1, 'last words'));
  }, Ask.Append);
  await reload(page);
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['zero', '0', '1', 'last words']]);
});

test('versions are kept, listed, loaded and dropped', async (t) => {
  const page = await shell.open(t);
  assert.deepEqual(await ask(page, Ask.AddVersion, 'd', 1000, 'Before', 'v1'), [missing, []]);
  await ask(page, Ask.Claim, 'd', 0);
  await ask(page, Ask.Write, 'd', 0, 'zero', 's');
  assert.deepEqual(await ask(page, Ask.AddVersion, 'd', 1000, 'Before', 'v1'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.AddVersion, 'd', 2000, 'After', 'v22'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.ListVersions, 'd'), [ok, ['1000', 'Before', '2', '2000', 'After', '3']]);
  assert.deepEqual(await ask(page, Ask.LoadVersion, 'd', 2000), [ok, ['v22']]);
  assert.deepEqual(await ask(page, Ask.RemoveVersion, 'd', 1000), [ok, []]);
  assert.deepEqual(await ask(page, Ask.LoadVersion, 'd', 1000), [missing, []]);
  assert.deepEqual(await ask(page, Ask.Remove, 'd'), [ok, []]);
  assert.deepEqual(await counts(page), [0, 0, 0]);
});

test('one document\'s entries are not another\'s', async (t) => {
  const page = await withDocument(t);
  await ask(page, Ask.Claim, 'dd', 0);
  await ask(page, Ask.Write, 'dd', 0, 'DD', 's');
  await ask(page, Ask.Append, 'd', 1, 'one');
  assert.deepEqual(await ask(page, Ask.Load, 'dd'), [ok, ['DD', '0']]);
  assert.match((await ask(page, Ask.Raw, 'd'))[1][0], /zero[^]*Change 1:\none/);
  await ask(page, Ask.Remove, 'd');
  assert.deepEqual(await ask(page, Ask.Load, 'dd'), [ok, ['DD', '0']]);
});

test('storage that is switched off, full or hanging is told as such', async (t) => {
  const page = await withDocument(t);
  await page.evaluate(() => {
    globalThis.kept = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError'); };
  });
  assert.deepEqual(await ask(page, Ask.Write, 'd', 1, 'one', 's'), [full, []]);
  await page.evaluate(() => { IDBObjectStore.prototype.put = function lose(value) { return globalThis.kept.call(this, { ...value, bytes: value.bytes.slice(1) }); }; });
  assert.deepEqual(await ask(page, Ask.Write, 'd', 1, 'one', 's'), [unverified, []]);
  await page.evaluate(() => { IDBFactory.prototype.open = () => { throw new DOMException('off', 'SecurityError'); }; });
  assert.deepEqual(await askTab(page, 'off', {}, Ask.Load, 'd'), [blocked, []]);
  await page.evaluate(() => { IDBFactory.prototype.open = () => ({}); });
  assert.deepEqual(await askTab(page, 'hanging', { limit: 100 }, Ask.Load, 'd'), [blocked, []]);
});

/** Keeps everything else out of the database until `letGo` is called. */
const holdDatabase = (page) => page.evaluate(() => new Promise((held) => {
  const opening = indexedDB.open('triad:/');
  opening.onsuccess = () => {
    const transaction = opening.result.transaction(['documents', 'journal', 'versions'], 'readwrite');
    let go = false;
    const spin = () => { if (!go) transaction.objectStore('documents').count().onsuccess = spin; };
    spin();
    transaction.oncomplete = () => opening.result.close();
    globalThis.letGo = () => { go = true; };
    held();
  };
}));

test('what took too long never happens later, and what is asked afterwards is answered in its turn', async (t) => {
  const page = await shell.open(t);
  const slow = (...question) => askTab(page, 'slow', { limit: 300 }, ...question);
  await slow(Ask.Claim, 'd', 0);
  await slow(Ask.Write, 'd', 0, 'zero', 's');
  await holdDatabase(page);
  assert.deepEqual(await slow(Ask.Append, 'd', 1, 'one'), [blocked, []]);
  assert.deepEqual(await slow(Ask.Write, 'd', 1, 'an abandoned copy', 's'), [blocked, []]);
  const last = slow(Ask.Write, 'd', 1, 'copy', 's');
  await page.evaluate(() => globalThis.letGo());
  const answer = await last;
  assert.ok([ok, blocked].includes(answer[0]));
  // The program asks again for the same until it is certain.
  if (answer[0] !== ok) assert.deepEqual(await slow(Ask.Write, 'd', 1, 'copy', 's'), [ok, []]);
  assert.deepEqual(await slow(Ask.Append, 'd', 2, 'two'), [ok, []]);
  assert.deepEqual(await slow(Ask.Load, 'd'), [ok, ['copy', '1', '2', 'two']]);
  assert.deepEqual(await counts(page), [1, 1, 0]);
});

test('a document that another tab removed is not brought back by an entry or a copy, and nothing is left of it', async (t) => {
  const page = await withDocument(t);
  await ask(page, Ask.Append, 'd', 1, 'one');
  await ask(page, Ask.AddVersion, 'd', 1000, 'Before', 'v1');
  await page.evaluate((watch) => { globalThis.askTab('one', {}, watch); }, Ask.Watch);
  assert.deepEqual(await askTab(page, 'other', {}, Ask.Remove, 'd'), [ok, []]);
  // The first answer to the question is the news itself.
  await page.waitForFunction(() => globalThis.tabNamed('one').waiting.size === 0);
  assert.deepEqual(await counts(page), [0, 0, 0]);
  assert.deepEqual(await ask(page, Ask.Write, 'd', 1, 'late', 's'), [missing, []]);
  assert.deepEqual(await counts(page), [0, 0, 0]);
  assert.deepEqual(await ask(page, Ask.Append, 'd', 2, 'late'), [missing, []]);
  assert.deepEqual(await ask(page, Ask.AddVersion, 'd', 2000, 'After', 'v2'), [missing, []]);
  assert.deepEqual(await counts(page), [0, 0, 0]);
});

test('removing everything takes what another tab begins at the same moment', async (t) => {
  const page = await withDocument(t);
  await ask(page, Ask.Append, 'd', 1, 'one');
  const other = (...question) => askTab(page, 'other', {}, ...question);
  await other(Ask.Claim, 'e', 0);
  const [removed, written] = await page.evaluate(([removeAll, write]) => Promise.all([
    globalThis.askTab('one', {}, removeAll), globalThis.askTab('other', {}, write, 'e', 0, 'new', 's'),
  ]), [Ask.RemoveAll, Ask.Write]);
  assert.deepEqual([removed, written], [[ok, []], [ok, []]]);
  await page.waitForFunction(() => globalThis.tabNamed('other').storage.open === 0);
  await page.waitForFunction(() => globalThis.tabNamed('other').storage.lanes.size === 0);
  assert.deepEqual(await other(Ask.Load, 'e'), [missing, []]);
  assert.deepEqual(await counts(page), [0, 0, 0]);
});

test('entries and versions without a document, left by an earlier version, are swept at the first look', async (t) => {
  const page = await withDocument(t);
  await ask(page, Ask.Append, 'd', 1, 'one');
  await ask(page, Ask.AddVersion, 'd', 1000, 'Before', 'v1');
  await page.evaluate(() => new Promise((done) => {
    const opening = indexedDB.open('triad:/');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['journal', 'versions'], 'readwrite');
      for (const key of ['a', 'c', 'z']) {
        for (let i = 1; i <= 5; i++) {
          transaction.objectStore('journal').put({ key, sequence: i, entry: new Uint8Array(3) });
          transaction.objectStore('versions').put({ key, at: i, label: 'old', bytes: new Uint8Array(3) });
        }
      }
      transaction.oncomplete = () => { opening.result.close(); done(); };
    };
  }));
  assert.deepEqual(await counts(page), [1, 16, 16]);
  assert.deepEqual(await askTab(page, 'fresh', {}, Ask.List), [ok, ['d', 's']]);
  await page.waitForFunction(() => globalThis.tabNamed('fresh').storage.swept && globalThis.tabNamed('fresh').storage.open === 0);
  assert.deepEqual(await counts(page), [1, 1, 1]);
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['zero', '0', '1', 'one']]);
});
