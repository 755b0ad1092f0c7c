// Some browsers ask the person whether a page may keep its storage. The question comes once there is work to keep, never while
// somebody writes, and with a word before it that says what it is about.
import assert from 'node:assert/strict';
import { commentOn, go, rate, ready, saved, settled, start } from './support/app.mjs';
import { setUp } from './support/browser.mjs';

const { scenario } = setUp();

/** A browser whose answers about storage the test gives; what it was asked stands in `askedOfBrowser`. */
const storageOf = ({ state = 'prompt', kept = false, answer = true } = {}) => `
  globalThis.askedOfBrowser = [];
  // The empty page that comes before ours has no storage.
  if (navigator.storage) {
  Object.defineProperty(navigator.storage, 'persisted', { value: async () => ${kept} });
  Object.defineProperty(navigator.storage, 'persist', { value: async () => { askedOfBrowser.push(document.hasFocus()); return ${answer}; } });
  navigator.permissions.query = async () => ({ state: '${state}' });
  }`;
const firefox = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0' };
const asked = (page) => page.evaluate(() => globalThis.askedOfBrowser.length);
const word = (page) => page.locator('#notice');

async function keptSays(page, words) {
  await go(page, '#/settings');
  await page.getByText(words).waitFor();
}

scenario('a browser that asks the person does so after a word about it, when there is work and nobody writes', { init: storageOf(), ...firefox }, async ({ page, url }) => {
  await start(page, url);
  await settled(page);
  assert.equal(await word(page).count(), 0, 'there is nothing to keep yet');
  await commentOn(page, 1).focus();
  await page.keyboard.type('Seen in two lessons.');
  await saved(page);
  assert.equal(await word(page).count(), 0, 'nobody is interrupted while writing');
  await page.keyboard.press('Tab');
  await word(page).waitFor();
  assert.match(await word(page).getByText(/only/).textContent(), /^Your work is kept in this browser only\. .*asks.*“Allow”\.$/);
  assert.equal(await asked(page), 0);
  const before = await page.evaluate(() => document.activeElement.className);
  assert.notEqual(before, '');
  await word(page).getByRole('button', { name: 'Let the browser ask' }).click();
  await page.waitForFunction(() => globalThis.askedOfBrowser.length === 1);
  assert.equal(await word(page).count(), 0);
  await keptSays(page, /has promised not to clear/);
});

scenario('whoever says not now is not asked again in this tab', { init: storageOf(), ...firefox }, async ({ page, url }) => {
  await start(page, url);
  await rate(page, 1, 'Red');
  await word(page).getByRole('button', { name: 'Not now' }).click();
  await rate(page, 2, 'Green');
  await saved(page);
  await page.reload();
  await ready(page);
  await rate(page, 3, 'Green');
  await saved(page);
  assert.deepEqual([await word(page).count(), await asked(page)], [0, 0]);
  await keptSays(page, /may clear Triad's storage/);
});

for (const [name, options] of [
  ['decides for itself', { init: storageOf() }],
  ['has been answered before', { init: storageOf({ state: 'granted' }), ...firefox }],
]) {
  scenario(`a browser that ${name} is asked at once, without a word`, options, async ({ page, url }) => {
    await start(page, url);
    await rate(page, 1, 'Red');
    await page.waitForFunction(() => globalThis.askedOfBrowser.length === 1);
    assert.equal(await word(page).count(), 0);
    await keptSays(page, /has promised not to clear/);
  });
}

for (const [name, given, words] of [
  ['keeps its storage already', { kept: true }, /has promised not to clear/],
  ['has been told never to', { state: 'denied', answer: false }, /may clear Triad's storage/],
]) {
  scenario(`a browser that ${name} is not asked at all`, { init: storageOf(given), ...firefox }, async ({ page, url }) => {
    await start(page, url);
    await rate(page, 1, 'Red');
    await saved(page);
    await keptSays(page, words);
    assert.deepEqual([await word(page).count(), await asked(page)], [0, 0]);
  });
}
