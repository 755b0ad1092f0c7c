// Every role and state: the element it becomes, and that what a person does to it arrives as an input.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { State } from '../../shell/protocol.js';
import { Patch } from './support/patch.mjs';
import { apply, inputs, openShell, settle } from './support/shell_server.mjs';

const shell = await openShell();
// Tests that leave no node behind share one page; its errors are reported at the end.
const atEnd = [];
const shared = await shell.open({ after: (act) => atEnd.push(act) });
after(async () => {
  for (const act of atEnd) await act();
  await shell.close();
});

const rect = (row, w = 200) => [10, 10 + row * 40, w, 36];

/** Role key → the ARIA role under which the browser shows it, and fields it needs beside a name. */
const shown = {
  banner: ['banner'], navigation: ['navigation'], main: ['main'], region: ['region'], footer: ['contentinfo'], article: ['article'],
  heading: ['heading', { level: 2 }], paragraph: ['paragraph'], list: ['list'], link: ['link', { href: '#/x' }], button: ['button'],
  radios: ['radiogroup'], radio: ['radio'], checkbox: ['checkbox'], select: ['combobox', { options: 'a\tA\n' }], text: ['textbox'],
  area: ['textbox'], search: ['searchbox'], progress: ['progressbar', { now: 2, max: 5 }], image: ['img'], table: ['table'],
  dialog: ['dialog'], grid: ['grid'], disclosure: ['button'], group: ['group'], scroller: ['region'],
};
const nameless = new Set(['paragraph']);

for (const [key, [role, fields = {}]] of Object.entries(shown)) {
  test(`a ${key} is shown as ${role} with its name`, async () => {
    const page = shared;
    await apply(page, new Patch().node(10, { role: key, name: 'Ångström & <b>', rect: rect(0), path: 'the/node', ...fields }));
    const found = nameless.has(key) ? page.locator(`.n-${key}`, { hasText: 'Ångström & <b>' })
      : page.getByRole(role, { name: 'Ångström & <b>', exact: true });
    assert.equal(await found.count(), 1);
    assert.equal(await page.getByTestId('the/node').count(), 1);
    const box = await page.locator(`.n-${key}`).boundingBox();
    assert.deepEqual([box.x, box.y, box.width, box.height], [10, 10, 200, 36]);
    await apply(page, new Patch().set(10, { name: 'Second', rect: rect(2) }).remove(10));
    assert.equal(await page.locator('.n').count(), 0);
  });
}

test('a table keeps its roles although its cells are placed by hand', async (t) => {
  const page = await shell.open(t);
  await apply(page, new Patch()
    .node(10, { role: 'table', name: 'Items', rect: [0, 0, 400, 120] })
    .node(11, { role: 'row', parent: 10, rect: [0, 0, 400, 40] })
    .node(12, { role: 'column', parent: 11, name: 'Item', rect: [0, 0, 200, 40] })
    .node(13, { role: 'column', parent: 11, name: 'Rating', rect: [200, 0, 200, 40] })
    .node(14, { role: 'row', parent: 10, rect: [0, 40, 400, 40] })
    .node(15, { role: 'rowhead', parent: 14, name: 'A1', rect: [0, 0, 200, 40] })
    .node(16, { role: 'cell', parent: 14, name: 'Red', rect: [200, 0, 200, 40] }));
  assert.equal(await page.locator('#mirror').ariaSnapshot(), [
    '- table "Items":', '  - caption: Items', '  - row "Item Rating":', '    - columnheader "Item"', '    - columnheader "Rating"',
    '  - row "A1 Red":', '    - rowheader "A1"', '    - cell "Red"',
  ].join('\n'));
  const box = await page.getByRole('cell', { name: 'Red' }).boundingBox();
  assert.deepEqual([box.x, box.y], [200, 40]);
});

const stateCases = [
  ['button', State.Disabled, 'aria-disabled', 'true'], ['button', State.Toggle, 'aria-pressed', 'false'],
  ['button', State.Toggle | State.Pressed, 'aria-pressed', 'true'], ['disclosure', 0, 'aria-expanded', 'false'],
  ['disclosure', State.Expanded, 'aria-expanded', 'true'], ['text', State.Invalid, 'aria-invalid', 'true'],
  ['text', State.Required, 'aria-required', 'true'], ['region', State.Busy, 'aria-busy', 'true'],
  ['link', State.Current, 'aria-current', 'page'], ['dialog', State.Modal, 'aria-modal', 'true'],
  ['heading', State.Focusable, 'tabindex', '-1'],
];

