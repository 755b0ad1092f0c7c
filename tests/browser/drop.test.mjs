// What is dropped and cannot be read is told by name, and what lies beside it is opened all the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { heading, openHome, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';

const { scenario } = setUp();
const good = readFileSync(new URL('../format/vectors/opens-plain.json', import.meta.url), 'utf8');
const said = (page) => page.locator('#notice p').textContent();

/**
 * Drops what stands for the desktop's files: { name, text } can be read, { name } cannot, { name, folder: [...] } is a
 * folder, or one that cannot be looked into where `folder` is null, and null is something that gives neither file nor entry.
 */
const dropped = (page, things) => page.evaluate((given) => {
  const fail = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  const fileOf = ({ name, text }) => {
    const file = new File([text ?? 'x'], name);
    if (text === undefined) Object.defineProperty(file, 'arrayBuffer', { value: fail });
    return file;
  };
  const entryOf = (thing) => ({
    name: thing.name,
    isFile: thing.folder === undefined,
    isDirectory: thing.folder !== undefined,
    file: (done, failed) => (thing.noEntry ? failed(new DOMException('no', 'EncodingError')) : done(fileOf(thing))),
    createReader: () => {
      const portions = [thing.folder?.map(entryOf), []];
      return { readEntries: (done, failed) => (thing.folder ? done(portions.shift()) : failed(new DOMException('no', 'SecurityError'))) };
    },
  });
  const items = given.map((thing) => ({
    kind: 'file',
    webkitGetAsEntry: () => thing && entryOf(thing),
    getAsFile: () => (thing && thing.folder === undefined ? fileOf(thing) : null),
  }));
  const event = new Event('drop', { bubbles: true, cancelable: true });
  event.dataTransfer = { types: ['Files'], items, files: [] };
  document.body.dispatchEvent(event);
}, things);

scenario('SYS25d a dropped file that cannot be read is named, and the one beside it is opened', {}, async ({ page, url }) => {
  await openHome(page, url);
  await dropped(page, [{ name: 'gone.triad.json' }, { name: 'here.triad.json', text: good }]);
  await page.waitForFunction(() => /evaluation/.test(location.hash));
  await settled(page);
  assert.ok(await heading(page).textContent());
  assert.match(await said(page), /^“gone\.triad\.json” could not be read, so it was not opened\. [A-Z].{20,}\.$/);
});

scenario('SYS25d a dropped file whose entry fails is opened from the file itself', {}, async ({ page, url }) => {
  await openHome(page, url);
  await dropped(page, [{ name: 'here.triad.json', text: good, noEntry: true }]);
  await page.waitForFunction(() => /evaluation/.test(location.hash));
  assert.equal(await page.locator('#notice').count(), 0);
});

scenario('SYS25d a folder that cannot be looked into, and a drop without anything in it, are told', {}, async ({ page, url }) => {
  await openHome(page, url);
  await dropped(page, [{ name: 'Reviews', folder: null }, { name: 'Old', folder: [{ name: 'a.triad.json' }] }]);
  await page.locator('#notice').waitFor();
  assert.match(await said(page), /^“Reviews” and “a\.triad\.json” could not be read, so they were not opened\. /);
  await page.getByRole('button', { name: 'Close' }).click();
  await dropped(page, [null]);
  await page.locator('#notice').waitFor();
  assert.match(await said(page), /^What you dropped could not be read, so nothing was opened\. /);
});

scenario('SYS25d a folder without a file of Triad says so', {}, async ({ page, url }) => {
  await openHome(page, url);
  await dropped(page, [{ name: 'Pictures', folder: [{ name: 'a.png', text: 'x' }] }]);
  await page.locator('#notice').waitFor();
  assert.match(await said(page), /^“Pictures” holds no file that Triad can open\. /);
});
