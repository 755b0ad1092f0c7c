// What a lead drops: archives, hundreds of files with a bar and a way to stop, and a folder that is read where it lies.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { drop, go, openFile, openHome, saved, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';

const { scenario } = setUp();

const vector = JSON.parse(readFileSync(new URL('../format/vectors/kind-cluster-return.json', import.meta.url), 'utf8'));
const chosen = { id: 'return-1', cluster: 'Bow', number: 1, made: '2026-11-20', evaluations: 'eval-1', comments: true };
const example = JSON.stringify({ ...vector, returns: [chosen] });
const returnOf = (number) => JSON.stringify({ ...JSON.parse(example), school: { id: `school-${number}`, name: `School ${number}` } });
const returns = (count) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`School ${i}.triad.json`, strToU8(returnOf(i))]));
const bar = (page) => page.getByRole('progressbar', { name: /^Reading \d+ of \d+ files$/ });
const button = (page, name) => page.getByRole('button', { name, exact: true });

async function beginCluster(page, url) {
  await openHome(page, url);
  await button(page, 'Begin a cluster').click();
  await button(page, 'Choose files').waitFor();
  await settled(page);
}

scenario('SYS15 an archive that is dropped is opened in the page, folders in it too', {}, async ({ page, url }) => {
  await openHome(page, url);
  const { 'School 0.triad.json': first, 'School 1.triad.json': second } = returns(2);
  const archive = zipSync({ 'School 0.triad.json': first, Autumn: { 'School 1.triad.json': second }, __MACOSX: { '._x.json': first }, 'photo.png': first });
  await drop(page, [{ name: 'Returns.zip', bytes: archive }]);
  await button(page, 'Take in 2 files').waitFor();
  await page.getByText('Returns.zip › School 0.triad.json').first().waitFor({ state: 'attached' });
  await page.getByText('Returns.zip › Autumn › School 1.triad.json').first().waitFor({ state: 'attached' });
  await button(page, 'Take in 2 files').click();
  await page.getByText('All 2 schools have returned.').waitFor();
});

scenario('SYS15 an archive is chosen in the browser’s dialog, and what is wrong with one is a sentence each', {}, async ({ page, url }) => {
  await beginCluster(page, url);
  const files = returns(1);
  const whole = zipSync(files);
  await openFile(page, () => button(page, 'Choose files').click(), { name: 'Returns.ZIP', text: whole });
  await button(page, 'Take in 1 file').waitFor();
  await drop(page, [
    { name: 'cut.zip', bytes: whole.slice(0, -30) },
    { name: 'pictures.zip', bytes: zipSync({ 'photo.png': strToU8('x') }) },
    { name: 'nested.zip', bytes: zipSync({ 'inner.zip': whole }) },
  ]);
  await page.getByText('Could not be read: 3 files').waitFor();
  for (const sentence of ['It is damaged, or no ZIP archive.', 'It holds no file that Triad can open.', 'It is an archive inside an archive.']) {
    await page.getByText(sentence).first().waitFor({ state: 'attached' });
  }
  await page.getByText('nested.zip › inner.zip').first().waitFor({ state: 'attached' });
});

/** Drops so many returns; `held` is the place of one that does not come before `release` is called. */
const dropMany = (page, count, held = -1) => page.evaluate(([text, many, slow]) => {
  const wait = new Promise((resolve) => { globalThis.release = resolve; });
  const files = Array.from({ length: many }, (_, i) => {
    const file = { ...JSON.parse(text), school: { id: `school-${i}`, name: `School ${i}` } };
    const made = new File([JSON.stringify(file)], `School ${i}.triad.json`);
    if (i === slow) made.arrayBuffer = () => wait.then(() => File.prototype.arrayBuffer.call(made));
    return made;
  });
  const event = new Event('drop', { bubbles: true, cancelable: true });
  event.dataTransfer = { types: ['Files'], items: [], files };
  document.body.dispatchEvent(event);
}, [example, count, held]);

scenario('SYS15 many files are read with a bar, and stopping keeps what was read', {}, async ({ page, url }) => {
  await openHome(page, url);
  await dropMany(page, 40, 12);
  await page.getByRole('progressbar', { name: 'Reading 12 of 40 files' }).waitFor();
  assert.equal(await bar(page).evaluate(({ value, max }) => `${value} of ${max}`), '12 of 40');
  assert.equal(await page.getByRole('button', { name: /^Take in/ }).count(), 0);
  await button(page, 'Stop').click();
  await page.getByText('You stopped. 12 of 40 files were read; drop the others again when you want them.').first().waitFor();
  await button(page, 'Take in 12 files').waitFor();
  await page.evaluate(() => globalThis.release());
  await settled(page);
  await button(page, 'Take in 12 files').waitFor();
  await dropMany(page, 40);
  await button(page, 'Take in 40 files').waitFor();
  assert.equal(await bar(page).count(), 0);
});

