// Tests share pages (support/lending.mjs): what one leaves, the next does not find.
import assert from 'node:assert/strict';
import { heading, openHome, rate, saved, start } from './support/app.mjs';
import { setUp } from './support/browser.mjs';

const { scenario } = setUp();
const seen = [];

/** How much there is of everything that outlasts a page. */
const left = () => Promise.all([indexedDB.databases(), caches.keys()]).then(([databases, stores]) => ({
  local: localStorage.length, session: sessionStorage.length, cookies: document.cookie.length, databases: databases.length, stores: stores.length,
}));

scenario('a test leaves work, a cookie, a cache, another page and the pointer somewhere', {}, async ({ page, context, url }) => {
  seen.push(page);
  await start(page, url);
  await rate(page, 1, 'Red');
  await saved(page);
  await page.evaluate(async () => {
    sessionStorage.setItem('left', 'here');
    document.cookie = 'left=here';
    await caches.open('left');
  });
  assert.ok(Object.values(await page.evaluate(left)).every((count) => count > 0));
  await (await context.newPage()).goto(url);
  await page.mouse.move(400, 300);
});

scenario('the next has the same page, and nothing of that', {}, async ({ page, context, url }) => {
  assert.equal(page, seen[0]);
  assert.equal(context.pages().length, 1);
  await page.goto(`${url}licences.txt`);
  assert.deepEqual(await page.evaluate(left), { local: 0, session: 0, cookies: 0, databases: 0, stores: 0 });
  await openHome(page, url);
  assert.equal(await heading(page).count(), 1);
  assert.equal(await page.locator('#app *:hover').count(), 0);
  await page.emulateMedia({ colorScheme: 'dark' });
}, { expected: /404/ }); // A page without an icon makes the browser look for one.

scenario('a page that a test has changed for good goes to nobody', {}, async ({ page }) => {
  assert.notEqual(page, seen[0]);
});
