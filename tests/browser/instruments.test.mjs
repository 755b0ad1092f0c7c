// Instruments that come with the program, that a school writes or adapts itself, and that partners hand on as a file.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { problems as schemaProblems, validators } from '../format/shipped.mjs';
import { choice, commentOn, download, go, heading, openFile, openHome, rate, ratingOf, ready, saved, settled, statements, title } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { focusLine, keyboard, reach } from './support/hands.mjs';
import { makeFromText, numberedField, shows, startJudging } from './support/making.mjs';
import { elsewhere, startListed } from './support/profiles.mjs';

const { house, scenario } = setUp();

const folder = new URL('../../assets/instruments/', import.meta.url);
const shipped = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
const library = ['Pupils choose the books they take home', 'New books are shown to every class', 'Somebody looks after torn pages'];
const libraryTitle = 'Our library';
const ownCards = (page) => page.getByRole('region', { name: 'Your own' }).getByRole('article');

scenario('SYS01a every instrument that comes with the program starts from the list', {}, async ({ page, url }) => {
  await openHome(page, url);
  for (const { title: name } of shipped) {
    await page.getByRole('navigation', { name: 'Triad', exact: true }).getByRole('link', { name: 'Instruments', exact: true }).click();
    await settled(page);
    await page.getByRole('button', { name: `Start: ${name}`, exact: true }).click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await shows(page, /^0 of \d+ (judged|done|read|answered)/);
  }
  await saved(page);
  await go(page, '#/');
  const links = page.getByRole('region', { name: 'Your work', exact: true }).getByRole('link');
  assert.equal(await links.count(), shipped.length, 'all are in one file of the school');
});

scenario('SYS06e what stays in the school says so, on its card and above its statements', {}, async ({ page, url }) => {
  await openHome(page, url);
  await go(page, '#/instruments');
  for (const { title: name, audience } of shipped) {
    const said = page.getByRole('article', { name, exact: true }).getByText('Stays in your school.', { exact: true });
    assert.equal(await said.count(), audience === 'school' ? 1 : 0, name);
  }
  for (const { title: name, audience } of shipped) {
    await startListed(page, name);
    assert.equal(await page.getByText(/^This stays in your school: /).count(), audience === 'school' ? 1 : 0, name);
  }
});