scenario('SYS15 a thousand files leave the page its frames, and become a report that opens in parts', {}, async ({ page, url }) => {
  await openHome(page, url);
  const before = await page.evaluate(() => globalThis.triad.frames);
  await dropMany(page, 1000);
  await button(page, 'Take in 1,000 files').or(button(page, 'Take in 1000 files')).waitFor();
  const frames = await page.evaluate((first) => globalThis.triad.frames - first, before);
  assert.ok(frames > 15, `${frames} frames`);
  await page.getByRole('button', { name: /^Show all 1,?000$/ }).click();
  await page.getByRole('checkbox', { name: 'Take in: School 99', exact: true }).waitFor();
  assert.equal(await page.getByRole('checkbox').count(), 100);
});

/** A folder of the browser's own in place of one of the desktop: `files` by name, a map for a folder in it. */
const offerFolder = (page, name, files) => page.evaluate(async ([called, content]) => {
  const fill = async (folder, things) => {
    for (const [key, thing] of Object.entries(things)) {
      if (typeof thing !== 'string') await fill(await folder.getDirectoryHandle(key, { create: true }), thing);
      else {
        const writer = await (await folder.getFileHandle(key, { create: true })).createWritable();
        await writer.write(thing);
        await writer.close();
      }
    }
  };
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(called, { create: true });
  await fill(folder, content);
  globalThis.showDirectoryPicker = async () => folder;
}, [name, files]);

const kept = (page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).filter((name) => name.startsWith('triad-folders:')));
/** So that there is one in a browser without a window too. */
const init = () => { globalThis.showDirectoryPicker ??= () => Promise.reject(new DOMException('no', 'AbortError')); };

scenario('SYS15 a shared folder is opened in place, looked into again after a reload, and forgotten', { init }, async ({ page, url }) => {
  await beginCluster(page, url);
  assert.deepEqual(await kept(page), [], 'nothing is kept before a folder is opened');
  await offerFolder(page, 'Returns of Bow', { 'School 0.triad.json': returnOf(0), 'notes.txt': 'x', Autumn: { 'School 1.triad.json': returnOf(1) } });
  await button(page, 'Open a shared folder').click();
  await button(page, 'Take in 2 files').waitFor();
  await page.getByText('Returns of Bow › Autumn › School 1.triad.json').first().waitFor({ state: 'attached' });
  await button(page, 'Take in 2 files').click();
  await page.getByText('All 2 schools have returned.').waitFor();
  await saved(page);
  await page.reload();
  await button(page, 'Look again in Returns of Bow').waitFor();
  await offerFolder(page, 'Returns of Bow', { 'School 2.triad.json': returnOf(2) });
  await button(page, 'Look again in Returns of Bow').click();
  await button(page, 'Take in 1 file').waitFor();
  await page.getByText('Nothing new: 2 files').waitFor();
  await button(page, 'Take in 1 file').click();
  await page.getByText('All 3 schools have returned.').waitFor();
  await button(page, 'Forget this folder').click();
  await button(page, 'Open a shared folder').waitFor();
  await settled(page);
  await page.reload();
  await button(page, 'Open a shared folder').waitFor();
});

scenario('SYS15 a folder that is gone or refused is a sentence, and goes with the work it is remembered for', { init }, async ({ page, url }) => {
  await beginCluster(page, url);
  await offerFolder(page, 'Returns', { 'School 0.triad.json': returnOf(0) });
  await button(page, 'Open a shared folder').click();
  await button(page, 'Take in 1 file').click();
  await button(page, 'Look again in Returns').waitFor();
  await page.evaluate(() => { FileSystemHandle.prototype.queryPermission = async () => 'prompt'; FileSystemHandle.prototype.requestPermission = async () => 'denied'; });
  await button(page, 'Look again in Returns').click();
  await page.getByText('“Returns” was not read, because the browser has no permission to.').first().waitFor();
  await page.evaluate(async () => {
    FileSystemHandle.prototype.queryPermission = async () => 'granted';
    await (await navigator.storage.getDirectory()).removeEntry('Returns', { recursive: true });
  });
  await button(page, 'Look again in Returns').click();
  await page.getByText('“Returns” could not be read: it was moved, renamed or deleted').first().waitFor();
  await go(page, '#/');
  await page.getByRole('button', { name: /^Remove Cluster/ }).click();
  await button(page, 'Remove it').click();
  await settled(page);
  const left = await page.evaluate(async () => {
    const [{ name }] = (await indexedDB.databases()).filter((each) => each.name.startsWith('triad-folders:'));
    const database = await new Promise((resolve) => { const request = indexedDB.open(name); request.onsuccess = () => resolve(request.result); });
    return new Promise((resolve) => { const request = database.transaction('folders').objectStore('folders').count(); request.onsuccess = () => resolve(request.result); });
  });
  assert.equal(left, 0);
});

scenario('SYS15 where the browser opens no folder in place, there is no button for it', { init: () => { delete globalThis.showDirectoryPicker; } }, async ({ page, url }) => {
  await beginCluster(page, url);
  assert.equal(await button(page, 'Open a shared folder').count(), 0);
});
