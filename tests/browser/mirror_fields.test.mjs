// Text, dates and choices: what a person types arrives whole, and is never written over by an echo of itself.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { State } from '../../shell/protocol.js';
import { Patch } from './support/patch.mjs';
import { apply, inputs, openShell, settle } from './support/shell_server.mjs';

const shell = await openShell();
after(() => shell.close());

const field = (role, fields) => new Patch().node(10, { role, name: 'Comment', rect: [20, 20, 300, 60], fontPx: 16, ...fields });
const texts = async (page) => (await inputs(page, 'Text')).map(({ text }) => text);

test('each change arrives as the whole value', async (t) => {
  const page = await shell.open(t);
  await apply(page, field('text', { value: 'So' }));
  await page.getByRole('textbox', { name: 'Comment' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' é€');
  assert.deepEqual(await texts(page), ['So ', 'So é', 'So é€']);
});

test('a late echo of earlier values leaves text and caret alone', async (t) => {
  const page = await shell.open(t);
  await apply(page, field('area', { value: 'ab' }));
  const area = page.getByRole('textbox');
  await area.focus();
  await area.evaluate((el) => el.setSelectionRange(1, 1));
  await page.keyboard.type('xy');
  // The value of before, the value between, and the present one.
  for (const value of ['ab', 'axb', 'axyb']) await apply(page, new Patch().set(10, { value }));
  await settle(page);
  assert.deepEqual(await area.evaluate((el) => [el.value, el.selectionStart]), ['axyb', 3]);
  await page.keyboard.press('Control+z');
  assert.notEqual(await area.inputValue(), 'axyb');
});

test('a change of the program\'s own is written into the focused field', async (t) => {
  const page = await shell.open(t);
  await apply(page, field('text', { value: 'mine' }));
  const box = page.getByRole('textbox');
  await box.focus();
  await page.keyboard.type('1');
  await apply(page, new Patch().set(10, { value: 'merged' }));
  assert.equal(await box.inputValue(), 'merged');
});

test('what the program refuses is taken back once it has settled', async (t) => {
  const page = await shell.open(t);
  await apply(page, field('text', { value: 'kept' }));
  const box = page.getByRole('textbox');
  await box.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await apply(page, new Patch().set(10, { value: 'kept' }));
  assert.equal(await box.inputValue(), 'kept!');
  await settle(page);
  assert.equal(await box.inputValue(), 'kept');
});

test('a read-only and a blocked field take no text', async (t) => {
  const page = await shell.open(t);
  await apply(page, field('text', { value: 'x', state: State.ReadOnly }).node(11, { role: 'area', name: 'Other', rect: [20, 120, 300, 60], state: State.Disabled }));
  for (const name of ['Comment', 'Other']) {
    await page.getByRole('textbox', { name }).focus();
    await page.keyboard.type('no');
  }
  assert.deepEqual(await texts(page), []);
});

test('an input method\'s letters arrive when they are chosen', async (t) => {
  const page = await shell.open(t);
  await apply(page, field('area', { value: '' }));
  await page.getByRole('textbox').focus();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await devtools.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  await devtools.send('Input.insertText', { text: '日本' });
  assert.equal((await texts(page)).at(-1), '日本');
});

test('a focused area tells its content\'s height, and again when that changes', async (t) => {
  const page = await shell.open(t);
  await apply(page, field('area', { value: 'one' }));
  await page.getByRole('textbox').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('two');
  const heights = (await inputs(page, 'TextHeight')).map(({ y }) => y);
  // Half an em of padding above and below, and lines of 1.45 em.
  assert.deepEqual(heights, [39, 62]);
});

test('a field is transparent until it has the focus, and then shows itself', async (t) => {
  const page = await shell.open(t);
  await apply(page, field('area', { value: 'text', state: State.Bold }));
  const colours = () => page.getByRole('textbox').evaluate((el) => {
    const { color, backgroundColor, fontSize, fontWeight, paddingLeft, paddingTop, paddingBottom, lineHeight } = getComputedStyle(el);
    // The baseline's correction (baseline.js) goes from one side to the other.
    const upright = parseFloat(paddingTop) + parseFloat(paddingBottom);
    return { color, backgroundColor, fontSize, fontWeight, paddingLeft, upright, lineHeight };
  });
  const metrics = { fontSize: '16px', fontWeight: '700', paddingLeft: '11.2px', upright: 16, lineHeight: '23.2px' };
  assert.deepEqual(await colours(), { color: 'rgba(0, 0, 0, 0)', backgroundColor: 'rgba(0, 0, 0, 0)', ...metrics });
  await page.getByRole('textbox').focus();
  assert.deepEqual(await colours(), { color: 'rgb(28, 39, 51)', backgroundColor: 'rgb(255, 255, 255)', ...metrics });
});

test('a choice arrives, and goes back when the program refuses', async (t) => {
  const page = await shell.open(t);
  await apply(page, field('select', { options: 'a\tFirst\nb\tSecond\n', value: 'a' }));
  const select = page.getByRole('combobox', { name: 'Comment' });

test('a choice that the program took over stays when its options change', async (t) => {
  const page = await shell.open(t);
  await apply(page, field('select', { options: 'a\tFirst\nb\tSecond\nopen\tPlease choose\n', value: 'open' }));
  const select = page.getByRole('combobox', { name: 'Comment' });
  await select.selectOption('Second');
  await apply(page, new Patch().set(10, { options: 'a\tFirst\nb\tSecond\n' }));
  assert.equal(await select.inputValue(), 'b');
});
  await select.selectOption('Second');
  assert.deepEqual(await texts(page), ['b']);
  await apply(page, new Patch().set(10, { value: 'a' }));
  assert.equal(await select.inputValue(), 'a');
  await apply(page, new Patch().set(10, { options: 'c\tThird\nd\tFourth\n', value: 'd' }));
  assert.equal(await select.inputValue(), 'd');
});

test('a date arrives when it is whole', async (t) => {
  const page = await shell.open(t);
  await apply(page, field('date', {}));
  await page.getByLabel('Comment').focus();
  for (const key of '11222026') await page.keyboard.press(key);
  await page.keyboard.press('Tab');
  const seen = await texts(page);
  assert.equal(seen.at(-1), '2026-11-22');
  assert.ok(seen.every((value) => !value.startsWith('0')), seen.join());
});

test('on paper and in the reading view values stand as text', async (t) => {
  const page = await shell.open(t);
  await apply(page, field('area', { value: 'Two\nlines' })
    .node(11, { role: 'date', name: 'Due', value: '2026-12-01', rect: [20, 120, 300, 40] })
    .node(12, { role: 'select', name: 'Owner', options: 'x\tHead\n', value: 'x', rect: [20, 220, 300, 40] })
    .node(13, { role: 'radios', name: 'Rating', rect: [20, 320, 300, 40] })
    .node(14, { role: 'radio', parent: 13, name: 'Red', tone: 'red', state: State.Checked, rect: [0, 0, 80, 36] })
    .node(15, { role: 'radio', parent: 13, name: 'Green', rect: [100, 0, 80, 36] })
    .node(16, { role: 'button', name: 'Go', rect: [20, 420, 100, 36] }));
  const seen = () => page.locator('#mirror').evaluate((el) => el.innerText.split('\n').map((line) => line.trim()).filter(Boolean));
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await seen(), ['Comment', 'Two', 'lines', 'Due', '1 December 2026', 'Owner', 'Head', 'Red']);
  assert.equal(await page.getByRole('textbox').isVisible(), false);
  await page.emulateMedia({ media: 'screen' });
  await apply(page, new Patch().reading(1));
  assert.deepEqual(await seen(), ['Comment', 'Two', 'lines', 'Due', '1 December 2026', 'Owner', 'Head', 'Red', 'Go']);
});