for (const [role, state, attribute, value] of stateCases) {
  test(`a ${role} in state ${state} has ${attribute}=${value}`, async (t) => {
    const page = shared;
    t.after(() => apply(page, new Patch().remove(10)));
    await apply(page, new Patch().node(10, { role, name: 'It', rect: rect(0) }).set(10, { state }));
    const element = page.locator(`.n-${role}, .n-${role} > :is(input, textarea, select)`).last();
    assert.equal(await element.getAttribute(attribute), value);
    if (state === 0 || attribute === 'tabindex') return;
    await apply(page, new Patch().set(10, { state: 0 }));
    const cleared = role === 'disclosure' ? 'false' : null;
    assert.equal(await element.getAttribute(attribute), cleared);
  });
}

test('a press by mouse, touch, Enter and Space activates once each, a press let go elsewhere never', async (t) => {
  const page = await shell.open(t, { hasTouch: true });
  await apply(page, new Patch().node(10, { role: 'button', name: 'Go', rect: rect(0) }));
  const button = page.getByRole('button', { name: 'Go' });
  for (const press of [() => button.click(), () => button.tap(), () => button.press('Enter'), () => button.press('Space')]) {
    await press();
    assert.deepEqual(await inputs(page, 'Activate'), [{ kind: 'Activate', id: 10 }]);
  }
  await page.mouse.move(50, 20);
  await page.mouse.down();
  await page.mouse.move(500, 500);
  await page.mouse.up();
  assert.deepEqual(await inputs(page, 'Activate'), []);
});

test('a blocked button can be reached, says why, and keeps its name', async (t) => {
  const page = await shell.open(t);
  await apply(page, new Patch().node(10, { role: 'button', name: 'Send', description: 'Rate one item first.', state: State.Disabled, rect: rect(0) }));
  const button = page.getByRole('button', { name: 'Send', exact: true, disabled: true });
  await button.focus();
  assert.ok(await button.evaluate((el) => el === document.activeElement));
  const reason = await button.evaluate((el) => document.getElementById(el.getAttribute('aria-describedby')).textContent);
  assert.equal(reason, 'Rate one item first.');
  await apply(page, new Patch().set(10, { description: '', state: 0 }));
  assert.equal(await page.locator('.note').count(), 0);
});

test('a link with an address is followed by the page, one without activates', async (t) => {
  const page = await shell.open(t);
  await apply(page, new Patch().node(10, { role: 'link', name: 'There', href: '#/there', rect: rect(0) })
    .node(11, { role: 'link', name: 'Act', rect: rect(1) }));
  await page.getByText('There', { exact: true }).click();
  assert.match(page.url(), /#\/there$/);
  await page.getByText('Act', { exact: true }).click();
  assert.deepEqual(await inputs(page, 'Activate'), [{ kind: 'Activate', id: 11 }]);
});

test('radios of one group share a name, take arrows, and go back when the program refuses', async (t) => {
  const page = await shell.open(t);
  const patch = new Patch().node(10, { role: 'radios', name: 'Rating', keys: 'rag', rect: [0, 0, 600, 40] });
  for (const [i, name] of ['Red', 'Amber', 'Green'].entries()) {
    patch.node(11 + i, { role: 'radio', parent: 10, name, rect: [i * 100, 0, 90, 36], state: i === 0 ? State.Checked : 0 });
  }
  await apply(page, patch);
  assert.deepEqual(await page.locator('input').evaluateAll((all) => [...new Set(all.map((el) => el.name))]), ['g10']);
  await page.getByRole('radio', { name: 'Red' }).focus();
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await inputs(page, 'Activate'), [{ kind: 'Activate', id: 12 }]);
  await settle(page);
  assert.ok(await page.getByRole('radio', { name: 'Red' }).isChecked());
  await page.getByRole('radio', { name: 'Green' }).click();
  await apply(page, new Patch().set(11, { state: 0 }).set(13, { state: State.Checked }));
  await settle(page);
  assert.ok(await page.getByRole('radio', { name: 'Green' }).isChecked());
  await page.keyboard.press('a');
  assert.deepEqual((await inputs(page, 'Key')).at(-1), { kind: 'Key', id: 10, a: 'a'.charCodeAt(0) });
});

