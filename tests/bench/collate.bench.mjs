// What a lead's work costs against how many schools return: reading their files, comparing them with what is there, taking them in,
// and the first picture; in WebAssembly as the page is compiled, beside the browser's own JSON.parse of the same files in the same
// run. Prints a table; --write puts it into docs/benchmarks-collate.md. --quick does everything once on few schools. --schools N
// measures that many alone.
import { chromium } from 'playwright-core';
import { cpus } from 'node:os';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { launchOptions } from '../browser/support/launch.mjs';
import { serve } from '../../cmake/serve.mjs';
import { collateInPage } from './collate/in_page.mjs';
import { collatePage } from './collate/report.mjs';
import { median } from './support/measure.mjs';

const root = resolve(import.meta.dirname, '../..');
const program = resolve(root, 'build/web/bench');
const argument = (name) => process.argv[process.argv.indexOf(name) + 1];
const quick = process.argv.includes('--quick');
const only = process.argv.includes('--schools') ? [Number(argument('--schools'))] : undefined;
const sizes = only ?? (quick ? [3, 12] : [3, 12, 100, 300, 1000, 24000]);

const self = 'thep-self-evaluation';
const audit = 'nst-planning-audit';
// D-41: three hundred schools answer the audit, whose instrument is the longest.
const runs = [...sizes.map((schools) => ({ schools, instrument: self })), ...(quick || only ? [] : [{ schools: 300, instrument: audit }])];

/** Each turn in a page of its own: what has run before is warm, and takes memory. */
const turnsFor = (schools) => (quick || schools > 1000 ? 1 : 5);

/** Of each figure the median of all turns. */
function middle(turns) {
  return Object.fromEntries(Object.keys(turns[0]).map((key) => [key, median(turns.map((turn) => turn[key]))]));
}

async function measure(browser, url, { schools, instrument }) {
  const asset = (path) => readFile(resolve(root, 'assets', path), 'utf8');
  const given = { schools, words: await asset('clusters/example.json'), instrument: await asset(`instruments/${instrument}.json`) };
  const turns = [];
  for (let turn = 0; turn < turnsFor(schools); turn++) {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(url);
    turns.push(await page.evaluate(collateInPage, given));
    await page.close();
  }
  const { title } = JSON.parse(given.instrument);
  return { title, ...middle(turns) };
}

await writeFile(resolve(program, 'index.html'), '<!doctype html><title>Bench</title><link rel="icon" href="data:,">');
const server = await serve(program);
const browser = await chromium.launch(launchOptions);
const results = [];
for (const run of runs) results.push(await measure(browser, server.url, run));
const { table, page } = collatePage(results, { cores: cpus().length, browser: `Chromium ${browser.version()}` });
await browser.close();
await server.close();
console.log(table);
if (process.argv.includes('--write')) await writeFile(resolve(root, 'docs/benchmarks-collate.md'), page);
