// Keyboard focus: told, asked for, kept through changes of the tree, and never lost to nowhere.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { State } from '../../shell/protocol.js';
import { Patch } from './support/patch.mjs';
import { apply, inputs, openShell } from './support/shell_server.mjs';

const shell = await openShell();
after(() => shell.close());

const rect = (row) => [10, 10 + row * 40, 200, 36];
const focused = (page) => page.evaluate(() => document.activeElement.textContent || document.activeElement.getAttribute('aria-label') || document.activeElement.tagName);

/** A heading and three buttons, each in a group of its own. */
function screen() {
  const patch = new Patch().node(5, { role: 'main', rect: [0, 0, 800, 600] }).node(6, { role: 'heading', level: 1, parent: 5, name: 'Title', rect: rect(0) });
  for (const i of [1, 2, 3]) {
    patch.node(10 * i, { role: 'group', parent: 5, rect: rect(i) })
      .node(10 * i + 1, { role: 'button', parent: 10 * i, name: `Button ${i}`, rect: [0, 0, 200, 36] });
  }
  return patch;
}

test('focus coming and going is told', async (t) => {
  const page = await shell.open(t);
  await apply(page, screen());
  await page.getByRole('button', { name: 'Button 1' }).focus();
  await page.keyboard.press('Tab');
  assert.deepEqual((await inputs(page)).map(({ kind, id }) => `${kind} ${id}`), ['FocusIn 11', 'FocusOut 11', 'FocusIn 21']);
});

test('Tab leads through the page and out of it, both ways', async (t) => {
  const page = await shell.open(t);
  await apply(page, screen());
  const seen = [];
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('Tab');
    seen.push(await focused(page));
  }
  assert.deepEqual(seen.slice(0, 4), ['Skip to main content', 'Button 1', 'Button 2', 'Button 3']);
  // The fifth is outside: the document itself, from which the browser's own controls follow.
  assert.notEqual(seen[4], 'Button 3');
  await page.getByRole('button', { name: 'Button 1' }).focus();
  await page.keyboard.press('Shift+Tab');
  assert.equal(await focused(page), 'Skip to main content');
});

test('the program asks for focus: a heading, or the chosen radio of a group', async (t) => {
  const page = await shell.open(t);
  await apply(page, screen().focus(6));
  assert.equal(await focused(page), 'Title');
  await apply(page, new Patch().node(40, { role: 'radios', name: 'R', parent: 5, rect: rect(5) })
    .node(41, { role: 'radio', parent: 40, name: 'A', rect: [0, 0, 50, 36] })
    .node(42, { role: 'radio', parent: 40, name: 'B', rect: [60, 0, 50, 36], state: State.Checked }).focus(40));
  assert.ok(await page.getByRole('radio', { name: 'B' }).evaluate((el) => el === document.activeElement));
});

test('a request below the fold scrolls just as far as needed', async (t) => {
  const page = await shell.open(t);
  await apply(page, new Patch().node(10, { role: 'scroller', rect: [0, 0, 400, 300], contentHeight: 2000 })
    .node(11, { role: 'button', parent: 10, name: 'Low', rect: [0, 1000, 100, 36] })
    .node(12, { role: 'button', parent: 10, name: 'Near', rect: [0, 940, 100, 36] }).focus(11));
  const top = () => page.locator('.n-scroller').evaluate((el) => el.scrollTop);
  const offset = await top();
  assert.ok(offset >= 736 && offset <= 800, String(offset));
  await apply(page, new Patch().focus(12));
  assert.equal(await top(), offset);
});

test('when the focused element goes, focus moves to the main heading', async (t) => {
  const page = await shell.open(t);
  await apply(page, screen());
  await page.getByRole('button', { name: 'Button 2' }).focus();
  await apply(page, new Patch().remove(20));
  assert.equal(await focused(page), 'Title');
});

test('moving what holds the focus, or its neighbours, leaves it and tells nothing', async (t) => {
  const page = await shell.open(t);
  await apply(page, screen());
  await page.getByRole('button', { name: 'Button 2' }).focus();
  await inputs(page);
  await apply(page, new Patch().place(20, 5, 0).place(30, 5, 10).place(21, 5, 6));
  assert.equal(await focused(page), 'Button 2');
  assert.deepEqual(await inputs(page), []);
});

test('the same holds in a browser without moveBefore', async (t) => {
  const page = await shell.open(t);
  await page.evaluate(() => { delete Element.prototype.moveBefore; });
  await apply(page, screen());
  await page.getByRole('button', { name: 'Button 2' }).focus();
  await inputs(page);
  await apply(page, new Patch().place(20, 5, 0));
  assert.equal(await focused(page), 'Button 2');
  assert.deepEqual(await inputs(page), []);
});

