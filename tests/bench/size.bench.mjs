// What work costs that has grown: an instrument of many statements, many documents on the device, years of evaluations. Prints a
// table; --write puts it into docs/benchmarks-size.md. --quick does it with little.
import { chromium } from 'playwright-core';
import { cpus } from 'node:os';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { choice, download, downloadButton, drop, go, openHome, rate, ready, saved, settled, start } from '../browser/support/app.mjs';
import { dist, launchOptions, sharp } from '../browser/support/launch.mjs';
import { serve } from '../../cmake/serve.mjs';
import { scrolled } from './support/frames.mjs';
import { ofSchool, withEvaluations, withStatements } from './support/grown.mjs';
import { median, middleOf, percentile95, timed, timeInputs } from './support/measure.mjs';
import { sizePage } from './support/size_report.mjs';

const root = resolve(import.meta.dirname, '../..');
const quick = process.argv.includes('--quick');
const inputs = quick ? 5 : 40;
const starts = quick ? 1 : 5;

const sizes = [
  { name: '19 statements', statements: 19 },
  ...(quick ? [] : [{ name: '200 statements', statements: 200 }]),
  { name: quick ? '60 statements' : '2,000 statements', statements: quick ? 60 : 2000 },
  { name: quick ? '19 statements, 3 schools on the device' : '19 statements, 50 schools on the device', statements: 19, schools: quick ? 3 : 50 },
  { name: '19 statements, 10 years of three evaluations', statements: 19, evaluations: 30 },
];

/** The file of a school that has just begun. */
async function smallFile(browser, url) {
  const page = await (await browser.newContext(sharp)).newPage();
  await start(page, url);
  await rate(page, 1, 'Red');
  await saved(page);
  const { text } = await download(page, () => downloadButton(page).click());
  await page.context().close();
  return JSON.parse(text);
}

const filesOf = (small, { statements, evaluations = 1, schools = 1 }) => {
  const grown = withEvaluations(withStatements(small, statements), evaluations);
  return Array.from({ length: schools }, (_, at) => ofSchool(grown, at + 1));
};

/** Opens them one after another, as they came over the years: the last stays open, at its evaluation of this term. */
async function openAll(page, url, files) {
  for (const file of files) {
    await openHome(page, url);
    await drop(page, [{ name: `${file.school.name}.triad.json`, bytes: JSON.stringify(file) }]);
    await page.getByText(file.school.name).first().waitFor({ state: 'attached' });
    await saved(page);
  }
  await go(page, `#/evaluation/${files.at(-1).evaluations.at(-1).id}`);
}

const waitsOf = ({ waits, busy }) => ({ median: median(waits), most: percentile95(waits), busy });

/** Milliseconds from the start of navigation until the evaluation can be judged. */
async function starting(page) {
  const found = [];
  for (let turn = 0; turn < starts; turn++) {
    await page.reload();
    await ready(page);
    found.push(await page.evaluate(() => performance.getEntriesByName('app-interactive')[0].startTime));
  }
  return median(found);
}

async function rating(page) {
  const answerAt = (word) => middleOf(choice(page, 1, word));
  await answerAt('Red'); // scrolls there
  const places = [await answerAt('Red'), await answerAt('Amber')];
  return waitsOf(await timeInputs(page, 'pointerup', inputs, (turn) => page.mouse.click(...places[turn % 2])));
}

async function typing(page, field) {
  await field.click();
  return waitsOf(await timeInputs(page, 'keydown', inputs, (turn) => page.keyboard.press('pupils know why '[turn % 16])));
}

async function measure(browser, url, small, size) {
  const page = await (await browser.newContext(sharp)).newPage();
  page.setDefaultTimeout(300_000);
  await openAll(page, url, filesOf(small, size));
  const opened = await starting(page);
  const rated = await rating(page);
  const typed = await typing(page, page.getByLabel('Comment on statement 1', { exact: true }).first());
  const kept = await timed(() => download(page, () => downloadButton(page).click()));
  const scrolling = await scrolled(page);
  await go(page, '#/find');
  const searched = await typing(page, page.getByRole('textbox', { name: 'Words to find' }));
  await settled(page);
  await page.context().close();
  return { ...size, opened, rated, typed, kept, scrolling, searched };
}

const server = await serve(dist);
const browser = await chromium.launch(launchOptions);
const small = await smallFile(browser, server.url);
const results = [];
for (const size of sizes) results.push(await measure(browser, server.url, small, size));
const { table, page } = sizePage(results, { cores: cpus().length, browser: `Chromium ${browser.version()}` });
await browser.close();
await server.close();
console.log(table);
if (process.argv.includes('--write')) await writeFile(resolve(root, 'docs/benchmarks-size.md'), page);
