// Tables as schools have them, pasted or opened as a file, become instruments of exactly as many statements.
import assert from 'node:assert/strict';
import { drop, go, heading, openFile, openHome, pasteTable, ratingOf, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { keyboard, reach } from './support/hands.mjs';
import { copied, make, numberedField, shows, startJudging } from './support/making.mjs';

const { scenario } = setUp();

const homework = copied('homework.txt');
/** The same rows with another sign between the cells. */
const divided = (between) => homework.split('\n').filter(Boolean).map((line) => line.split('\t').join(between)).join('\n');
const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = homework.split('\n').filter(Boolean).map((line) => line.split('\t').map(quoted).join(',')).join('\r\n');

function markdown() {
  const [head, ...rows] = homework.split('\n').filter(Boolean).map((line) => `| ${line.split('\t').join(' | ')} |`);
  return ['# Homework at our school', '', head, '|---|---|---|', ...rows].join('\n');
}

async function openPaste(page, url) {
  await openHome(page, url);
  await go(page, '#/paste');
}

/** The nineteen statements stand whole, and those that share opening words stand below them. */
async function checkHomework(page) {
  const eleventh = 'Teachers look at what comes back each Friday, with a short quiz and a talk about two mistakes that many have made';
  assert.equal(await numberedField(page, 10).inputValue(), eleventh);
  assert.equal(await numberedField(page, 4).inputValue(), 'A pupil without a desk');
  assert.equal(await numberedField(page, 19).inputValue(), 'We follow up homework that is missing or late');
  const opening = page.getByRole('textbox', { name: /^Opening words/ });
  const stems = await opening.evaluateAll((fields) => fields.map((field) => field.value).filter(Boolean));
  assert.deepEqual(stems, ['We have a plan B ready for', 'Our homework plans see to it that']);
  await startJudging(page, 19);
  await ratingOf(page, 19).waitFor();
  await page.getByRole('heading', { name: 'We have a plan B ready for…' }).waitFor();
}

const pasted = {
  'as text with tabs': { text: homework },
  'from a web page': { html: copied('homework-web.html'), text: homework },
  'from Word': { html: copied('homework-word.html'), text: homework },
  'divided by strokes': { text: divided(' / ') },
  'divided by bars': { text: divided(' | ') },
};

for (const [form, clipboard] of Object.entries(pasted)) {
  scenario(`SYS01g a table with shared openings and a divided row is 19 statements, ${form}`, {}, async ({ page, url }) => {
    await openPaste(page, url);
    await pasteTable(page, clipboard);
    await make(page, 19, 'Homework audit');
    await checkHomework(page);
  });
}

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

scenario('SYS01g a table is pasted from the real clipboard, by keyboard alone', clipboard, async ({ page, url }) => {
  await openPaste(page, url);
  await page.evaluate(async ({ html, text }) => {
    const blob = (type, data) => ({ [type]: new Blob([data], { type }) });
    await navigator.clipboard.write([new ClipboardItem({ ...blob('text/html', html), ...blob('text/plain', text) })]);
  }, pasted['from a web page']);
  await reach(page, page.getByRole('textbox', { name: 'Pasted table' }));
  await page.keyboard.press('Control+v');
  await shows(page, /^Understood as a table with cells of its own/);
  await keyboard.press(page, page.getByRole('button', { name: 'Accept all suggestions' }));
  await keyboard.press(page, page.getByRole('button', { name: 'Make an instrument of 19 statements' }));
  await shows(page, /^Edition 1 · 19 statements · /);
  await checkHomework(page);
});

const files = [{ name: 'Homework audit.csv', text: csv }, { name: 'Homework audit.md', text: markdown() }];

for (const file of files) {
  scenario(`SYS01g ${file.name} is chosen in the dialog and becomes 19 statements`, {}, async ({ page, url }) => {
    await openPaste(page, url);
    await openFile(page, () => page.getByRole('button', { name: 'Open a CSV or Markdown file' }).click(), file);
    await make(page, 19);
    assert.equal(await heading(page).textContent(), 'Homework audit', 'the name of the file is the title');
    await checkHomework(page);
  });

  scenario(`SYS01g ${file.name} is dropped on another screen and becomes 19 statements`, {}, async ({ page, url }) => {
    await openHome(page, url);
    await drop(page, [{ name: file.name, bytes: Buffer.from(file.text) }]);
    await make(page, 19);
    await checkHomework(page);
  });
}

const garden = copied('garden-phases.html');
const phases = [
  { title: 'Looking back at the first year', count: 13, last: 'Pupils told visitors about their plants' },
  { title: 'Getting better', count: 15, last: 'Art lessons draw from what is in flower.' },
  { title: 'Going on', count: 20, last: 'We say thank you to those who helped.' },
];

for (const [index, { count, last }] of phases.entries()) {
  scenario(`SYS01g phase ${index + 1} has its statements in one cell: ${count}`, {}, async ({ page, url }) => {
    await openPaste(page, url);
    await pasteTable(page, { html: garden.match(/<table[\s\S]*?<\/table>/g)[index] });
    await make(page, count, `Garden, phase ${index + 1}`);
    assert.equal(await numberedField(page, count).inputValue(), last);
    await startJudging(page, count);
  });
}

const threePhases = { 'from Word': { html: garden }, 'as text with each cell behind a tab': { text: copied('garden-phases.txt') } };

for (const [form, clipboard] of Object.entries(threePhases)) {
  scenario(`SYS01g three phases in one paste keep their sections: 13, 15 and 20 statements, ${form}`, {}, async ({ page, url }) => {
    await openPaste(page, url);
    await pasteTable(page, clipboard);
    await make(page, 48, 'Garden audit');
    for (const { title, count } of phases) {
      await page.getByRole('button', { name: `Edit ${count} statements of ${title}`, exact: true }).waitFor();
    }
    await startJudging(page, 48);
    await page.getByRole('heading', { level: 2, name: phases[0].title }).waitFor();
  });
}

const levels = copied('levels-web.html');

/** The three levels are what a statement is rated with, and what each looks like stands at the statement. */
async function checkLevels(page, words) {
  await make(page, 4, 'Break times');
  await startJudging(page, 4);
  const radios = await ratingOf(page, 2).getByRole('radio').evaluateAll((all) => all.map((each) => each.labels[0].textContent.trim()));
  assert.deepEqual(radios.slice(0, 3).map((label, index) => label.includes(words[index])), [true, true, true], radios.join());
  await shows(page, /Everybody has twenty quiet minutes\./);
  await ratingOf(page, 2).getByRole('radio', { name: words[2], exact: true }).click();
  await shows(page, /^1 of 4 judged/);
}

scenario('SYS01g described levels in columns become the scale', {}, async ({ page, url }) => {
  await openPaste(page, url);
  await pasteTable(page, { html: levels });
  await checkLevels(page, ['Emerging', 'Developing', 'Secure']);
});

scenario('SYS01g levels with names of the school\'s own become the scale once their columns are named', {}, async ({ page, url }) => {
  const words = ['Often forgotten', 'Sometimes seen', 'Our usual way'];
  await openPaste(page, url);
  await pasteTable(page, { html: levels.replace('Emerging', words[0]).replace('Developing', words[1]).replace('Secure', words[2]) });
  const column = (name) => page.getByRole('combobox', { name });
  await column('Column 1: Theme').selectOption('Statements');
  for (const [index, word] of words.entries()) {
    await column(`Column ${index + 2}: ${word}`).selectOption('What a step looks like');
    await settled(page);
  }
  await column('Rated with').selectOption('The levels of the table');
  await settled(page);
  await column('Best is').selectOption(words[2]);
  await settled(page);
  await checkLevels(page, words);
});

scenario('what the preview shows can be put right before anything is made', {}, async ({ page, url }) => {
  await openPaste(page, url);
  await pasteTable(page, { text: homework });
  await page.getByRole('checkbox', { name: /^Line 12: “.*” seems to be the rest of “/ }).waitFor();
  await page.getByRole('heading', { name: 'Preview: 20 statements' }).waitFor();
  await page.getByRole('group', { name: /^Line \d+$/ }).filter({ hasText: 'We know what keeps pupils' }).getByRole('combobox').selectOption('Leave out');
  await settled(page);
  await page.getByRole('combobox', { name: 'Rated with' }).selectOption('Five steps');
  await make(page, 18, 'Homework, shorter');
  await startJudging(page, 18);
  assert.equal(await ratingOf(page, 1).getByRole('radio', { name: 'Red', exact: true }).count(), 0);
  await ratingOf(page, 1).getByRole('radio').first().focus();
  await page.keyboard.press('5');
  await shows(page, /^1 of 18 judged/);
});
