// A browser that translates the page puts elements of its own in the place of each text: the mirror goes on working.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ROLES } from '../../shell/roles.js';
import { Patch } from './support/patch.mjs';
import { apply, inputs, openShell } from './support/shell_server.mjs';
import { translate } from './support/translate.mjs';

const shell = await openShell();
after(() => shell.close());

const rect = (row) => [10, 10 + row * 40, 200, 36];
const textOf = (page, selector) => page.locator(selector).evaluate((el) => el.textContent);
/** A table and a choice have nothing beside their own text that a test of all roles could ask for. */
const written = ROLES.filter(({ name }) => ['text', 'wrap', 'caption'].includes(name));

for (const { key } of written) {
  test(`a translated ${key} takes its next name, once and whole`, async (t) => {
    const page = await shell.open(t);
    await apply(page, new Patch().node(10, { role: key, name: 'First', description: 'Because.', rect: rect(0) }));
    await translate(page);
    assert.match(await textOf(page, `.n-${key}`), /«First»/, 'the translator has been here');
    await apply(page, new Patch().set(10, { name: 'Second', description: 'Or not.' }));
    assert.equal((await textOf(page, `.n-${key}`)).replace('Or not.', ''), 'Second');
    await apply(page, new Patch().set(10, { name: 'Third' }));
    assert.equal((await textOf(page, `.n-${key}`)).replace('Or not.', ''), 'Third');
  });
}

test('what stands inside a translated item stays in it and in order when its text changes', async (t) => {
  const page = await shell.open(t);
  await apply(page, new Patch().node(9, { role: 'list', name: 'Left', rect: [0, 0, 400, 300] })
    .node(10, { role: 'item', parent: 9, name: 'One', description: 'Because.', rect: rect(0) })
    .node(11, { role: 'link', parent: 10, name: 'Go', rect: rect(0) })
    .node(12, { role: 'button', parent: 10, name: 'Remove', rect: rect(1) }));
  await translate(page);
  await page.locator('.n-button').focus();
  await apply(page, new Patch().set(10, { name: 'Two' }).node(13, { role: 'button', parent: 10, before: 12, name: 'Up', rect: rect(2) }));
  const inside = await page.locator('.n-item').evaluate((item) => [...item.childNodes].map((child) => child.textContent));
  assert.deepEqual(inside, ['Two', '«Because.»', '«Go»', 'Up', '«Remove»']);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), '«Remove»', 'the focus has not moved');
  await page.locator('.n-link').click();
  assert.deepEqual(await inputs(page, 'Activate'), [{ kind: 'Activate', id: 11 }]);
  await apply(page, new Patch().remove(10));
  assert.equal(await page.locator('.n-list *').count(), 0);
});
