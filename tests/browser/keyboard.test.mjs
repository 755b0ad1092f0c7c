// Every screen by the Tab key alone: each control is come to once, in reading order and in view, and none keeps the focus.
import assert from 'node:assert/strict';
import { openExample, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { emptyScreens, fullScreens } from './support/screens.mjs';

const { scenario } = setUp();

/** Numbers the stops of the Tab key as the page's order has them, puts the focus on the first, and gives their names. */
const numberStops = () => {
  const seen = new Set();
  const isStop = (element) => {
    if (element.tabIndex < 0 || element.closest('[inert]') || element.getClientRects().length === 0 || element.matches(':disabled')) return false;
    if (element.type !== 'radio') return true;
    // The browser stops once in a group: at what is chosen, else at the first.
    const group = [...document.querySelectorAll('input[type=radio]')].filter(({ name }) => name === element.name);
    const stop = group.find(({ checked }) => checked) ?? group[0];
    if (element !== stop || seen.has(element.name)) return false;
    return seen.add(element.name);
  };
  const inOrder = [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex]')].filter(isStop);
  globalThis.tabStops = new Map(inOrder.map((element, index) => [element, index]));
  inOrder[0].focus();
  return inOrder.map((element) => element.dataset.testid ?? element.textContent.slice(0, 60));
};

/** The number of the stop that has the focus, and whether it can be seen. */
const present = () => {
  const element = document.activeElement;
  const { top, bottom } = element.getBoundingClientRect();
  return { stop: globalThis.tabStops.get(element) ?? -1, seen: bottom > 0 && top < innerHeight };
};

/** To the next stop. A field for a date has three parts and a button of its own inside. */
async function onward(page, stop) {
  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(present)).stop !== stop || !await page.evaluate(() => document.activeElement.type === 'date')) return;
  }
}

async function walk(page) {
  const names = await page.evaluate(numberStops);
  const problems = [];
  for (let wanted = 0; wanted < names.length; wanted++) {
    const { stop, seen } = await page.evaluate(present);
    if (stop !== wanted) return [...problems, `${names[wanted]} is not reached: the focus is on ${names[stop] ?? 'nothing'}`];
    if (!seen) problems.push(`${names[wanted]} is out of sight`);
    await onward(page, wanted);
  }
  const { stop } = await page.evaluate(present);
  return stop > 0 ? [...problems, `the focus does not leave, and goes to ${names[stop]}`] : problems;
}

/** The screens in four walks: each starts with the example school open, and leads on as the list does. */
const starts = ['review ', 'versions', 'next year, beside last year'].map((first) => fullScreens.findIndex(({ name }) => name === first));
const walks = {
  'an evaluation, lines and finding': [...emptyScreens, ...fullScreens.slice(0, starts[0])],
  'a review, the journey and the ledger': fullScreens.slice(starts[0], starts[1]),
  'settings, instruments and every shape of them': fullScreens.slice(starts[1], starts[2]),
  'next year, and a partner’s screens': fullScreens.slice(starts[2]),
};

for (const [what, screens] of Object.entries(walks)) {
  scenario(`SYS25e every screen is walked by Tab, each control once, in order, in view, and out again: ${what}`, {}, async ({ page, url }) => {
    assert.ok(screens.length > 3);
    if (!screens.includes(emptyScreens[0])) await openExample(page, url);
    const found = [];
    for (const { name, show } of screens) {
      await show(page, url);
      await settled(page);
      if (await page.getByRole('dialog').count()) continue; // a question keeps the focus inside: see tree.test.mjs
      found.push(...(await walk(page)).map((line) => `${name}: ${line}`));
      await settled(page);
    }
    assert.deepEqual(found, []);
  });
}
