// A grid in the page: one step of Tab, keys that the program hears, headers that lie on top and never over what has the focus.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { Move, State } from '../../shell/protocol.js';
import { Patch } from './support/patch.mjs';
import { apply, inputs, openShell } from './support/shell_server.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shell = await openShell();
after(() => shell.close());

const SIDE = 150;
const HEAD = 40;
const CELL = 60;
const cellId = (row, column) => 100 + row * 20 + column;

/** Ten rows and twelve columns beside their headers; the first cell is what Tab reaches. */
function grid() {
  const patch = new Patch().node(2, { role: 'main', rect: [0, 0, 800, 600] })
    .node(3, { role: 'button', parent: 2, name: 'Before', rect: [0, 0, 100, 30] })
    .node(10, { role: 'scroller', parent: 2, rect: [0, 40, 500, 460], contentWidth: SIDE + 12 * CELL })
    .node(11, { role: 'grid', parent: 10, name: 'Answers', rect: [0, 0, SIDE + 12 * CELL, 440], now: 101, max: 301, textX: SIDE, textY: HEAD });
  for (let row = 0; row <= 10; row++) addRow(patch, row);
  return patch.node(4, { role: 'button', parent: 2, name: 'After', rect: [0, 550, 100, 30] });
}

function addRow(patch, row) {
  const line = 1000 + row;
  patch.node(line, { role: 'row', parent: 11, rect: [0, row * HEAD, SIDE + 12 * CELL, HEAD], now: row + 1 });
  for (let column = 0; column <= 12; column++) {
    const role = row === 0 ? 'column' : column === 0 ? 'rowhead' : 'gridcell';
    const rect = column === 0 ? [0, 0, SIDE, HEAD] : [SIDE + (column - 1) * CELL, 0, CELL, HEAD];
    const stop = row === 1 && column === 1 ? State.TabStop : 0;
    patch.node(cellId(row, column), {
      role, parent: line, name: `R${row} C${column}`, rect, now: column + 1, state: State.Focusable | stop | (role === 'gridcell' ? State.Acts : 0),
    });
  }
}

const focused = (page) => page.evaluate(() => document.activeElement.textContent);

test('a grid is told with the size of the whole and the place of each cell', async (t) => {
  const page = await shell.open(t);
  await apply(page, grid());
  const table = page.getByRole('grid', { name: 'Answers' });
  assert.deepEqual([await table.getAttribute('aria-rowcount'), await table.getAttribute('aria-colcount')], ['301', '101']);
  const cell = page.getByRole('gridcell', { name: 'R2 C3' });
  assert.equal(await cell.getAttribute('aria-colindex'), '4');
  assert.equal(await cell.locator('..').getAttribute('aria-rowindex'), '3');
  assert.equal(await page.getByRole('rowheader', { name: 'R2 C0' }).count(), 1);
  assert.equal(await page.getByRole('columnheader', { name: 'R0 C3' }).count(), 1);
});

test('Tab reaches one cell of a grid and leads out of it again', async (t) => {
  const page = await shell.open(t);
  await apply(page, grid());
  await page.getByRole('button', { name: 'Before' }).focus();
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'R1 C1');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'After');
  // Another cell became the one that Tab reaches.
  await apply(page, new Patch().set(cellId(1, 1), { state: State.Focusable | State.Acts }).set(cellId(3, 2), { state: State.Focusable | State.Acts | State.TabStop }));
  await page.keyboard.press('Shift+Tab');
  assert.equal(await focused(page), 'R3 C2');
});

test('the keys of a grid are told to the program, and Enter and Space press the cell', async (t) => {
  const page = await shell.open(t);
  await apply(page, grid());
  await page.getByRole('gridcell', { name: 'R1 C1', exact: true }).focus();
  await inputs(page);
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Control+Home', 'Control+End'];
  for (const key of keys) await page.keyboard.press(key);
  const wanted = [Move.Left, Move.Right, Move.Up, Move.Down, Move.RowStart, Move.RowEnd, Move.PageUp, Move.PageDown, Move.First, Move.Last];
  assert.deepEqual((await inputs(page, 'Move')).map(({ id, a }) => [id, a]), wanted.map((move) => [11, move]));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  assert.deepEqual((await inputs(page, 'Activate')).map(({ id }) => id), [cellId(1, 1), cellId(1, 1)]);
  // What is not a grid's goes on to the browser.
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('button', { name: 'Before' }).focus();
  await page.keyboard.press('ArrowDown');
  assert.deepEqual(await inputs(page, 'Move'), []);
});

test('what takes the focus does not lie beneath the headers', async (t) => {
  const page = await shell.open(t);
  await apply(page, grid());
  await apply(page, new Patch().focus(cellId(5, 11)));
  const offset = await page.locator('.sideways').evaluate((el) => el.scrollLeft);
  assert.ok(offset > 0, 'the last columns lie outside');
  // The program moves the headers along, as it does in the frame after a scroll.
  const patch = new Patch();
  for (let row = 0; row <= 10; row++) patch.set(cellId(row, 0), { rect: [offset, 0, SIDE, HEAD] });
  await apply(page, patch.focus(cellId(5, 1)));
  const [cell, head] = await Promise.all([page.getByRole('gridcell', { name: 'R5 C1', exact: true }).boundingBox(), page.getByRole('rowheader', { name: 'R5 C0' }).boundingBox()]);
  assert.ok(cell.x >= SIDE - 1, `the cell begins at ${cell.x}, the headers end at ${head.x + head.width}`);
});

test('a header takes the click where a cell passes beneath it', async (t) => {
  const page = await shell.open(t);
  await apply(page, grid());
  await apply(page, new Patch().scroll(10, 90));
  const patch = new Patch();
  for (let row = 0; row <= 10; row++) patch.set(cellId(row, 0), { rect: [90, 0, SIDE, HEAD] });
  await apply(page, patch);
  assert.equal(await page.evaluate(() => document.elementFromPoint(140, 100).textContent), 'R1 C0');
  // The browser tells of a scroll with its next frame.
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  assert.deepEqual((await inputs(page, 'Scroll')).at(-1), { kind: 'Scroll', id: 10, x: 90, y: 0 });
});

test('axe finds nothing on a grid', async (t) => {
  const page = await shell.open(t);
  await apply(page, grid());
  await page.evaluate(`(() => { ${axe} })()`);
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run('.n-grid', { resultTypes: ['violations'] }));
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  assert.ok(passes.some(({ id }) => id === 'aria-required-children'), 'it was looked at as a grid');
});
