// Work that an earlier build stored for the whole origin: what comes over, and when the original goes.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openShell } from './support/shell_server.mjs';

const shell = await openShell('parts_page.js');
after(() => shell.close());

const Ask = { List: 1, Load: 2, Append: 3, Write: 4, Remove: 5, ListVersions: 7, Claim: 11 };
const [ok, blocked, missing] = [0, 2, 4];
const askTab = (page, name, ...question) => page.evaluate((all) => globalThis.askTab(...all), [name, {}, ...question]);
let tabs = 0;

/** Asks the storage of a tab that has just been opened. Who writes takes the document over and reads it first. */
async function ask(page, ...question) {
  const tab = `tab ${++tabs}`;
  const [operation, key] = question;
  if (operation === Ask.Append || operation === Ask.Write) {
    await askTab(page, tab, Ask.Claim, key, 1);
    await askTab(page, tab, Ask.Load, key);
  }
  return askTab(page, tab, ...question);
}

/** Puts records into the database of earlier builds, which is made where it is missing. */
const earlier = (page, records) => page.evaluate(async (given) => {
  const bytes = (text) => new TextEncoder().encode(text);
  const request = indexedDB.open('triad', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('documents', { keyPath: 'key' });
    request.result.createObjectStore('journal', { keyPath: ['key', 'sequence'] });
    request.result.createObjectStore('versions', { keyPath: ['key', 'at'] });
  };
  await new Promise((resolve) => { request.onsuccess = resolve; });
  const transaction = request.result.transaction(['documents', 'journal', 'versions'], 'readwrite');
  for (const { store, text, ...rest } of given) {
    const content = { documents: { bytes: bytes(text), summary: bytes(`sum of ${text}`) }, journal: { entry: bytes(text) }, versions: { bytes: bytes(text) } }[store];
    transaction.objectStore(store).put({ ...rest, ...content });
  }
  await new Promise((resolve) => { transaction.oncomplete = resolve; });
  request.result.close();
}, records);

const document = (key, sequence, text) => ({ store: 'documents', key, sequence, text });
const entry = (key, sequence, text) => ({ store: 'journal', key, sequence, text });
const work = [document('d', 2, 'whole'), entry('d', 3, 'three'), entry('d', 4, 'four'), { store: 'versions', key: 'd', at: 1000, label: 'Before', text: 'v1' }];
const names = (page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());

test('a document comes over whole, with its journal and its versions, and the original stays', async (t) => {
  const page = await shell.open(t);
  await earlier(page, work);
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['whole', '2', '3', 'three', '4', 'four']]);
  assert.deepEqual(await ask(page, Ask.ListVersions, 'd'), [ok, ['1000', 'Before', '2']]);
  assert.deepEqual(await ask(page, Ask.Append, 'd', 5, 'five'), [ok, []]);
  assert.deepEqual(await names(page), ['triad', 'triad:/']);
});

test('where there is nothing to take over, no database of an earlier build is made, and none is taken later', async (t) => {
  const page = await shell.open(t);
  await ask(page, Ask.Write, 'own', 0, 'ours', 's');
  assert.deepEqual(await names(page), ['triad:/']);
  await earlier(page, work);
  assert.deepEqual(await ask(page, Ask.List), [ok, ['own', 's']]);
});

test('what a page of an earlier build adds afterwards follows, and never over a change of ours', async (t) => {
  const page = await shell.open(t);
  await earlier(page, [...work, document('e', 0, 'other')]);
  await ask(page, Ask.List);
  await ask(page, Ask.Append, 'e', 1, 'ours');
  await earlier(page, [entry('d', 5, 'five'), entry('e', 1, 'theirs'), document('new', 0, 'new')]);
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['whole', '2', '3', 'three', '4', 'four', '5', 'five']]);
  assert.deepEqual(await ask(page, Ask.Load, 'e'), [ok, ['other', '0', '1', 'ours']]);
  assert.deepEqual(await ask(page, Ask.Load, 'new'), [ok, ['new', '0']]);
});

/** The status of what a page that stays open asks. */
const askOpen = (page, ...question) => askTab(page, 'open', ...question).then(([status]) => status);

test('a document that is removed does not come back, and its original goes unless it was changed', async (t) => {
  const page = await shell.open(t);
  await earlier(page, [...work, document('e', 0, 'other')]);
  assert.equal(await askOpen(page, Ask.List), ok);
  await earlier(page, [entry('e', 1, 'later')]);
  assert.equal(await askOpen(page, Ask.Remove, 'd'), ok);
  assert.equal(await askOpen(page, Ask.Remove, 'e'), ok);
  for (const key of ['d', 'e']) assert.deepEqual(await ask(page, Ask.Load, key), [missing, []]);
  const left = await page.evaluate(async () => {
    const request = indexedDB.open('triad');
    await new Promise((resolve) => { request.onsuccess = resolve; });
    const keys = request.result.transaction('documents').objectStore('documents').getAllKeys();
    await new Promise((resolve) => { keys.onsuccess = resolve; });
    return keys.result;
  });
  assert.deepEqual(left, ['e']);
});

test('with the last document its original is gone altogether', async (t) => {
  const page = await shell.open(t);
  await earlier(page, work);
  await ask(page, Ask.List);
  await page.evaluate(() => localStorage.setItem('triad-preferences', '{}'));
  assert.deepEqual(await ask(page, Ask.Remove, 'd'), [ok, []]);
  await page.waitForFunction(async () => (await indexedDB.databases()).every(({ name }) => name !== 'triad'));
  assert.equal(await page.evaluate(() => localStorage.getItem('triad-preferences')), null);
});

test('a document that does not arrive whole counts as not stored, and comes over at the next try', async (t) => {
  const page = await shell.open(t);
  await earlier(page, work);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function cutOff(value) {
      return put.call(this, globalThis.cut && value.bytes ? { ...value, bytes: value.bytes.slice(0, 2) } : value);
    };
    globalThis.cut = true;
  });
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [blocked, []]);
  await page.evaluate(() => { globalThis.cut = false; });
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['whole', '2', '3', 'three', '4', 'four']]);
});

test('where there is no room for a copy, work goes on in the original, and the copy is made when there is', async (t) => {
  const page = await shell.open(t);
  await earlier(page, work);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function full(value) {
      if (globalThis.full) throw new DOMException('There is no room.', 'QuotaExceededError');
      return put.call(this, value);
    };
    globalThis.full = true;
  });
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['whole', '2', '3', 'three', '4', 'four']]);
  assert.deepEqual(await ask(page, Ask.Append, 'd', 5, 'five'), [ok, []]);
  await page.evaluate(() => { globalThis.full = false; });
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['whole', '2', '3', 'three', '4', 'four', '5', 'five']]);
  await page.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase('triad').onsuccess = resolve; }));
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['whole', '2', '3', 'three', '4', 'four', '5', 'five']]);
});

test('a page of an earlier build that holds the document is told to stop', async (t) => {
  const page = await shell.open(t);
  await earlier(page, work);
  await page.evaluate(() => {
    globalThis.lost = new Promise((resolve) => { navigator.locks.request('triad:d', () => new Promise(() => {})).catch(resolve); });
  });
  await ask(page, Ask.List);
  assert.equal(await page.evaluate(() => globalThis.lost.then(({ name }) => name)), 'AbortError');
});
