// The program comes in three parts: what the first screen needs, what an audit needs, and the rest. Tests of the whole page as it is
// served.
import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { choice, commentOn, downloadButton, go, heading, open, ready, saved, start } from './support/app.mjs';
import { dist, setUp } from './support/browser.mjs';

const { scenario } = setUp();

/** A page built to look at while working on it is not split. */
const isSplit = (await readdir(dist)).some((name) => /^rest\..*\.wasm$/.test(name));
const only = (name, body, more) => isSplit && scenario(name, {}, body, more);

const part = '**/rest.*.wasm';
const auditPart = '**/audit.*.wasm';
const waited = (page) => page.evaluate(() => globalThis.triad.waited);
const whole = (page) => page.waitForFunction(() => globalThis.triad.whole);

only('an audit, a saved copy and a reload do while the rest of the program is missing, or wait for it', async ({ page, url }) => {
  let asked = 0;
  await page.route(part, (route) => (asked++ % 2 === 0 ? route.abort() : route.continue()));
  await start(page, url);
  await choice(page, 1, 'Green').click();
  await commentOn(page, 1).fill('Seen in every lesson.');
  await saved(page);
  const [file] = await Promise.all([page.waitForEvent('download'), downloadButton(page).click()]);
  assert.match(file.suggestedFilename(), /\.triad\.json$/);
  await page.reload();
  await ready(page);
  assert.ok(await choice(page, 1, 'Green').isChecked());
}, { expected: /rest\.|Failed to (load|fetch)/ });

only('an audit that is started before its part has come waits for it', async ({ page, url }) => {
  let asked = 0;
  await page.route(auditPart, (route) => (asked++ === 0 ? route.abort() : route.continue()));
  await start(page, url);
  assert.ok(await waited(page) > 0);
  await choice(page, 1, 'Green').click();
  await saved(page);
  await whole(page);
}, { expected: /audit|Failed to (load|fetch)/ });

only('whoever has begun an audit has its part before the first screen', async ({ page, url }) => {
  await start(page, url);
  await choice(page, 1, 'Green').click();
  await saved(page);
  await whole(page);
  await page.reload();
  await ready(page);
  assert.ok(await choice(page, 1, 'Green').isChecked());
  assert.equal(await waited(page), 0);
}, {});

only('the rest comes by itself once the first screen stands', async ({ page, url }) => {
  await open(page, url);
  await whole(page);
  assert.equal(await waited(page), 0, 'the first screen needs what comes later: ./build-wasm.sh split records anew');
});

only('what takes long to come is announced until it is there', async ({ page, url }) => {
  let come;
  const held = new Promise((done) => { come = done; });
  await page.route(part, async (route) => {
    await held;
    await route.continue();
  });
  const words = page.getByText(/^The rest of Triad is still loading\. You can begin/);
  try {
    await open(page, url);
    await words.waitFor();
    await page.getByRole('button', { name: /^Start/ }).first().click();
    await choice(page, 1, 'Green').click();
    assert.ok(await choice(page, 1, 'Green').isChecked());
  } finally {
    come(); // a route that is held keeps its browser from being closed
  }
  await whole(page);
  await words.waitFor({ state: 'detached' });
});

only('what is asked of the rest before it has come waits for it', async ({ page, url }) => {
  let asked = 0;
  await page.route(part, (route) => (asked++ === 0 ? route.abort() : route.continue()));
  const missed = page.waitForEvent('requestfailed');
  await open(page, url);
  await missed;
  await go(page, '#/reviews');
  assert.equal(await heading(page).innerText(), 'Reviews');
  assert.ok(await waited(page) > 0);
}, { expected: /rest\.|Failed to (load|fetch)/ });

/** The rest as it lies on the server, with something done to its bytes. */
const damaged = (page, damage) => page.route(part, async (route) => {
  const response = await route.fetch();
  return route.fulfill({ response, body: damage(await response.body()) });
});

