// What a lead feels whom many schools answered: the page itself reads their files, takes them in, shows them side by side and is
// scrolled, with the painter that this machine uses. Prints a table; --write puts it into docs/benchmarks-lead.md. --quick does it
// with few schools. Frames are timed in the page; a page with nothing on it is timed in the same run.
import { chromium } from 'playwright-core';
import { cpus, tmpdir } from 'node:os';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { go, openHome, settled } from '../browser/support/app.mjs';
import { dist, launchOptions, sharp } from '../browser/support/launch.mjs';
import { serve } from '../../cmake/serve.mjs';
import { returnsInPage } from './collate/in_page.mjs';
import { leadPage } from './collate/report.mjs';
import { scrolled, watch, watched } from './support/frames.mjs';
import { timed } from './support/measure.mjs';

const root = resolve(import.meta.dirname, '../..');
const program = resolve(root, 'build/web/bench');
const sizes = process.argv.includes('--quick') ? [12] : [100, 1000];

/** Files of so many schools in a folder of their own: { folder, paths }. */
async function makeReturns(browser, schools) {
  const asset = (path) => readFile(resolve(root, 'assets', path), 'utf8');
  const given = { schools, words: await asset('clusters/example.json'), instrument: await asset('instruments/thep-self-evaluation.json') };
  await writeFile(resolve(program, 'index.html'), '<!doctype html><title>Bench</title><link rel="icon" href="data:,">');
  const server = await serve(program);
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(server.url);
  const texts = await page.evaluate(returnsInPage, given);
  await page.close();
  await server.close();
  const folder = await mkdtemp(join(tmpdir(), 'triad-returns-'));
  const paths = texts.map((_, index) => join(folder, `return-${index}.triad.json`));
  await Promise.all(texts.map((text, index) => writeFile(paths[index], text)));
  return { folder, paths };
}

async function measure(browser, url, schools) {
  const { folder, paths } = await makeReturns(browser, schools);
  const page = await (await browser.newContext(sharp)).newPage();
  page.setDefaultTimeout(300_000);
  const empty = await (await browser.newContext(sharp)).newPage();
  await watch(empty);
  await empty.waitForTimeout(1000);
  const nothing = await watched(empty);
  await openHome(page, url);
  await go(page, '#/import');
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  const chooser = await chosen;
  await watch(page);
  const take = page.getByRole('button', { name: new RegExp(`^Take in [\\d,]+ files$`) });
  const read = await timed(async () => { await chooser.setFiles(paths); await take.waitFor(); });
  const reading = await watched(page);
  const taken = await timed(async () => { await take.click(); await page.getByText('schools have returned').first().waitFor({ state: 'attached' }); });
  await settled(page);
  const cluster = await page.evaluate(() => location.hash);
  const picture = await timed(async () => { await page.evaluate((to) => { location.hash = to; }, `${cluster}/picture`); await page.getByRole('grid').waitFor({ state: 'attached' }); });
  await settled(page);
  const scrolling = await scrolled(page);
  const rows = { schools, nothing, read, reading, taken, picture, scrolling };
  await page.context().close();
  await empty.context().close();
  await rm(folder, { recursive: true });
  return rows;
}

const server = await serve(dist);
const browser = await chromium.launch(launchOptions);
const results = [];
for (const schools of sizes) results.push(await measure(browser, server.url, schools));
const { table, page } = leadPage(results, { cores: cpus().length, browser: `Chromium ${browser.version()}` });
await browser.close();
await server.close();
console.log(table);
if (process.argv.includes('--write')) await writeFile(resolve(root, 'docs/benchmarks-lead.md'), page);