test('without a canvas the same tree can be seen and worked', async (t) => {
  const page = await shell.open(t);
  await apply(page, field('text', { value: 'x' }).node(11, { role: 'button', name: 'Go', rect: [0, 0, 1, 1] }));
  await page.evaluate(() => globalThis.testPage.plain(true));
  await page.getByRole('textbox', { name: 'Comment' }).fill('typed');
  await page.getByRole('button', { name: 'Go' }).click();
  assert.deepEqual((await inputs(page, 'Text', 'Activate')).map(({ kind }) => kind), ['Text', 'Activate']);
  const box = await page.getByRole('button', { name: 'Go' }).boundingBox();
  assert.ok(box.height >= 44 && box.width > 40, JSON.stringify(box));
});

test('a secret shows as dots, here and on paper, and can be shown without losing what is typed', async (t) => {
  const page = await shell.open(t);
  await apply(page, field('text', { state: State.Secret, value: 'ember' }));
  const box = page.getByLabel('Comment');
  const shown = () => page.locator('.shown').first().textContent();
  assert.equal(await box.getAttribute('type'), 'password');
  assert.equal(await box.getAttribute('autocomplete'), 'new-password');
  assert.equal(await shown(), '•••••');
  await box.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('s');
  assert.deepEqual(await texts(page), ['embers']);
  assert.equal(await shown(), '••••••');
  await apply(page, new Patch().set(10, { state: 0, value: 'embers' }));
  assert.equal(await page.getByRole('textbox', { name: 'Comment' }).inputValue(), 'embers');
  assert.equal(await shown(), 'embers');
});