only('a rest of which one byte is another is not taken, and fetched anew when it is needed', async ({ page, url }) => {
  const other = (bytes) => {
    bytes[Math.floor(bytes.length / 2)] ^= 1;
    return bytes;
  };
  await damaged(page, other);
  const said = page.waitForEvent('console', (message) => /did not arrive whole/.test(message.text()));
  await open(page, url);
  await said;
  assert.ok(!await page.evaluate(() => globalThis.triad.whole));
  await page.unroute(part);
  await go(page, '#/reviews');
  assert.equal(await heading(page).innerText(), 'Reviews');
  assert.ok(await page.evaluate(() => globalThis.triad.whole));
});

only('a rest that was cut off is one sentence, and Try again starts the page when all of it is there', async ({ page, url }) => {
  await damaged(page, (bytes) => bytes.subarray(0, bytes.length / 2));
  await start(page, url);
  await choice(page, 1, 'Green').click();
  await saved(page);
  const evaluation = await page.evaluate(() => location.hash);
  await page.evaluate(() => { location.hash = '#/reviews'; });
  await page.locator('#rescue').getByText(/^A part of Triad could not be loaded/).waitFor();
  await page.unroute(part);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Try again' }).click()]);
  await ready(page);
  await whole(page);
  await go(page, evaluation);
  assert.ok(await choice(page, 1, 'Green').isChecked());
}, { expected: /rest\.|part of Triad|WebAssembly/ });

only('a rest that does not come is one sentence, and what was written is there afterwards', async ({ page, url }) => {
  await page.route(part, (route) => route.abort());
  await start(page, url);
  await choice(page, 1, 'Green').click();
  await saved(page);
  const evaluation = await page.evaluate(() => location.hash);
  await page.evaluate(() => { location.hash = '#/reviews'; });
  await page.locator('#rescue').getByText(/^A part of Triad could not be loaded\. Check the connection/).waitFor();
  await page.unroute(part);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Try again' }).click()]);
  await ready(page);
  await whole(page);
  await go(page, evaluation);
  assert.ok(await choice(page, 1, 'Green').isChecked(), 'it goes on where it was');
}, { expected: /rest\.|Failed to (load|fetch)|NetworkError|part of Triad/ });

const assets = '**/assets-rest.*.json';
const lookAtExample = (page) => page.getByRole('button', { name: 'Look at an example school' }).click();

scenario('an audit does while the rest of the assets is missing, and the example waits for it', {}, async ({ page, url }) => {
  let asked = 0;
  await page.route(assets, (route) => (asked++ === 0 ? route.abort() : route.continue()));
  await start(page, url);
  await choice(page, 1, 'Green').click();
  await saved(page);
  assert.equal(await waited(page), 0);
  await go(page, '#/');
  await lookAtExample(page);
  await page.getByText('Oakfield').first().waitFor({ state: 'attached' });
  assert.equal(asked, 2);
}, { expected: /assets-rest|Failed to (load|fetch)/ });

scenario('a rest of the assets that was cut off is one sentence, and Try again starts the page when all of it is there', {}, async ({ page, url }) => {
  await page.route(assets, async (route) => {
    const response = await route.fetch();
    return route.fulfill({ response, body: (await response.body()).subarray(0, 9000) });
  });
  await start(page, url);
  await choice(page, 1, 'Green').click();
  await saved(page);
  await go(page, '#/');
  await lookAtExample(page);
  await page.locator('#rescue').getByText(/^A part of Triad could not be loaded/).waitFor();
  await page.unroute(assets);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Try again' }).click()]);
  await ready(page);
  await whole(page);
  await lookAtExample(page);
  await page.getByText('Oakfield').first().waitFor({ state: 'attached' });
}, { expected: /assets-rest|part of Triad/ });

/** Kilobytes of the first part, compressed: what is not needed at once must not slip in. */
const budget = 250;

test('the first part of the program keeps within its budget', { skip: !isSplit }, async () => {
  const name = (await readdir(dist)).find((each) => /^triad\..*\.wasm\.br$/.test(each));
  const { size } = await stat(join(dist, name));
  assert.ok(size <= budget * 1000, `${name} has ${size} bytes`);
});
