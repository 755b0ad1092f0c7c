// Three ways to use the page: pointer, keyboard alone, and touch. Each does the same few things, so that one journey can be
// made by all of them.
import assert from 'node:assert/strict';
import { choice, ratingOf, settled } from './app.mjs';
import { returning } from './launch.mjs';

const letters = { Red: 'r', Amber: 'a', Green: 'g', 'Not yet rated': 'n', 'Not applicable': 'x', 'Cannot say': 'c' };

async function chosen(page, number, word) {
  await settled(page);
  assert.ok(await choice(page, number, word).isChecked(), `statement ${number} is ${word}`);
}

export const pointer = {
  name: 'pointer',
  options: {}, // in all the pixels that a laptop has, so that one journey is
  press: (page, locator) => locator.click(),
  async rate(page, number, word) {
    await choice(page, number, word).click();
    await chosen(page, number, word);
  },
  async write(page, locator, text) {
    await locator.click();
    await page.keyboard.insertText(text);
  },
  async date(page, locator, iso) {
    // The first of the field's three parts.
    await locator.click({ position: { x: 16, y: 16 } });
    await page.keyboard.type(dateKeys(iso));
  },
  save: (page, button) => button.click(),
};

export const touch = {
  ...pointer,
  name: 'touch',
  options: { viewport: { width: 768, height: 1024 }, hasTouch: true, isMobile: true, deviceScaleFactor: returning.deviceScaleFactor },
  press: (page, locator) => locator.tap(),
  async rate(page, number, word) {
    await choice(page, number, word).tap();
    await chosen(page, number, word);
  },
  // A touch keyboard hands over words, not key presses.
  async write(page, locator, text) {
    await locator.tap();
    for (const words of text.split(/(?<=[.,;] )/)) await page.keyboard.insertText(words);
  },
  // On a touch screen the browser's own calendar fills the field.
  async date(page, locator, iso) {
    await locator.tap();
    await locator.fill(iso);
  },
  save: (page, button) => button.tap(),
};

export const keyboard = {
  name: 'keyboard',
  options: returning,
  async press(page, locator) {
    await reach(page, locator);
    await page.keyboard.press('Enter');
  },
  async rate(page, number, word) {
    await reach(page, ratingOf(page, number));
    await page.keyboard.press(letters[word]);
    await chosen(page, number, word);
  },
  async write(page, locator, text) {
    await reach(page, locator);
    await page.keyboard.type(text);
  },
  async date(page, locator, iso) {
    await reach(page, locator);
    await page.keyboard.type(dateKeys(iso));
  },
  save: (page) => page.keyboard.press('Control+s'),
};

/** Only dates whose day equals their month are used: browsers differ in which of the two is typed first. */
function dateKeys(iso) {
  const [year, month, day] = iso.split('-');
  assert.equal(day, month);
  return `${day}${month}${year}`;
}

/** Tab, until the focus is on the control or inside the group. */
export async function reach(page, locator) {
  for (let presses = 0; presses < 300; presses++) {
    if (await locator.evaluate((element) => element.contains(document.activeElement))) return settled(page);
    await page.keyboard.press('Tab');
  }
  return assert.fail(`Tab never reaches ${locator}`);
}

/** What has the focus, as "role name (state)". */
export async function focusLine(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '(nothing)';
    const roles = { A: 'link', BUTTON: 'button', SELECT: 'select', TEXTAREA: 'text area', H1: 'heading', INPUT: element.type };
    const label = element.labels?.[0]?.firstElementChild?.textContent ?? element.getAttribute('aria-label') ?? element.textContent;
    const group = element.type === 'radio' ? `${element.closest('[role=radiogroup]').getAttribute('aria-label')} = ` : '';
    const state = element.getAttribute('aria-expanded') === 'true' ? ' (open)' : element.getAttribute('aria-disabled') ? ' (blocked)' : '';
    return `${roles[element.tagName] ?? element.tagName.toLowerCase()}: ${group}${label.trim()}${state}`;
  });
}
