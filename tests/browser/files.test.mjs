// Files that are damaged, foreign or too new are refused in words, and the open work stays as it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { answersOn, commentOn, download, downloadButton, drop, evaluationAddress, go, heading, openExample, openHome, rate, saved, settled, start, title }
  from './support/app.mjs';
import { setUp } from './support/browser.mjs';

const { scenario } = setUp();
const vector = (name) => ({ name: `${name}.triad.json`, bytes: readFileSync(new URL(`../format/vectors/${name}.json`, import.meta.url)) });
const bad = ['truncated', 'version-newer', 'other-zip', 'other-text', 'empty', 'kind-missing', 'damaged-tail', 'range-rating', 'deep-endless'];

/** The notices on the screen: what they say. */
const notices = (page, name) => page.getByText(name).filter({ visible: true });

/** Drops a file, checks the sentence that refuses it, and puts it away. */
async function refused(page, name) {
  await drop(page, [vector(name)]);
  const notice = notices(page, `${name}.triad.json`).first();
  await notice.waitFor();
  const said = await notice.textContent();
  assert.match(said, /^“\S+” was not opened\. [A-Z].{20,}\.$/, said);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await settled(page);
}

scenario('SYS25d damaged, foreign and newer files are refused with a reason and without loss', {}, async ({ page, url }) => {
  await start(page, url);
  await rate(page, 1, 'Red');
  await commentOn(page, 1).fill('Untouched.');
  await saved(page);
  const before = await answersOn(page);
  const address = await evaluationAddress(page);
  for (const name of bad) {
    await refused(page, name);
    assert.equal(await evaluationAddress(page), address, name);
    assert.deepEqual(await answersOn(page), before, name);
  }
  const file = await download(page, () => downloadButton(page).click());
  assert.equal(JSON.parse(file.text).evaluations[0].answers[0].comment, 'Untouched.');
});

scenario('SYS25b a good file that is dropped is opened', {}, async ({ page, url }) => {
  await start(page, url);
  const before = await evaluationAddress(page);
  await drop(page, [vector('opens-plain')]);
  await page.waitForFunction((old) => location.hash !== old, before);
  await settled(page);
  assert.ok(await heading(page).textContent());
});

scenario('several files at once: each is told about', {}, async ({ page, url }) => {
  await start(page, url);
  await drop(page, [vector('empty'), vector('other-zip')]);
  for (const name of ['empty.triad.json', 'other-zip.triad.json']) await notices(page, name).first().waitFor();
});

scenario('SYS25d a file of the wrong size is refused before it is read', {}, async ({ page, url }) => {
  await start(page, url);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(33 * 1024 * 1024)], 'huge.triad.json'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  await notices(page, 'huge.triad.json').first().waitFor();
});

scenario('SYS25b opening the same file again changes nothing', {}, async ({ page, url }) => {
  await openExample(page, url);
  const file = await download(page, () => downloadButton(page).click());
  const before = await answersOn(page);
  await drop(page, [{ name: file.name, bytes: Buffer.from(file.text) }]);
  await page.getByRole('button', { name: 'Dismiss' }).first().waitFor();
  assert.equal(await heading(page).textContent(), title);
  assert.deepEqual(await answersOn(page), before);
  await go(page, '#/');
  await page.getByRole('heading', { name: 'On this device' }).waitFor();
  assert.equal(await page.getByRole('region', { name: 'Your work' }).getByRole('article').count(), 1);
});

scenario('SYS25b a Triad file under another name is opened as what it is', {}, async ({ page, url }) => {
  await openHome(page, url);
  for (const ending of ['txt', 'csv', 'md']) {
    const { bytes } = vector('opens-plain');
    await drop(page, [{ name: `renamed.${ending}`, bytes }]);
    await notices(page, ending === 'txt' ? 'renamed.txt' : /is already here, and nothing has changed/).first().waitFor();
    assert.doesNotMatch(await page.evaluate(() => location.hash), /^#\/paste/, ending);
    await go(page, '#/');
  }
});

scenario('SYS25d a table, a picture and a web page under the name of a Triad file are told as what they are', {}, async ({ page, url }) => {
  await openHome(page, url);
  for (const [name, bytes, said] of [
    ['table', 'Statement,Rating\nWe read,Green\nWe listen,Red\n', 'This is a table'],
    ['picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'This is a picture'],
    ['page', '<!doctype html><title>Triad</title>', 'This is a saved web page'],
  ]) {
    await drop(page, [{ name: `${name}.triad.json`, bytes: Buffer.from(bytes) }]);
    await notices(page, new RegExp(`^“${name}\\.triad\\.json” was not opened\\. ${said}`)).first().waitFor();
  }
});
