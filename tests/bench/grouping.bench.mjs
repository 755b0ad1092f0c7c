// What it takes to look for a grouping, in WebAssembly as the page is compiled. Prints a table; --write puts it into
// docs/benchmarks-grouping.md. --quick does it once on few schools. --schools N measures that many alone.
import { chromium } from 'playwright-core';
import { cpus } from 'node:os';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { launchOptions } from '../browser/support/launch.mjs';
import { serve } from '../../cmake/serve.mjs';
import { groupInPage } from './grouping/in_page.mjs';
import { groupingPage } from './grouping/report.mjs';

const root = resolve(import.meta.dirname, '../..');
const program = resolve(root, 'build/web/bench');
const quick = process.argv.includes('--quick');
const only = process.argv.includes('--schools') ? [Number(process.argv[process.argv.indexOf('--schools') + 1])] : undefined;
const sizes = only ?? (quick ? [12, 24] : [12, 24, 100, 300, 3000]);

/** Each in a page of its own: what has run before is warm, and takes memory. */
async function look(browser, url, given) {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(url);
  const found = await page.evaluate(groupInPage, given);
  await page.close();
  return found;
}

async function measure(browser, url, schools) {
  const found = await look(browser, url, { schools, times: 1 });
  if (quick || schools > 1000) return found;
  return { ...found, longer: (await look(browser, url, { schools, times: 20 })).cost };
}

await writeFile(resolve(program, 'index.html'), '<!doctype html><title>Bench</title><link rel="icon" href="data:,">');
const server = await serve(program);
const browser = await chromium.launch(launchOptions);
const results = [];
for (const schools of sizes) results.push(await measure(browser, server.url, schools));
const { table, page } = groupingPage(results, { cores: cpus().length, browser: `Chromium ${browser.version()}` });
await browser.close();
await server.close();
console.log(table);
if (process.argv.includes('--write')) await writeFile(resolve(root, 'docs/benchmarks-grouping.md'), page);
