// What assistive technology and the keyboard meet: Chromium's accessibility tree, the order of focus, and the way out.
import assert from 'node:assert/strict';
import { choice, go, heading, open, openExample, ratingOf, ready, settled, start, startButton } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { sameAsGolden } from './support/golden.mjs';
import { focusLine } from './support/hands.mjs';
import { fullScreens } from './support/screens.mjs';
import { accessibilityTree, mirrorNodes } from './support/tree.mjs';

const { scenario } = setUp();

scenario('SYS25e Chromium\'s accessibility tree holds every control of every screen, by role, name and state', {}, async ({ page, context, url }) => {
  for (const { name, show } of fullScreens) {
    await show(page, url);
    await settled(page);
    const wanted = await mirrorNodes(page);
    assert.ok(wanted.length > 1, name);
    assert.deepEqual(await accessibilityTree(context, page), wanted, name);
  }
});

async function tabThrough(page, key, most = 200) {
  const lines = [];
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(key);
    await settled(page);
    const line = await focusLine(page);
    if (line === '(nothing)' || /^button: (Before|After)$/.test(line)) return { lines, end: line };
    lines.push(line);
  }
  return { lines, end: 'never' };
}

/** The page inside another one, between two buttons: a way to see Tab leave it on both sides. */
async function openFramed(page, url) {
  const html = `<!doctype html><title>Frame</title><button>Before</button><iframe src="${url}" width="1200" height="700"></iframe><button>After</button>`;
  await page.route(`${url}frame-for-test`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(`${url}frame-for-test`);
  const frame = page.frames().find((one) => one.url() === url);
  await ready(frame);
  return frame;
}

async function walk(page, frame, key, most = 200) {
  const lines = [];
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(key);
    const inside = await page.evaluate(() => document.activeElement.tagName === 'IFRAME');
    if (!inside) return { lines, left: await page.evaluate(() => document.activeElement.textContent) };
    await settled(frame);
    lines.push(await focusLine(frame));
  }
  return { lines, left: 'never' };
}

scenario('SYS25e Tab goes through the first screen and leaves it, both ways', {}, async ({ page, url }) => {
  const frame = await openFramed(page, url);
  await page.getByRole('button', { name: 'Before' }).focus();
  const there = await walk(page, frame, 'Tab');
  assert.equal(there.left, 'After');
  const back = await walk(page, frame, 'Shift+Tab');
  assert.equal(back.left, 'Before');
  assert.deepEqual(back.lines.toReversed(), there.lines);
  sameAsGolden('focus-home', there.lines);
});

scenario('SYS25e Tab goes through the evaluation and leaves it, both ways', {}, async ({ page, url }) => {
  const frame = await openFramed(page, url);
  await startButton(frame).click();
  await ratingOf(frame, 1).waitFor();
  await settled(frame);
  await page.getByRole('button', { name: 'Before' }).focus();
  const there = await walk(page, frame, 'Tab');
  assert.equal(there.left, 'After');
  const back = await walk(page, frame, 'Shift+Tab');
  assert.equal(back.left, 'Before');
  assert.deepEqual(back.lines.toReversed(), there.lines);
  sameAsGolden('focus-evaluation', there.lines);
});

scenario('a question keeps Tab inside, and gives the focus back', {}, async ({ page, url }) => {
  await openExample(page, url);
  await go(page, '#/settings');
  await page.getByRole('button', { name: 'Remove all work from this device' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await settled(page);
  assert.ok(await dialog.evaluate((element) => element.contains(document.activeElement)), 'the focus is in the question');
  const { lines } = await tabThrough(page, 'Tab', 5);
  assert.deepEqual(new Set(lines), new Set(['button: Remove everything', 'button: Cancel']));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await settled(page);
  assert.equal(await focusLine(page), 'button: Remove all work from this device');
});

scenario('letters rate only while a rating has the focus, and arrows choose natively', {}, async ({ page, url }) => {
  await start(page, url);
  const checked = () => ratingOf(page, 1).locator('input:checked').evaluate((radio) => radio.labels[0].textContent.trim());
  await page.keyboard.press('r');
  await settled(page);
  assert.equal(await checked(), 'Not yet rated');
  await ratingOf(page, 1).locator('input:checked').focus();
  for (const [letter, word] of Object.entries({ r: 'Red', a: 'Amber', g: 'Green', x: 'Not applicable', c: 'Cannot say', n: 'Not yet rated' })) {
    await page.keyboard.press(letter);
    await settled(page);
    assert.equal(await checked(), word);
  }
  await page.keyboard.press('r');
  await settled(page);
  await ratingOf(page, 1).locator('input:checked').focus();
  await page.keyboard.press('ArrowRight');
  await settled(page);
  assert.equal(await checked(), 'Amber');
});

scenario('each screen has one main heading, its title, and takes the focus there', {}, async ({ page, url }) => {
  await open(page, url);
  for (const [name, address] of [['Settings', '#/settings'], ['Keys and help', '#/help'], ['Privacy', '#/privacy']]) {
    await page.getByRole('navigation', { name: 'Triad' }).getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await settled(page);
    assert.equal(await page.evaluate(() => location.hash), address);
    assert.equal(await heading(page).textContent(), name);
    assert.match(await page.title(), new RegExp(`^${name} – Triad`));
    assert.equal(await focusLine(page), `heading: ${name}`);
  }
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Keys and help' }).waitFor();
  await settled(page);
  assert.equal(await heading(page).textContent(), 'Keys and help');
});

scenario('after a letter the chosen radio has the focus, and nothing is said beside it', {}, async ({ page, url }) => {
  await start(page, url);
  await page.evaluate(() => {
    globalThis.said = [];
    const region = document.getElementById('status');
    new MutationObserver(() => region.textContent && globalThis.said.push(region.textContent)).observe(region, { childList: true, subtree: true });
  });
  await ratingOf(page, 1).locator('input:checked').focus();
  for (const [letter, word] of [['r', 'Red'], ['n', 'Not yet rated'], ['g', 'Green']]) {
    await page.keyboard.press(letter);
    await settled(page);
    assert.ok(await choice(page, 1, word).evaluate((radio) => radio === document.activeElement && radio.checked), word);
  }
  assert.deepEqual((await page.evaluate(() => globalThis.said)).filter((text) => /Statement 1|Green/.test(text)), []);
});