test('a dialog takes the focus, keeps everything else out, and gives it back', async (t) => {
  const page = await shell.open(t);
  await apply(page, screen());
  await page.getByRole('button', { name: 'Button 3' }).focus();
  await apply(page, new Patch().node(50, { role: 'dialog', name: 'Sure?', state: State.Modal, rect: [100, 100, 400, 200] })
    .node(51, { role: 'button', parent: 50, name: 'Yes', rect: [10, 100, 100, 36] }));
  assert.ok(await page.getByRole('dialog', { name: 'Sure?' }).evaluate((el) => el === document.activeElement));
  assert.ok(await page.locator('.n-main').evaluate((el) => el.inert));
  const reached = new Set();
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => (document.getElementById('mirror').contains(document.activeElement) ? document.activeElement.textContent : 'outside')));
  }
  assert.deepEqual([...reached].sort(), ['Yes', 'outside']);
  await apply(page, new Patch().remove(50));
  assert.equal(await focused(page), 'Button 3');
  assert.equal(await page.locator('.n-main').evaluate((el) => el.inert), false);
});

/** A question over the screen: a dialog with a heading, a text and a button. */
const question = () => new Patch().node(50, { role: 'dialog', name: 'Remove it?', state: State.Modal, rect: [100, 100, 400, 200] })
  .node(51, { role: 'heading', level: 2, parent: 50, name: 'Remove it?', rect: [10, 10, 300, 30] })
  .node(52, { role: 'paragraph', parent: 50, name: 'Undo brings it back.', rect: [10, 50, 300, 30] })
  .node(53, { role: 'button', parent: 50, name: 'Yes', rect: [10, 100, 100, 36] });

test('the focus is in a dialog before the page behind it can no longer be reached', async (t) => {
  const page = await shell.open(t);
  await apply(page, screen());
  await page.getByRole('button', { name: 'Button 3' }).focus();
  await page.evaluate(() => {
    globalThis.seen = [];
    const behind = document.querySelector('.n-main');
    const note = (event) => globalThis.seen.push(`${event.type} ${event.target.getAttribute('role') ?? event.target.tagName}, behind it ${behind.inert ? 'inert' : 'open'}`);
    document.addEventListener('focusin', note);
    document.addEventListener('focusout', note);
  });
  await apply(page, question());
  assert.deepEqual(await page.evaluate(() => globalThis.seen), ['focusout BUTTON, behind it open', 'focusin dialog, behind it open']);
  assert.ok(await page.locator('.n-main').evaluate((el) => el.inert));
});

test('the text of a dialog describes it, also once it has changed', async (t) => {
  const page = await shell.open(t);
  await apply(page, screen());
  await apply(page, question());
  const description = async () => {
    const devtools = await page.context().newCDPSession(page);
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    return nodes.find(({ role }) => role?.value === 'dialog').description?.value;
  };
  assert.equal(await description(), 'Undo brings it back.');
  await apply(page, new Patch().set(52, { name: 'It cannot be brought back.' }));
  assert.equal(await description(), 'It cannot be brought back.');
});

test('the focus ring shows on the transparent element, in forced colours too', async (t) => {
  const page = await shell.open(t);
  await apply(page, screen());
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const ring = () => page.evaluate(() => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
    return { outlineStyle, outlineWidth, shadow: boxShadow !== 'none' };
  });
  assert.deepEqual(await ring(), { outlineStyle: 'solid', outlineWidth: '2px', shadow: true });
  await page.emulateMedia({ forcedColors: 'active' });
  assert.deepEqual(await ring(), { outlineStyle: 'solid', outlineWidth: '3px', shadow: false });
});

test('letters work only inside the node that asks for them', async (t) => {
  const page = await shell.open(t);
  await apply(page, screen().set(20, { keys: 'rag' }).node(25, { role: 'text', parent: 20, name: 'Note', rect: [0, 40, 100, 30] }));
  await page.getByRole('button', { name: 'Button 1' }).focus();
  await page.keyboard.press('r');
  await page.getByRole('textbox').focus();
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Button 2' }).focus();
  for (const keys of ['x', 'Alt+a', 'Shift+g', 'a']) await page.keyboard.press(keys);
  assert.deepEqual((await inputs(page, 'Key')).map(({ id, a }) => [id, String.fromCharCode(a)]), [[20, 'a']]);
});
