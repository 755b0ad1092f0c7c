// Work does not vanish: reloads, crashes, refused storage, two tabs, no network, a page from a disk.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { answersOn, choice, commentOn, contextField, download, downloadButton, evaluationAddress, go, heading, open, place, placeKept, rate, ratingOf,
  ready, saved, settled, start, statements, title } from './support/app.mjs';
import { dist, returning, setUp } from './support/browser.mjs';
import { contexts } from './support/instrument.mjs';
import { beginPlan, besides, openPack, planShortly, lead, press, reviewAddress, send } from './support/reviewing.mjs';

const { house, scenario } = setUp(returning);

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

/** Every address of the table of screens, as the program itself reads it: a new one is walked without a word here. */
async function everyAddress({ evaluation, hosted, visited, instrument }) {
  const source = await readFile(new URL('../../src/ui/screens/screen_table.cpp', import.meta.url), 'utf8');
  const rows = [...source.matchAll(/ScreenSpec \{\s*S::\w+, (\w+), "([a-z-]*)"/g)].map(([, about, word]) => ({ about, word }));
  const named = (what) => rows.filter(({ about, word }) => about === what && word).map(({ word }) => word);
  const tails = { item: `item/${statements[1].id}`, send: 'send/review-pack' };
  const below = (start, words) => [start, ...words.map((word) => `${start}/${tails[word] ?? word}`)];
  const reviews = named('Review');
  return [
    '#/', ...named('Nothing').map((word) => `#/${word}`), instrument,
    ...below(evaluation, named('Evaluation')), ...below(hosted, reviews), ...below(visited, reviews),
  ];
}

/** An own school with an evaluation, a review and an instrument, and the pack of a partner. */
async function haveALife(page, url) {
  const pack = await besides(house, async (host) => {
    await open(host, url);
    await planShortly(host);
    return send(host, 'review-pack');
  });
  await start(page, url);
  await rate(page, 1, 'Red');
  const evaluation = await evaluationAddress(page);
  await go(page, '#/instruments');
  await press(page, 'Write one from nothing');
  const instrument = await page.evaluate(() => location.hash);
  await beginPlan(page);
  const hosted = await reviewAddress(page);
  await openPack(page, pack, lead);
  const visited = await reviewAddress(page);
  return { evaluation, hosted, visited, instrument };
}

/** Ctrl+S, and whose file it makes. */
async function savedSchool(page) {
  const file = await download(page, () => page.keyboard.press('Control+s'));
  return JSON.parse(file.text).id;
}

scenario('a reload on every screen brings the open work back with its save line, and Ctrl+S makes its file there', {}, async ({ page, url }) => {
  const life = await haveALife(page, url);
  const addresses = await everyAddress(life);
  assert.ok(addresses.length > 35, `${addresses.length} addresses`);
  for (const address of addresses) {
    await go(page, address);
    await saved(page);
    const before = [await savedSchool(page), await heading(page).textContent(), await page.evaluate(() => location.hash)];
    await reloaded(page);
    await saved(page);
    const after = [await savedSchool(page), await heading(page).textContent(), await page.evaluate(() => location.hash)];
    assert.deepEqual(after, before, address);
    assert.equal(after[2], address);
  }
});

scenario('Ctrl+S says why it makes no file while nothing is open', {}, async ({ page, url }) => {
  await open(page, url);
  await page.keyboard.press('Control+s');
  await page.getByText('There is no file to save: no work is open.').first().waitFor({ state: 'attached' });
});

scenario('judging again asks for the period and carries what is ticked; an evaluation is removed and brought back', {}, async ({ page, url }) => {
  await start(page, url);
  await rate(page, 1, 'Red');
  const first = await evaluationAddress(page);
  await page.getByRole('link', { name: 'Evidence and actions for 1', exact: true }).click();
  await press(page, 'Add an action');
  await page.getByRole('textbox', { name: 'What will be done' }).fill('Ask the governors');
  await go(page, first);
  await press(page, 'Judge again, from here');
  const period = page.getByRole('textbox', { name: 'Period', exact: true });
  const proposed = await period.inputValue();
  assert.match(proposed, /^(Spring|Summer|Autumn) \d{4}$/);
  await page.getByRole('checkbox', { name: /^Ask the governors/ }).check();
  await press(page, 'Start judging');
  await page.waitForFunction((old) => !location.hash.startsWith(old), first);
  const second = await evaluationAddress(page);
  await go(page, `${second}/actions`);
  assert.equal(await page.getByRole('textbox', { name: 'What will be done' }).inputValue(), 'Ask the governors');

  await go(page, second);
  await press(page, 'Remove this evaluation');
  await page.getByRole('dialog').getByText(/1 action goes with it/).first().waitFor({ state: 'attached' });
  await press(page.getByRole('dialog'), 'Remove the evaluation');
  await page.getByText(/was removed. Undo brings it back/).first().waitFor({ state: 'attached' });
  await saved(page);
  const kept = JSON.parse((await download(page, () => downloadButton(page).click())).text);
  assert.deepEqual(kept.evaluations.map(({ removed, actions = [] }) => [Boolean(removed), actions.length]), [[false, 1], [true, 0]]);
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await evaluationAddress(page), second);
});
