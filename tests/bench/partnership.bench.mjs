// What running a partnership costs its lead, against how many schools there are: the page itself takes the list, divides it into
// triads, proposes who hosts when and makes the file for schools, each by its own button. Prints a table; --write puts it into
// docs/benchmarks-partnership.md. --quick does it with few schools.
import { chromium } from 'playwright-core';
import { cpus } from 'node:os';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { download, go, openHome, saved, settled } from '../browser/support/app.mjs';
import { dist, launchOptions, sharp } from '../browser/support/launch.mjs';
import { button, lookFirst } from '../browser/support/reviewing.mjs';
import { serve } from '../../cmake/serve.mjs';
import { partnershipPage } from './partnership/report.mjs';
import { median, timed } from './support/measure.mjs';

const root = resolve(import.meta.dirname, '../..');
const sizes = process.argv.includes('--quick') ? [24] : [24, 300, 3000];
const areas = ['North', 'South', 'East', 'West', 'Harbour', 'Moor'];


function listOf(schools) {
  const rows = Array.from({ length: schools }, (_, index) => [`School ${index + 1}`, 100_000 + index, 'Primary', areas[index % areas.length], 100 + ((index * 37) % 400)].join('\t'));
  return ['Name\tURN\tPhase\tArea\tPupils', ...rows].join('\n');
}

async function press(page, name, seen) {
  await settled(page);
  return timed(async () => {
    await button(page, name).click();
    await seen().first().waitFor({ state: 'attached' });
  });
}

async function fill(page, field, value) {
  await field.fill(value);
  await settled(page);
}

/** Puts a text in at once, as pasting does: typed in by a command, Chromium takes minutes for thousands of lines. */
async function paste(page, field, text) {
  await field.evaluate((control, pasted) => {
    control.focus();
    control.value = pasted;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
  await settled(page);
}

async function begin(page, url) {
  await openHome(page, url);
  await button(page, 'Begin a cluster').click();
  await page.getByRole('heading', { level: 2, name: 'Run the partnership' }).waitFor({ state: 'attached' });
  return page.evaluate(() => location.hash);
}

async function addTerm(page, cluster) {
  await go(page, `${cluster}/terms`);
  await fill(page, page.getByRole('textbox', { name: 'Year that is planned' }), '2098/99');
  await button(page, 'Add a term').click();
  await settled(page);
  await fill(page, page.getByRole('textbox', { name: 'Name', exact: true }), 'Spring 2099');
  await fill(page, page.getByLabel('First day', { exact: true }), '2099-01-05');
  await fill(page, page.getByLabel('Last day', { exact: true }), '2099-03-27');
}

/** Milliseconds from a touch of a control until its frame is there, in the middle of so many. */
async function touched(page, name) {
  const times = [];
  for (let turn = 0; turn < 9; turn++) {
    times.push(await timed(async () => { await button(page, name).focus(); await settled(page); await page.evaluate(() => new Promise(requestAnimationFrame)); }));
    await page.evaluate(() => document.activeElement.blur());
    await settled(page);
  }
  return median(times);
}

async function measure(browser, url, schools) {
  const page = await (await browser.newContext({ ...sharp, acceptDownloads: true })).newPage();
  page.setDefaultTimeout(120_000);
  const cluster = await begin(page, url);
  await go(page, `${cluster}/schools`);
  await paste(page, page.getByRole('textbox', { name: 'Your schools' }), listOf(schools));
  const list = await press(page, 'Add to the list', () => page.getByText(`${schools} schools were added.`));
  await press(page, `All ${schools} that have not answered take part`, () => page.getByText(`${schools} of ${schools} schools take part`));
  await addTerm(page, cluster);
  await go(page, `${cluster}/groups`);
  await press(page, 'Divide into triads', () => button(page, 'Propose groups'));
  const groups = await press(page, 'Propose groups', () => button(page, 'Use proposal 1'));
  const use = await press(page, 'Use proposal 1', () => page.getByText('The groups below stand like this.'));
  await press(page, 'Confirm these groups', () => page.getByText(/^Confirmed on /));
  await go(page, `${cluster}/rota`);
  const rota = await press(page, 'Propose a rota', () => page.getByText(`${schools} of ${schools} schools host once`));
  const touch = await touched(page, 'Propose a rota');
  const calendar = await timed(() => go(page, `${cluster}/calendar`));
  const annual = await timed(() => go(page, `${cluster}/annual-report`));
  const handOut = await timed(() => go(page, `${cluster}/hand-out`));
  await lookFirst(page);
  const { text } = await download(page, () => button(page, 'Hand out the partnership file').click());
  await saved(page);
  const opened = await timed(async () => { await page.reload(); await button(page, 'Hand out the partnership file').waitFor({ state: 'attached' }); });
  await page.context().close();
  return { schools, list, groups, use, rota, touch, calendar, annual, handOut, file: text.length, opened };
}

const server = await serve(dist);
const browser = await chromium.launch(launchOptions);
const results = [];
for (const schools of sizes) results.push(await measure(browser, server.url, schools));
const { table, page } = partnershipPage(results, { cores: cpus().length, browser: `Chromium ${browser.version()}` });
await browser.close();
await server.close();
console.log(table);
if (process.argv.includes('--write')) await writeFile(resolve(root, 'docs/benchmarks-partnership.md'), page);
