// A lead moves schools between groups by the pointer.
import assert from 'node:assert/strict';
import { go, openHome, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { button } from './support/reviewing.mjs';

const { scenario } = setUp();

async function divided(page, url) {
  await openHome(page, url);
  await button(page, 'Look at an example cluster').click();
  await page.getByRole('heading', { level: 1, name: /example/ }).waitFor();
  await settled(page);
  await go(page, `${await page.evaluate(() => location.hash)}/groups`);
  await page.getByRole('textbox', { name: 'Year that is planned' }).fill('2026/27');
  await settled(page);
  for (const name of ['Divide into triads', 'Propose groups', 'Use proposal 1']) {
    await button(page, name).waitFor({ timeout: 60_000 });
    await button(page, name).click();
    await settled(page);
  }
}

const lists = (page) => page.getByRole('combobox', { name: /^Group of / });
const labels = (page) => lists(page).evaluateAll((all) => all.map((one) => ({ name: one.labels[0].firstElementChild.textContent, group: one.value })));
const listOf = (page, name) => page.getByRole('combobox', { name, exact: true });
const groupOf = (page, name) => listOf(page, name).inputValue();

/** The first school, and the nearest one of another group. */
async function pair(page) {
  const [first, ...others] = await labels(page);
  return { school: first.name, from: first.group, ...(({ name, group }) => ({ other: name, to: group }))(others.find(({ group }) => group !== first.group)) };
}

/** The middle of what has these words as its name, and of the grip of the school that they belong to. */
async function places(page, school, other) {
  const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
  await listOf(page, other).evaluate((list) => list.scrollIntoView({ block: 'center' })); // clear of the edges, where it would scroll
  await settled(page);
  const grip = await listOf(page, school).evaluate((list) => {
    const { x, y, width, height } = list.closest('.n-group').querySelector('.grip').getBoundingClientRect();
    return { x, y, width, height };
  });
  return { grip: middle(grip), target: middle(await listOf(page, other).boundingBox()) };
}

scenario('SYS07c a school is dragged to another group by its grip with the mouse, and brought back by undo', { viewport: { width: 1280, height: 2000 } }, async ({ page, url }) => {
  await divided(page, url);
  const { school, from, other, to } = await pair(page);
  const { grip, target } = await places(page, school, other);
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 20, grip.y + 20, { steps: 3 });
  await page.mouse.move(target.x, target.y, { steps: 5 });
  await settled(page);
  assert.equal(await groupOf(page, school), from, 'it is still held');
  await page.mouse.up();
  await settled(page);
  assert.equal(await groupOf(page, school), to);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await groupOf(page, school), from);
});

scenario('SYS07c a finger drags a school by its grip without scrolling, and takes the screen along at its edge', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async ({ page, context, url }) => {
  await divided(page, url);
  const { school, from } = await pair(page);
  const { grip } = await places(page, school, school);
  const touch = await context.newCDPSession(page);
  const point = (type, at) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  const scrolled = () => page.evaluate(() => Math.max(...[...document.querySelectorAll('.n-scroller')].map(({ scrollTop }) => scrollTop)));
  const before = await scrolled();
  await point('touchStart', grip);
  for (let step = 1; step <= 5; step++) await point('touchMove', { x: grip.x, y: grip.y + step * 10 });
  await settled(page);
  assert.equal(await scrolled(), before, 'in the middle of the window it stays where it is');
  const edge = { x: grip.x, y: 835 };
  await point('touchMove', edge);
  await page.waitForFunction((top) => Math.max(...[...document.querySelectorAll('.n-scroller')].map(({ scrollTop }) => scrollTop)) > top + 900, before);
  // Away from the edge, over a school of another group that is in view now.
  await point('touchMove', { x: grip.x, y: 420 });
  await settled(page);
  const rest = await scrolled();
  const target = await lists(page).evaluateAll((all, own) => all.map((one) => ({ group: one.value, box: one.getBoundingClientRect() }))
    .filter(({ group, box }) => group !== own && box.top > 100 && box.bottom < 740)
    .map(({ group, box }) => ({ group, x: box.x + box.width / 2, y: box.y + box.height / 2 }))[0], from);
  await point('touchMove', { x: target.x, y: target.y });
  await settled(page);
  assert.equal(await scrolled(), rest, 'away from the edge nothing scrolls');
  await point('touchEnd');
  await settled(page);
  assert.equal(await groupOf(page, school), target.group);
});