test('a checkbox clicked at its label activates once', async (t) => {
  const page = await shell.open(t);
  await apply(page, new Patch().node(10, { role: 'checkbox', name: 'Agree', rect: rect(0) }));
  await page.getByRole('checkbox', { name: 'Agree' }).click();
  assert.deepEqual(await inputs(page, 'Activate'), [{ kind: 'Activate', id: 10 }]);
  await apply(page, new Patch().set(10, { state: State.Checked }));
  await settle(page);
  assert.ok(await page.getByRole('checkbox').isChecked());
});

test('shortcuts arrive, and a field keeps its own undo', async (t) => {
  const page = await shell.open(t);
  await apply(page, new Patch().node(10, { role: 'text', name: 'Title', rect: rect(0) }).node(11, { role: 'button', name: 'Go', rect: rect(1) }));
  await page.getByRole('button').focus();
  for (const keys of ['Control+s', 'Control+z', 'Control+Shift+z', 'Control+y', 'Escape']) await page.keyboard.press(keys);
  assert.deepEqual((await inputs(page, 'Shortcut')).map(({ a }) => a), [1, 2, 3, 3, 4]);
  const title = page.getByRole('textbox');
  await title.focus();
  await page.keyboard.insertText('ours');
  await page.keyboard.press('Control+s');
  await page.keyboard.press('Control+z');
  assert.equal(await title.inputValue(), '');
  await page.keyboard.press('Control+y');
  assert.equal(await title.inputValue(), 'ours');
  const arrived = (await inputs(page)).filter(({ kind }) => kind === 'Text' || kind === 'Shortcut');
  assert.deepEqual(arrived.map(({ text, a }) => [text, a]), [['ours', 0], [undefined, 1], ['', 1], ['ours', 1]]);
});

test('undo and redo reach the program where a field has nothing of its own to take back', async (t) => {
  const page = await shell.open(t);
  await apply(page, new Patch().node(10, { role: 'text', name: 'Title', value: 'Given', rect: rect(0) }).node(11, { role: 'area', name: 'Comment', rect: rect(1) })
    .node(12, { role: 'date', name: 'Day', rect: rect(2) }));
  const shortcuts = async () => (await inputs(page, 'Shortcut')).map(({ a }) => a);
  for (const name of ['Title', 'Comment', 'Day']) {
    await page.getByLabel(name).focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
    assert.deepEqual(await shortcuts(), [2, 3], name);
  }
  await page.getByLabel('Comment').focus();
  await page.keyboard.insertText('mine');
  await page.keyboard.press('Control+z');
  assert.deepEqual(await shortcuts(), []);
  await page.keyboard.press('Control+z');
  assert.deepEqual(await shortcuts(), [2]);
});

test('a scroller has its content\'s height, tells its offset and takes one', async (t) => {
  const page = await shell.open(t);
  await apply(page, new Patch().node(10, { role: 'scroller', rect: [0, 0, 400, 300], contentHeight: 1000 })
    .node(11, { role: 'button', parent: 10, name: 'Low', rect: [0, 900, 100, 36] }));
  await page.mouse.move(200, 150);
  await page.mouse.wheel(0, 120);
  await page.waitForFunction(() => document.querySelector('.n-scroller').scrollTop === 120);
  assert.deepEqual((await inputs(page, 'Scroll')).at(-1), { kind: 'Scroll', id: 10, x: 0, y: 120 });
  await apply(page, new Patch().scroll(10, 500));
  assert.equal(await page.locator('.n-scroller').evaluate((el) => el.scrollTop), 500);
  await page.getByRole('button', { name: 'Low' }).focus();
  assert.ok(await page.locator('.n-scroller').evaluate((el) => el.scrollTop) > 600);
});

test('announcements are spoken in turn, repeated ones again, and then cleared', async (t) => {
  const page = await shell.open(t);
  await page.evaluate(() => {
    globalThis.spoken = [];
    for (const id of ['status', 'alert']) {
      new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach((node) => globalThis.spoken.push(`${id}: ${node.textContent}`))))
        .observe(document.getElementById(id), { childList: true });
    }
  });
  await apply(page, new Patch().announce('Saved.').announce('Storage is full.', 1).announce('Saved.'));
  await page.waitForFunction(() => globalThis.spoken.length === 3);
  assert.deepEqual(await page.evaluate(() => globalThis.spoken), ['status: Saved.', 'alert: Storage is full.', 'status: Saved.']);
  await page.waitForFunction(() => document.getElementById('status').textContent === '' && document.getElementById('alert').textContent === '');
});