/** Tab and Enter and letters only. What was in the field is typed over. */
async function retype(page, field, text) {
  await reach(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await settled(page);
}

async function writeByKeyboard(page) {
  await keyboard.press(page, page.getByRole('link', { name: 'Instruments', exact: true }));
  await keyboard.press(page, page.getByRole('button', { name: 'Write one from nothing' }));
  await retype(page, page.getByRole('textbox', { name: 'Title', exact: true }), libraryTitle);
  await retype(page, page.getByRole('textbox', { name: 'Title of the section' }), 'Books');
  await keyboard.write(page, numberedField(page, 1), library[0]);
  for (const text of library.slice(1)) {
    await keyboard.press(page, page.getByRole('button', { name: 'Add a statement to Books' }));
    await settled(page);
    assert.match(await focusLine(page), /^text area: Statement \d+$/, 'what was added has the focus');
    await page.keyboard.type(text);
  }
  await shows(page, /^Edition 1 · 3 statements · Red, amber, green/);
}

async function judgeByKeyboard(page) {
  await keyboard.press(page, page.getByRole('button', { name: 'Start judging with it' }));
  await ratingOf(page, 3).waitFor();
  for (const [index, word] of ['Green', 'Red', 'Amber'].entries()) await keyboard.rate(page, index + 1, word);
  await keyboard.write(page, commentOn(page, 3), 'Ask the Friday helpers.');
  await shows(page, /^3 of 3 judged/);
  await saved(page);
}

scenario('SYS01g an instrument is written from nothing, judged and handed on, by keyboard alone', {}, async ({ page, url }) => {
  await openHome(page, url);
  await writeByKeyboard(page);
  await keyboard.press(page, page.getByRole('link', { name: 'Share it' }));
  const file = await download(page, () => keyboard.press(page, page.getByRole('button', { name: 'Save the file' })));
  assert.match(file.name, /^Our-library.*\.json$/);
  assert.deepEqual(schemaProblems(validators().instrument, JSON.parse(file.text)), []);
  await keyboard.press(page, page.getByRole('link', { name: 'Back to the instrument' }));
  await judgeByKeyboard(page);
  await page.reload();
  await ready(page);
  assert.ok(await choice(page, 2, 'Red').isChecked());
  assert.equal(await commentOn(page, 3).inputValue(), 'Ask the Friday helpers.');
  await page.getByRole('heading', { level: 1, name: libraryTitle }).waitFor();
  await elsewhere(house, (partner) => useShared(partner, file));
});

/** What a partner does with the file: opens it, opens it once more, and judges with it. */
async function useShared(page, file) {
  const open = () => openFile(page, () => page.getByRole('button', { name: 'Open an instrument file' }).click(), file);
  await go(page, '#/instruments');
  await open();
  await shows(page, /is now among your instruments\.$/);
  await open();
  await shows(page, /is already here, and nothing has changed\.$/);
  assert.equal(await ownCards(page).count(), 1);
  await startListed(page, libraryTitle);
  for (const [index, text] of library.entries()) await page.getByRole('heading', { name: `${index + 1}. ${text}`, exact: true }).waitFor();
  await rate(page, 1, 'Amber');
  await shows(page, /^1 of 3 judged/);
}

async function press(page, name) {
  await page.getByRole('button', { name, exact: true }).first().click();
  await settled(page);
}

scenario('SYS01f a copy of an instrument is adapted, and the instrument itself stays as it is', {}, async ({ page, url }) => {
  await openHome(page, url);
  await go(page, '#/instruments');
  await press(page, `Adapt: ${title}`);
  await press(page, /^Edit \d+ statements of Duty/);
  await press(page, 'Hide: statement 1');
  await numberedField(page, 2).fill('Every adult can say what we expect of learning at home.');
  await settled(page);
  await press(page, /^Add a statement to Duty/);
  await page.keyboard.type('Our pupils know whom to ask when they are stuck.');
  await settled(page);
  await startJudging(page, 19);
  await page.getByRole('heading', { name: '1. Every adult can say what we expect of learning at home.' }).waitFor();
  await page.getByRole('heading', { name: /^\d+\. Our pupils know whom to ask when they are stuck\.$/ }).waitFor();
  await startListed(page, title);
  await shows(page, '0 of 19 judged');
  await page.getByRole('heading', { name: `1. ${statements[0].alone}` }).waitFor();
});

scenario('two changes that come in one moment are both kept', {}, async ({ page, url }) => {
  await openHome(page, url);
  await makeFromText(page, libraryTitle, library);
  const hide = await page.getByRole('button', { name: 'Hide: statement 1', exact: true }).elementHandle();
  // A slow device draws no frame between a press and the first letter.
  await numberedField(page, 2).evaluate((field, button) => {
    button.click();
    field.focus();
    field.value = 'New books are read aloud';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, hide);
  await settled(page);
  assert.equal(await numberedField(page, 2).inputValue(), 'New books are read aloud');
  await page.getByRole('button', { name: 'Show: statement 1', exact: true }).waitFor({ timeout: 10000 });
});

scenario('SYS25b a reload keeps what was written, what was pasted, and the lines of enquiry', {}, async ({ page, url }) => {
  await openHome(page, url);
  await makeFromText(page, libraryTitle, library);
  await go(page, '#/instruments');
  await page.getByRole('button', { name: 'Write one from nothing' }).click();
  await numberedField(page, 1).fill('Paint is put away by those who used it');
  await settled(page);
  await go(page, '#/enquiry');
  await page.getByRole('button', { name: 'Write a line' }).click();
  await settled(page);
  await page.keyboard.type('Who chooses what we read aloud?');
  await settled(page);
  await page.getByRole('button', { name: /^Show / }).first().click();
  await page.getByRole('button', { name: /^Use .* as our line$/ }).first().click();
  await saved(page);
  await page.reload();
  await ready(page);
  const lines = page.getByRole('textbox', { name: 'Our line of enquiry' });
  assert.equal(await lines.count(), 2);
  assert.equal(await lines.first().inputValue(), 'Who chooses what we read aloud?');
  await go(page, '#/instruments');
  assert.equal(await ownCards(page).count(), 2);
  await page.getByRole('link', { name: `Edit: ${libraryTitle}`, exact: true }).click();
  await settled(page);
  for (const [index, text] of library.entries()) assert.equal(await numberedField(page, index + 1).inputValue(), text);
  await page.reload();
  await ready(page);
  assert.equal(await heading(page).textContent(), libraryTitle);
  assert.equal(await numberedField(page, 3).inputValue(), library[2]);
});
