// Work does not vanish: reloads, crashes, refused storage, two tabs, no network, a page from a disk.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { answersOn, choice, commentOn, contextField, download, downloadButton, evaluationAddress, go, heading, open, place, placeKept, rate, ratingOf,
  ready, saved, settled, start, statements, title } from './support/app.mjs';
import { dist, setUp } from './support/browser.mjs';
import { contexts } from './support/instrument.mjs';

const { scenario } = setUp();

async function reloaded(page) {
  await page.reload();
  await ready(page);
}

scenario('SYS25b SYS02d nothing is lost by a reload at any step', {}, async ({ page, url }) => {
  await start(page, url);
  await reloaded(page);
  assert.equal(await heading(page).textContent(), title);

  await rate(page, 1, 'Red');
  await reloaded(page);
  assert.ok(await choice(page, 1, 'Red').isChecked());

  await commentOn(page, 1).fill('Written just before a reload.');
  await settled(page);
  await reloaded(page);
  assert.equal(await commentOn(page, 1).inputValue(), 'Written just before a reload.');

  await contextField(page, contexts[0].name).fill('Two bubbles.');
  await settled(page);
  await reloaded(page);
  assert.equal(await contextField(page, contexts[0].name).inputValue(), 'Two bubbles.');

  await page.getByRole('link', { name: 'Evidence and actions for 1', exact: true }).click();
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByRole('textbox', { name: 'What will be done' }).fill('Ask the governors');
  await page.getByLabel('By when').fill('2026-12-12');
  await settled(page);
  await reloaded(page);
  assert.equal(await page.getByRole('textbox', { name: 'What will be done' }).inputValue(), 'Ask the governors');
  assert.equal(await page.getByLabel('By when').inputValue(), '2026-12-12');

  await go(page, '#/settings');
  await page.getByRole('radio', { name: 'Dark' }).click();
  await settled(page);
  await reloaded(page);
  assert.ok(await page.getByRole('radio', { name: 'Dark' }).isChecked());
});

scenario('a reload comes back to the same screen, offset and focus', {}, async ({ page, url }) => {
  await start(page, url);
  await commentOn(page, 12).focus();
  await settled(page);
  const before = await place(page);
  assert.ok(before.scroll > 500);
  await saved(page);
  await reloaded(page);
  assert.deepEqual(await place(page), before);
});

scenario('undo, redo and their reach over a reload of the page', {}, async ({ page, url }) => {
  await start(page, url);
  await rate(page, 2, 'Green');
  await rate(page, 2, 'Amber');
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.ok(await choice(page, 2, 'Green').isChecked());
  await page.keyboard.press('Control+Shift+z');
  await settled(page);
  assert.ok(await choice(page, 2, 'Amber').isChecked());
  await saved(page);
  await reloaded(page);
  assert.ok(await choice(page, 2, 'Amber').isChecked());
});

scenario('SYS25a the one-file page works from a disk', {}, async ({ page }) => {
  await start(page, pathToFileURL(`${dist}/triad.html`).href);
  await rate(page, 4, 'Green');
  await commentOn(page, 4).fill('From a memory stick.');
  await saved(page);
  await reloaded(page);
  assert.ok(await choice(page, 4, 'Green').isChecked());
  const file = await download(page, () => downloadButton(page).click());
  const [answer] = JSON.parse(file.text).evaluations[0].answers;
  assert.deepEqual([answer.item, answer.rating, answer.comment], [statements[3].id, 'green', 'From a memory stick.']);
});

scenario('SYS25a works without a network after the first visit', {}, async ({ page, context, url }) => {
  await open(page, url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated' || new Promise((done) => {
    active.addEventListener('statechange', done, { once: true });
  })));
  await context.setOffline(true);
  await start(page, url);
  await rate(page, 1, 'Amber');
  await saved(page);
  await placeKept(page);
  const second = await context.newPage();
  await open(second, url);
  await choice(second, 1, 'Amber').waitFor();
  assert.ok(await choice(second, 1, 'Amber').isChecked(), 'another tab opens at the same place, to read');
  await second.close();
  await reloaded(page);
  assert.ok(await choice(page, 1, 'Amber').isChecked());
});