test('a text that still stands there is taken away before it is said again', async (t) => {
  const page = await shell.open(t);
  await page.evaluate(() => {
    const status = document.getElementById('status');
    globalThis.stood = [];
    new MutationObserver(() => globalThis.stood.push(status.textContent)).observe(status, { childList: true });
  });
  await apply(page, new Patch().announce('Saved.').announce('Saved.'));
  await page.waitForFunction(() => globalThis.stood.filter((text) => text).length === 2);
  assert.deepEqual(await page.evaluate(() => globalThis.stood), ['Saved.', '', 'Saved.']);
});

test('title, address, theme and the reading view belong to the page', async (t) => {
  const page = await shell.open(t);
  await apply(page, new Patch().title('Item A1').route('#/a').set(1, { tone: 'dark' })
    .node(10, { role: 'paragraph', name: 'Only on paper', state: State.PrintOnly, rect: rect(0) }));
  assert.equal(await page.title(), 'Item A1');
  assert.match(page.url(), /#\/a$/);
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  assert.equal(await page.getByText('Only on paper').isVisible(), false);
  await apply(page, new Patch().reading(1));
  assert.equal(await page.getByText('Only on paper').isVisible(), true);
  await apply(page, new Patch().reading(0));
  assert.equal(await page.locator('html').getAttribute('class'), 'canvas');
});

test('without the canvas a dialog is as wide and as high as it needs, whatever its size on the canvas was', async (t) => {
  const page = await shell.open(t);
  const boxes = [];
  await page.evaluate(() => globalThis.testPage.plain(true));
  await apply(page, new Patch().node(10, { role: 'dialog', name: 'Sure?', state: State.Modal, rect: [500, 300, 200, 100] })
    .node(11, { role: 'paragraph', parent: 10, name: 'It cannot be undone.', rect: rect(0) })
    .node(12, { role: 'button', parent: 10, name: 'Yes', rect: rect(1) }));
  for (const given of [[500, 300, 200, 100], [0, 0, 800, 600], [-40, 590, 30, 30]]) {
    await apply(page, new Patch().set(10, { rect: given }));
    boxes.push(await page.getByRole('dialog').boundingBox());
  }
  const [{ x, y, width, height }] = boxes;
  assert.deepEqual(boxes, Array(3).fill(boxes[0]));
  assert.ok(Math.abs(x + width / 2 - 400) <= 1 && Math.abs(y + height / 2 - 300) <= 1, `in the middle: ${x} ${y} ${width} ${height}`);
  assert.ok(width === 640 && height > 80 && height < 250, `${width} × ${height}`);
  await apply(page, new Patch().set(11, { name: 'It cannot be undone. '.repeat(300) }));
  const full = await page.getByRole('dialog').boundingBox();
  assert.deepEqual([full.width, full.y >= 16 && full.y + full.height <= 584], [640, true], 'a long one scrolls inside the window');
});

test('axe finds nothing to fault in a mixed tree', async (t) => {
  const page = await shell.open(t);
  await apply(page, new Patch().node(9, { role: 'main', rect: [0, 0, 800, 600] })
    .node(10, { role: 'heading', level: 1, parent: 9, name: 'Items', rect: rect(0) })
    .node(11, { role: 'list', parent: 9, name: 'Left', rect: rect(1) }).node(12, { role: 'item', parent: 11, name: 'One', rect: rect(0) })
    .node(13, { role: 'radios', parent: 9, name: 'Rating', rect: rect(2) })
    .node(14, { role: 'radio', parent: 13, name: 'Red', description: 'Needs work.', rect: [0, 0, 80, 36] })
    .node(15, { role: 'area', parent: 9, name: 'Comment', rect: rect(3) }).node(16, { role: 'select', parent: 9, name: 'Choice', options: 'a\tA\n', rect: rect(4) })
    .node(17, { role: 'progress', parent: 9, name: 'Rated', now: 1, max: 2, rect: rect(5) })
    .node(18, { role: 'table', parent: 9, name: 'Table', rect: rect(6) }).node(19, { role: 'row', parent: 18, rect: rect(0) })
    .node(20, { role: 'cell', parent: 19, name: 'x', rect: rect(0) })
    .node(21, { role: 'definitions', parent: 9, rect: rect(7) }).node(22, { role: 'term', parent: 21, name: 'T', rect: rect(0) })
    .node(23, { role: 'definition', parent: 21, name: 'D', rect: rect(1) }).node(24, { role: 'scroller', parent: 9, name: 'List', rect: rect(8) }));
  await page.evaluate(await axeSource());
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), []);
});

async function axeSource() {
  return (await import('axe-core')).default?.source ?? createRequire(import.meta.url)('axe-core').source;
}
