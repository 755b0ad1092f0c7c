// No traffic: what is asked for comes from the page's own address, before the first screen, and nothing after that.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { answersOn, commentOn, download, downloadButton, evaluationAddress, go, openFile, rate, saved, settled, start } from './support/app.mjs';
import { dist, returning, setUp } from './support/browser.mjs';

const { scenario } = setUp(returning);
const policyOf = (html) => html.match(/http-equiv="?Content-Security-Policy"? content="([^"]*)"/)[1];

/** The visit is complete when the worker that serves later visits has stored what it needs. */
async function visitComplete(page) {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== 'activated') await new Promise((done) => { active.addEventListener('statechange', done, { once: true }); });
  });
}

async function wholeSession(page) {
  await rate(page, 1, 'Red');
  await commentOn(page, 1).fill('Said in confidence.');
  const address = await evaluationAddress(page);
  for (const rest of ['/item/THEP-A01', '/summary', '/actions', '/record']) await go(page, address + rest);
  for (const other of ['#/versions', '#/settings', '#/help', '#/privacy', '#/accessibility', '#/', address]) await go(page, other);
  const file = await download(page, () => downloadButton(page).click());
  await go(page, '#/');
  await openFile(page, () => page.getByRole('button', { name: 'Open a file' }).click(), file);
  await saved(page);
}

scenario('SYS25g SYS25a no request from the first screen on, and no account', {}, async ({ page, context, url }) => {
  const requests = [];
  context.on('request', (request) => requests.push(request.url()));
  await start(page, url);
  await visitComplete(page);
  const isOurs = (address) => address === url || existsSync(`${dist}/${address.slice(url.length)}`);
  assert.deepEqual(requests.filter((address) => !address.startsWith(url) || !isOurs(address)), [], 'only files of the page are asked for');
  const timesAsked = Map.groupBy(requests, (address) => address);
  // Once by the page, once by the worker, and by that once more where a cache on the way did not answer whole.
  assert.deepEqual([...timesAsked].filter(([, each]) => each.length > 3).map(([address]) => address), []);
  requests.length = 0;
  await wholeSession(page);
  const asked = requests.filter((address) => !/^(blob|data):/.test(address));
  assert.deepEqual(asked, []);
  assert.deepEqual(await context.cookies(), []);
});

scenario('SYS25g only the worker speaks after the first screen: it stores the page and nothing else', {}, async ({ page, context, url }) => {
  const late = [];
  await start(page, url);
  context.on('request', (request) => late.push([request.method(), request.url(), request.postData()]));
  await visitComplete(page);
  for (const [method, address, body] of late) {
    assert.equal(method, 'GET');
    assert.equal(body, null);
    assert.ok(address.startsWith(url), address);
    assert.equal(new URL(address).search, '');
  }
});

scenario('the policy names no outside address and allows no inline script', {}, async ({ page, url }) => {
  await page.goto(url);
  const served = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const single = policyOf(readFileSync(`${dist}/triad.html`, 'utf8'));
  for (const policy of [served, single]) {
    const words = policy.replaceAll(/'sha256-[^']*'/g, 'HASH'); // such a sum may hold any letters, "//" too
    assert.match(words, /default-src 'none'/);
    assert.doesNotMatch(words, /'unsafe-inline'|'unsafe-eval'/);
    assert.doesNotMatch(words, /https?:|\/\/|\*|ws:/);
  }
  const later = await page.evaluate(() => fetch('https://example.invalid/').then(() => 'sent', () => 'refused'));
  assert.equal(later, 'refused');
}, { expected: /example\.invalid|Content Security Policy/ });

scenario('SYS02f the file and the screen hold this school only', {}, async ({ page, url }) => {
  await start(page, url);
  await rate(page, 1, 'Green');
  const file = await download(page, () => downloadButton(page).click());
  assert.doesNotMatch(file.text, /Oakfield/);
  assert.equal((await answersOn(page)).ratings.length, 19);
  await settled(page);
});