scenario('a second tab reads only, and takes over when asked', {}, async ({ page, context, url }) => {
  await start(page, url);
  await rate(page, 1, 'Red');
  await saved(page);
  const second = await context.newPage();
  await open(second, url + (await evaluationAddress(page)));
  const takeOver = (tab) => tab.getByRole('button', { name: 'Work here instead' });
  await takeOver(second).waitFor();
  assert.ok(await choice(second, 1, 'Red').isChecked());
  assert.ok(await commentOn(second, 1).evaluate((field) => field.readOnly));
  await choice(second, 1, 'Green').click();
  await settled(second);
  assert.ok(await choice(second, 1, 'Red').isChecked(), 'a refused change is shown as refused');

  await takeOver(second).click();
  await takeOver(page).waitFor();
  await saved(second);
  await rate(second, 1, 'Green');
  await saved(second);
  assert.ok(await commentOn(page, 1).evaluate((field) => field.readOnly));

  await page.bringToFront();
  await takeOver(page).click();
  await saved(page);
  assert.ok(await choice(page, 1, 'Green').isChecked(), 'what the other tab did has arrived');
});

const refuseStorage = () => {
  IDBFactory.prototype.open = () => { throw new DOMException('Storage is switched off.', 'SecurityError'); };
};

scenario('blocked storage is said, and the work stays until it is downloaded', { init: refuseStorage }, async ({ page, url }) => {
  await start(page, url);
  await rate(page, 1, 'Red');
  await page.getByText('Not saved on this device').first().waitFor({ state: 'attached' });
  await commentOn(page, 1).fill('Only in memory.');
  const file = await download(page, () => page.getByRole('button', { name: 'Download the file now' }).click());
  const [answer] = JSON.parse(file.text).evaluations[0].answers;
  assert.deepEqual([answer.rating, answer.comment], ['red', 'Only in memory.']);
  assert.equal((await answersOn(page)).ratings[0], '1: Red');
});

/** A device without room, as the browser tells of it. (Its own switch for tests does not reach this kind of storage.) */
const switchableRoom = () => {
  for (const method of ['add', 'put']) {
    const original = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function write(...values) {
      if (globalThis.deviceIsFull) throw new DOMException('There is no room.', 'QuotaExceededError');
      return original.apply(this, values);
    };
  }
};

scenario('a full device is said, and saving goes on when there is room again', { init: switchableRoom }, async ({ page, url }) => {
  await start(page, url);
  await rate(page, 1, 'Red');
  await saved(page);
  const full = (on) => page.evaluate((value) => { globalThis.deviceIsFull = value; }, on);
  await full(true);
  await rate(page, 2, 'Red');
  await page.getByText('Not saved on this device').first().waitFor({ state: 'attached' });
  const file = await download(page, () => page.getByRole('button', { name: 'Download the file now' }).click());
  assert.equal(JSON.parse(file.text).evaluations[0].answers.length, 2);
  await full(false);
  await rate(page, 3, 'Red');
  await saved(page);
  await reloaded(page);
  for (const number of [1, 2, 3]) assert.ok(await choice(page, number, 'Red').isChecked());
});

scenario('a tab killed in the middle of typing loses at most the last second', {}, async ({ page, context, url }) => {
  await start(page, url);
  const address = await evaluationAddress(page);
  await commentOn(page, 1).click();
  const text = 'The quick brown fox jumps over the lazy dog, and over the fence, and home again.';
  const typed = [];
  for (const letter of text) {
    await page.keyboard.type(letter);
    typed.push(performance.now());
  }
  const killed = performance.now();
  const gone = page.waitForEvent('crash');
  (await context.newCDPSession(page)).send('Page.crash').catch(() => {});
  await gone;

  const next = await context.newPage();
  await open(next, url + address);
  await ratingOf(next, 1).waitFor();
  const kept = await commentOn(next, 1).inputValue();
  const due = typed.filter((at) => at < killed - 1000).length;
  assert.ok(text.startsWith(kept), kept);
  assert.ok(kept.length >= due, `${kept.length} letters kept, ${due} were older than a second`);
});

scenario('everything can be removed from the device', {}, async ({ page, url }) => {
  await start(page, url);
  await rate(page, 1, 'Red');
  await saved(page);
  await go(page, '#/settings');
  await page.getByRole('button', { name: 'Remove all work from this device' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove everything' }).click();
  await page.getByRole('heading', { level: 1, name: /See your school/ }).waitFor();
  await settled(page);
  await reloaded(page);
  assert.equal(await page.getByRole('heading', { name: 'On this device' }).count(), 0);
});
