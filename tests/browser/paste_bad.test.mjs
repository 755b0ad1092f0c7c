// What cannot become an instrument is refused in one sentence. Nothing is made, and the next table is read as if nothing had been.
import assert from 'node:assert/strict';
import { drop, go, openFile, openHome, pasteTable, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { reach } from './support/hands.mjs';
import { copied, make, makeButton, shows, startJudging } from './support/making.mjs';

const { scenario } = setUp();
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

const good = { text: 'Statement\tRAG\nThe gate is shut at nine\t\nThe yard is dry\t\n' };
const binary = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array.from({ length: 400 }, (_, index) => (index * 37) % 256)]);
const manyRows = Array.from({ length: 10001 }, (_, index) => `The register of day ${index + 1} is complete\t`).join('\n');
const chosen = (name, text) => (page) => openFile(page, () => page.getByRole('button', { name: 'Open a CSV or Markdown file' }).click(), { name, text });
const dropped = (name, bytes) => async (page) => {
  await drop(page, [{ name, bytes }]);
  await settled(page);
};

/** Each with the sentence, whole, that says what is wrong and what to do. */
const refused = [
  { what: 'blank lines', give: (page) => pasteTable(page, { text: ' \n\t\n \n' }), says: /^There is no text in what was pasted: .*\.$/ },
  { what: 'empty cells', give: (page) => pasteTable(page, { html: '<table><tr><td></td><td> </td></tr></table>' }), says: /^(There is no text|No column here holds).*\.$/ },
  { what: 'an empty clipboard', give: (page) => pasteTable(page, {}), says: /^There is no text in what was pasted: .*\.$/ },
  { what: 'a picture of a table', give: (page) => pasteTable(page, { html: '<meta charset="utf-8"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">' }),
    says: /^What was pasted is a picture, and a picture has no cells to read: open the document that it shows, and copy the table there\.$/ },
  { what: 'the bytes of a picture as text', give: (page) => pasteTable(page, { text: binary.toString('latin1') }), says: /^This is not text.*\.$/ },
  { what: 'signs that cannot be shown', give: (page) => pasteTable(page, { text: `A\t\u0001\u0002\u0003${'\u0004\u0005 '.repeat(30)}` }), says: /^This is mostly signs that cannot be shown, not text: .*\.$/ },
  { what: 'an empty file', give: chosen('empty.csv', ''), says: /^There is no text in what was pasted: .*\.$/ },
  { what: 'numbers only', give: (page) => pasteTable(page, { text: '1\t2\t3\n4\t5\t6\n7\t8\t9\n' }), says: /^No column here holds statements, only numbers or marks: .*\.$/ },
  { what: 'cells of numbers', give: (page) => pasteTable(page, { html: '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>' }),
    says: /^No column here holds statements, only numbers or marks: .*\.$/ },
  { what: 'a picture named .csv, chosen', give: chosen('results.csv', binary), says: /^This is not text.*\.$/ },
  { what: 'a picture named .csv, dropped', give: dropped('results.csv', binary), says: /^This is not text.*\.$/ },
  { what: 'a workbook named .csv', give: dropped('workbook.csv', Buffer.from('PK\x03\x04 and more')), says: /^This is a whole Word, Excel or ZIP file.*\.$/ },
  { what: '10,001 rows', give: (page) => pasteTable(page, { text: manyRows }), says: /^This table has 10,001 rows, and at most 10,000 can be read: .*\.$/ },
  { what: '10,001 rows in a file', give: chosen('registers.csv', manyRows.replaceAll('\t', ',')), says: /^This table has 10,001 rows.*\.$/ },
];

/** The region of the field, where a sentence about a paste stands. */
const source = (page) => page.getByRole('region', { name: 'The table', exact: true });

/** Keeps what is announced at once, however short it is there. */
async function listen(page) {
  await page.evaluate(() => {
    const alert = document.getElementById('alert');
    globalThis.heard = [];
    new MutationObserver(() => alert.textContent && globalThis.heard.push(alert.textContent)).observe(alert, { childList: true });
  });
}

/** A sentence stands where the table is pasted, once, and has been said. */
async function checkRefused(page, says) {
  const sentence = source(page).getByText(says);
  await sentence.waitFor({ timeout: 15000 });
  assert.equal(await sentence.count(), 1, 'it stands there once');
  const text = await sentence.textContent();
  await page.waitForFunction((wanted) => globalThis.heard.includes(wanted), text);
  assert.deepEqual(await page.evaluate(() => globalThis.heard), [text], 'it is said once');
}

/** The program still reads a good table, and nothing of the bad one is in it. */
async function stillWorks(page) {
  await pasteTable(page, good);
  await make(page, 2, 'Yard');
  await startJudging(page, 2);
  await go(page, '#/instruments');
  assert.equal(await page.getByRole('region', { name: 'Your own' }).getByRole('article').count(), 1);
}

for (const { what, give, says } of refused) {
  scenario(`SYS01g ${what}: one sentence, nothing made, and the next table is read`, {}, async ({ page, url }) => {
    await openHome(page, url);
    await go(page, '#/paste');
    await listen(page);
    await give(page);
    await checkRefused(page, says);
    assert.equal(await makeButton(page).count(), 0, 'there is nothing to make');
    await stillWorks(page);
  });
}

const picture = /^What was pasted is a picture, and a picture has no cells to read: open the document that it shows, and copy the table there\.$/;

scenario('SYS01g a picture on the real clipboard is refused, and the table before it stays as it was corrected', clipboard, async ({ page, url }) => {
  await openHome(page, url);
  await go(page, '#/paste');
  await pasteTable(page, good);
  await page.getByRole('combobox', { name: 'Line 2 is' }).selectOption('Leave out');
  await settled(page);
  await listen(page);
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 40);
    canvas.getContext('2d').fillRect(0, 0, 20, 20);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': await canvas.convertToBlob({ type: 'image/png' }) })]);
  });
  await reach(page, page.getByRole('textbox', { name: 'Pasted table' }));
  await page.keyboard.press('Control+v');
  await settled(page);
  await checkRefused(page, picture);
  await page.getByRole('heading', { name: 'Preview: 1 statement', exact: true }).waitFor();
  await pasteTable(page, good);
  await page.getByRole('heading', { name: 'Preview: 2 statements', exact: true }).waitFor();
  assert.equal(await source(page).getByText(picture).count(), 0, 'it is no longer said');
});

scenario('SYS01g a bad table after a good one takes its place and is refused', {}, async ({ page, url }) => {
  await openHome(page, url);
  await go(page, '#/paste');
  await pasteTable(page, good);
  await makeButton(page).waitFor();
  await pasteTable(page, { text: '1\t2\n3\t4\n' });
  await shows(page, /^No column here holds statements/);
  assert.equal(await makeButton(page).count(), 0);
  await stillWorks(page);
});

scenario('SYS01g merged cells that leave rows uneven are evened out, and one sentence says where', {}, async ({ page, url }) => {
  await openHome(page, url);
  await go(page, '#/paste');
  await pasteTable(page, { html: copied('uneven-web.html') });
  const note = page.getByText(/^(Row \d+ does|\d+ rows, from row \d+ on, do) not have as many cells as the others, so empty cells were added: check those rows\.$/);
  await note.waitFor();
  assert.equal(await note.count(), 1);
  await page.getByRole('heading', { name: /^Preview: / }).waitFor();
  await go(page, '#/instruments');
  await page.getByText(/^None yet\. Paste a table/).waitFor();
  await go(page, '#/paste');
  await page.getByRole('button', { name: 'Put this table away' }).click();
  await settled(page);
  await stillWorks(page);
});
