// Where the canvas paints an element's text, the element's own lies on it: to be marked, selected and copied there.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Patch } from './support/patch.mjs';
import { apply, openShell } from './support/shell_server.mjs';

const shell = await openShell();
after(() => shell.close());

const words = 'Six books were looked at after two weeks, and the mistakes in them had been learnt by heart.';
const laid = { fontPx: 20, linePx: 30, textX: 24, textY: 8, textW: 260, weight: 700 };
const textBox = (page, selector) => page.locator(selector).evaluate((el) => {
  const range = document.createRange();
  range.selectNodeContents([...el.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE));
  const rects = [...range.getClientRects()];
  const { left, top, right, bottom } = range.getBoundingClientRect();
  return { left, top, right, bottom, lines: new Set(rects.map((rect) => Math.round(rect.top))).size };
});

for (const role of ['paragraph', 'item', 'cell', 'quote', 'definition', 'link']) {
  test(`the text of a ${role} breaks and stands where it is painted`, async (t) => {
    const page = await shell.open(t);
    await apply(page, new Patch().node(9, { role: 'main', rect: [50, 40, 600, 500] })
      .node(10, { role, parent: 9, name: words, rect: [10, 20, 400, 150], ...laid }));
    const box = await textBox(page, `.n-${role}`);
    assert.ok(Math.abs(box.left - 84) <= 1, `left ${box.left}`);
    assert.ok(box.right <= 84 + 261, `right ${box.right}`);
    // A line is 30 px high, and its letters of 20 px stand in the middle of it.
    assert.ok(Math.abs((box.top + box.bottom) / 2 - (68 + (box.lines * 30) / 2)) <= 2, JSON.stringify(box));
    assert.ok(box.lines >= 4, `${box.lines} lines`);
    await apply(page, new Patch().set(10, { textX: 0, textW: 400 }));
    const wider = await textBox(page, `.n-${role}`);
    assert.ok(Math.abs(wider.left - 60) <= 1 && wider.lines < box.lines, JSON.stringify(wider));
  });
}

test('the text of a button stands in the middle of its height, as it is painted', async (t) => {
  const page = await shell.open(t);
  await apply(page, new Patch().node(10, { role: 'button', name: 'Make the file', rect: [10, 20, 200, 50], fontPx: 16, linePx: 23, textX: 40, textY: 13, textW: 130, weight: 400 }));
  const box = await textBox(page, '.n-button');
  assert.ok(Math.abs(box.left - 50) <= 1 && Math.abs((box.top + box.bottom) / 2 - 45) <= 1, JSON.stringify(box));
});

test('what stands inside an element takes none of the place of its text', async (t) => {
  const page = await shell.open(t);
  await apply(page, new Patch().node(9, { role: 'list', name: 'All', rect: [0, 0, 500, 200] })
    .node(10, { role: 'item', parent: 9, name: words, rect: [0, 0, 400, 100], ...laid })
    .node(11, { role: 'link', parent: 10, name: 'Go', rect: [100, 50, 80, 30], fontPx: 16, linePx: 23, textW: 80, weight: 400 }));
  const box = await textBox(page, '.n-link');
  assert.ok(Math.abs(box.left - 100) <= 1 && Math.abs(box.top - 50) <= 4, JSON.stringify(box));
});

test('the ordinary page knows nothing of where the canvas had its texts', async (t) => {
  const page = await shell.open(t);
  await page.evaluate(() => globalThis.testPage.plain(true));
  const patch = (more) => new Patch().node(10, { role: 'paragraph', name: words, rect: [10, 20, 400, 150], ...more });
  const boxOf = async () => {
    const box = await page.locator('.n-paragraph').boundingBox();
    return { ...box, inside: await textBox(page, '.n-paragraph') };
  };
  await apply(page, patch({}));
  const before = await boxOf();
  await apply(page, new Patch().remove(10));
  await apply(page, patch(laid));
  assert.deepEqual(await boxOf(), before);
});

test('painted words are selected with the mouse, and copied without their invisible colour', async (t) => {
  const page = await shell.open(t, { permissions: ['clipboard-read', 'clipboard-write'] });
  await apply(page, new Patch().node(9, { role: 'main', rect: [0, 0, 600, 500] })
    .node(10, { role: 'paragraph', parent: 9, name: words, rect: [10, 20, 400, 150], ...laid }));
  const { left, top, right, bottom } = await textBox(page, '.n-paragraph');
  await page.mouse.move(left + 1, top + 6);
  await page.mouse.down();
  await page.mouse.move(right + 8, bottom - 6, { steps: 5 });
  await page.mouse.up();
  assert.equal(await page.evaluate(() => getSelection().toString()), words);
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return { types: [...item.types], text: await (await item.getType('text/plain')).text() };
  });
  assert.deepEqual(copied, { types: ['text/plain'], text: words });
});
