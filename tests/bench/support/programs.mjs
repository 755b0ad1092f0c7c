// Programs of tests/bench that are measured in a browser without the page: their sizes, a page of its own for each turn, and the
// table that is printed, and with --write kept.
import { chromium } from 'playwright-core';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { launchOptions } from '../../browser/support/launch.mjs';
import { serve } from '../../../cmake/serve.mjs';

export const root = resolve(import.meta.dirname, '../../..');
const programs = resolve(root, 'build/web/bench');

const argument = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
export const quick = process.argv.includes('--quick');
/** The one number that --schools names; else nothing. */
export const only = argument('--schools') ? [Number(argument('--schools'))] : undefined;

/**
 * Measures each run by `measure(look, run)`, where `look(act, given)` does `act(given)` in a page of its own: what has run before is
 * warm, and takes memory. `report(results, machine)` makes { table, page }; the page is kept as docs/`file` with --write.
 */
export async function measurePrograms(runs, measure, report, file) {
  await writeFile(resolve(programs, 'index.html'), '<!doctype html><title>Bench</title><link rel="icon" href="data:,">');
  const server = await serve(programs);
  const browser = await chromium.launch(launchOptions);
  const look = async (act, given) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(server.url);
    const found = await page.evaluate(act, given);
    await page.close();
    return found;
  };
  const results = [];
  for (const run of runs) results.push(await measure(look, run));
  const { table, page } = report(results, { cores: cpus().length, browser: `Chromium ${browser.version()}` });
  await browser.close();
  await server.close();
  console.log(table);
  if (process.argv.includes('--write')) await writeFile(resolve(root, 'docs', file), page);
}
