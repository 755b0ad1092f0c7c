// Signing in a real browser: its own key, its own database, its own cryptography.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { openShell } from './support/shell_server.mjs';

const shell = await openShell('signer_page.js');
after(() => shell.close());

const Ask = { Sign: 1, Verify: 2, Words: 3, Forget: 4 };
const [ok, missing] = [0, 4];
const known = JSON.parse(readFileSync(new URL('../format/signatures/known.json', import.meta.url), 'utf8'));
const file = readFileSync(new URL('../format/signatures/school.triad.json', import.meta.url), 'utf8');
const covered = readFileSync(new URL('../format/signatures/school.canonical.txt', import.meta.url), 'utf8');
const { key, value } = JSON.parse(file).signature;

const ask = (page, ...question) => page.evaluate((q) => globalThis.ask(...q), question);
const signed = async (page, text) => {
  const [status, items] = await ask(page, Ask.Sign, text);
  assert.equal(status, ok);
  return items;
};

/** Another tab of the same browser. */
async function tabBeside(page) {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await tab.waitForFunction(() => globalThis.testPage);
  return tab;
}

test('a browser signs with one key, before and after the page is loaded again', async (t) => {
  const page = await shell.open(t);
  const [first, one] = await signed(page, 'one');
  await page.reload();
  await page.waitForFunction(() => globalThis.testPage);
  const [second, two] = await signed(page, 'two');
  assert.equal(second, first);
  assert.deepEqual(await ask(page, Ask.Verify, first, one, 'one'), [ok, ['1']]);
  assert.deepEqual(await ask(page, Ask.Verify, first, two, 'two'), [ok, ['1']]);
  assert.deepEqual(await ask(page, Ask.Verify, first, one, 'two'), [ok, ['0']]);
});

test('another browser has another key, and each verifies what the other signed', async (t) => {
  const [here, there] = [await shell.open(t), await shell.open(t)];
  const [[mine, value1], [yours, value2]] = [await signed(here, 'x'), await signed(there, 'x')];
  assert.notEqual(mine, yours);
  assert.deepEqual(await ask(here, Ask.Verify, yours, value2, 'x'), [ok, ['1']]);
  assert.deepEqual(await ask(there, Ask.Verify, mine, value1, 'x'), [ok, ['1']]);
  assert.deepEqual(await ask(here, Ask.Verify, mine, value2, 'x'), [ok, ['0']]);
});

test('tabs that sign for the first time at once end with one key', async (t) => {
  const page = await shell.open(t);
  const tabs = [page, await tabBeside(page), await tabBeside(page)];
  const keys = (await Promise.all(tabs.map((tab) => signed(tab, 'x')))).map(([made]) => made);
  assert.equal(new Set(keys).size, 1);
  assert.equal((await page.evaluate(() => globalThis.keptKey())).length, 1);
});

test('nothing of the key can be read out of the browser', async (t) => {
  const page = await shell.open(t);
  await signed(page, 'x');
  const found = await page.evaluate(async () => {
    const [{ privateKey }] = await globalThis.keptKey();
    const refused = (form) => crypto.subtle.exportKey(form, privateKey).then(() => 'given away', ({ name }) => name);
    return { kept: await Promise.all(['pkcs8', 'jwk'].map(refused)), extractable: privateKey.extractable, usages: privateKey.usages };
  });
  assert.deepEqual(found, { kept: ['InvalidAccessError', 'InvalidAccessError'], extractable: false, usages: ['sign'] });
});

test('a forgotten key is followed by a new one', async (t) => {
  const page = await shell.open(t);
  const [before] = await signed(page, 'x');
  assert.deepEqual(await ask(page, Ask.Forget), [ok, []]);
  assert.deepEqual(await page.evaluate(() => globalThis.keptKey()), []);
  assert.notEqual((await signed(page, 'x'))[0], before);
});

test('the known file holds, and its key has the known words', async (t) => {
  const page = await shell.open(t);
  assert.deepEqual(await ask(page, Ask.Verify, key, value, covered), [ok, ['1']]);
  assert.deepEqual(await ask(page, Ask.Verify, key, value, `${covered} `), [ok, ['0']]);
  assert.deepEqual(await ask(page, Ask.Words, known.key), [ok, [known.words]]);
});

test('what signs is loaded at the first question, and the words when they are asked for', async (t) => {
  const page = await shell.open(t);
  const loaded = async () => (await page.evaluate(() => globalThis.asked())).filter((path) => /signer\.js|words/.test(path));
  assert.deepEqual(await loaded(), []);
  await signed(page, 'x');
  assert.deepEqual(await loaded(), ['/signer.js']);
  await ask(page, Ask.Words, known.key);
  assert.deepEqual(await loaded(), ['/signer.js', '/words.json']);
});

test('a browser that keeps no key signs nothing, and still verifies', async (t) => {
  for (const [prototype, method] of [['IDBFactory', 'open'], ['IDBObjectStore', 'add']]) {
    const page = await shell.open(t);
    await page.evaluate(([owner, name]) => {
      globalThis[owner].prototype[name] = () => { throw new DOMException('refused', 'DataCloneError'); };
    }, [prototype, method]);
    assert.deepEqual(await ask(page, Ask.Sign, 'x'), [missing, []], method);
    assert.deepEqual(await ask(page, Ask.Verify, key, value, covered), [ok, ['1']], method);
  }
});

test('a page without cryptography answers that it is missing', async (t) => {
  const page = await shell.open(t);
  await page.evaluate(() => Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined }));
  assert.deepEqual(await ask(page, Ask.Sign, 'x'), [missing, []]);
  assert.deepEqual(await ask(page, Ask.Verify, key, value, covered), [missing, []]);
  assert.deepEqual(await ask(page, Ask.Words, known.key), [missing, []]);
});
