// The shapes that audits have on the clipboard, whatever program put them there.
import assert from 'node:assert/strict';
import { go, openHome, pasteTable, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { acceptAll, copied, make, shows, startJudging } from './support/making.mjs';
import { divided, markdown, phases, untabbed, webPage, word, wordParagraph } from './tables/garden.mjs';
import { excel, homework, levelRows, levelsWord, shortLevels, stemsInRows, stemsMerged } from './tables/homework.mjs';

const { scenario } = setUp();

async function openPaste(page, url) {
  await openHome(page, url);
  await go(page, '#/paste');
}

const preview = (page, count) => page.getByRole('heading', { name: `Preview: ${count} statements`, exact: true });
const selected = (page, name) => page.getByRole('combobox', { name }).evaluate((select) => select.selectedOptions[0].textContent.trim());

const heading = (title) => `<h3>${title}</h3>`;
const threePhases = {
  'a web page with heading cells, titles above': { html: webPage('th', heading) },
  'a web page with plain cells, titles above': { html: webPage('td', heading) },
  'a web page with captions and plain cells': { html: webPage('td', (title) => `<caption>${title}</caption>`) },
  'Word with headings above': { html: word((title) => `<h2 style='margin-top:2.0pt'><span lang=EN-GB>${title}</span></h2>`) },
  'Word with short paragraphs above': { html: word((title) => wordParagraph(title)) },
  'Word with captions above, and a title of the document': {
    html: word((title) => wordParagraph(title, 'MsoCaption'), "<p class=MsoTitle>Our garden</p><p class=MsoNormal>We look at it once a year, with everybody who digs.</p>"),
  },
  'Markdown with line breaks in cells': { text: markdown() },
  'lines divided by bars': { text: divided(' | ') },
  'lines divided by strokes': { text: divided(' / ') },
};

for (const [form, clipboard] of Object.entries(threePhases)) {
  scenario(`SYS01g three phases are 13, 15 and 20 statements in titled sections: ${form}`, {}, async ({ page, url }) => {
    await openPaste(page, url);
    await pasteTable(page, clipboard);
    await preview(page, 48).waitFor();
    const beside = await page.getByRole('region', { name: 'Columns' }).getByRole('combobox')
      .evaluateAll((all) => all.filter((select) => select.selectedOptions[0].textContent.trim() === 'Read beside, not rated').length);
    assert.ok(beside > 0, 'what is expected is read beside the statements');
    await make(page, 48, 'Garden audit');
    for (const [index, count] of [13, 15, 20].entries()) {
      await page.getByRole('button', { name: `Edit ${count} statements of ${phases[index].title}`, exact: true }).waitFor();
    }
  });
}

scenario('SYS01g the title of a document names what is made of its tables', {}, async ({ page, url }) => {
  await openPaste(page, url);
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await pasteTable(page, { html: word((each) => `<h2>${each}</h2>`, '<h1>Our garden</h1>') });
  await preview(page, 48).waitFor();
  assert.equal(await title.inputValue(), 'Our garden');
  await pasteTable(page, { html: copied('homework-web.html') });
  await preview(page, 20).waitFor();
  assert.equal(await title.inputValue(), 'Homework at our school', 'and goes with them');
});

const sheets = {
  'its title merged': excel('<tr><td colspan=3 style=\'font-weight:700\'>Homework at our school</td></tr>'),
  'its title in A1, not merged': excel('<tr><td>Homework at our school</td><td></td><td></td></tr>'),
  'its title in A1, a row left empty below it': excel('<tr><td>Homework at our school</td><td></td><td></td></tr><tr><td></td><td></td><td></td></tr>'),
};

for (const [form, html] of Object.entries(sheets)) {
  scenario(`SYS01g a sheet of Excel is 19 statements, ${form}`, {}, async ({ page, url }) => {
    await openPaste(page, url);
    await pasteTable(page, { html, text: `Homework at our school\t\t\n${homework}` });
    await shows(page, /^Understood as a table with cells of its own/);
    await make(page, 19, 'Homework audit');
    await startJudging(page, 19);
    await page.getByRole('heading', { level: 2, name: 'Homework at our school' }).waitFor();
  });
}

scenario('SYS01g a title in the first cell of tabbed text and of CSV leaves the scale as it is', {}, async ({ page, url }) => {
  await openPaste(page, url);
  const values = homework.split('\n').filter(Boolean).map((line) => line.split('\t').map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(','));
  for (const text of [`Homework at our school\t\t\n${homework}`, ['Homework at our school,,', ...values].join('\n')]) {
    await pasteTable(page, { text });
    await acceptAll(page);
    await preview(page, 19).waitFor();
    assert.equal(await selected(page, 'Rated with'), 'Red, amber, green');
  }
});

const stems = ['We have a plan B ready for', 'Our homework plans see to it that'];

for (const [form, html] of Object.entries({ 'merged at the left': stemsMerged(), 'in rows of their own': stemsInRows() })) {
  scenario(`SYS01g opening words ${form} stand above their statements: 19`, {}, async ({ page, url }) => {
    await openPaste(page, url);
    await pasteTable(page, { html });
    await preview(page, 19).waitFor();
    for (const stem of stems) await page.getByRole('checkbox', { name: new RegExp(`“${stem}.*” seems to open what follows`) }).waitFor();
    await make(page, 19, 'Homework audit');
    const opening = page.getByRole('textbox', { name: /^Opening words/ });
    assert.deepEqual(await opening.evaluateAll((fields) => fields.map((field) => field.value).filter(Boolean)), stems);
    await startJudging(page, 19);
  });
}

const asText = (rows) => rows.map((row) => row.join('\t')).join('\n');
const described = {
  'as text with tabs': { text: asText(levelRows) },
  'from Word': { html: levelsWord(levelRows) },
  'in two or three words each, as text': { text: asText(shortLevels) },
  'in two or three words each, from Word': { html: levelsWord(shortLevels) },
};

for (const [form, clipboard] of Object.entries(described)) {
  scenario(`SYS01g described levels become the scale, ${form}`, {}, async ({ page, url }) => {
    await openPaste(page, url);
    await pasteTable(page, clipboard);
    await preview(page, 4).waitFor();
    assert.equal(await selected(page, 'Rated with'), 'The levels of the table');
    for (const level of ['Emerging', 'Developing', 'Secure']) {
      assert.equal(await selected(page, new RegExp(`^Column \\d: ${level}$`)), 'What a step looks like');
    }
  });
}

scenario('SYS01g a line left out of a phase without tabs leaves every other line as it is', {}, async ({ page, url }) => {
  await openPaste(page, url);
  await pasteTable(page, { text: untabbed(phases[1]) });
  const group = page.getByRole('group', { name: /^Line \d+$/ });
  const kinds = () => group.getByRole('combobox').evaluateAll((all) => all.map((select) => select.value));
  const before = await kinds();
  const first = before.findIndex((kind, line) => kind === 'item' && before[line - 1] === 'section');
  assert.ok(first > 0, 'a heading stands above a statement');
  await group.nth(first).getByRole('combobox').selectOption('Leave out');
  await settled(page);
  assert.deepEqual(await kinds(), before.with(first, 'ignore'));
});
