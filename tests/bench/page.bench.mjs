// Measures the page in a browser, beside a SurveyJS form and a plain HTML form with the same questions. Prints a table;
// --write puts it into docs/benchmarks.md. --quick does everything once, to see that it works. --against FOLDER measures the dist/ of
// another build in the same run, of an earlier commit for example.
import { chromium } from 'playwright-core';
import { cpus } from 'node:os';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { serve } from '../../cmake/serve.mjs';
import { dist, launchOptions, laptop } from '../browser/support/launch.mjs';
import { countFrames, idleFrames, keepMemory, median, memoryOf, middleOf, percentile95, slowLine, timeInputs, usable, visit } from './support/measure.mjs';
import { report } from './support/report.mjs';
import { sites } from './support/sites.mjs';

const root = resolve(import.meta.dirname, '../..');
const quick = process.argv.includes('--quick');
const against = process.argv.includes('--against') ? resolve(process.argv[process.argv.indexOf('--against') + 1]) : undefined;
const visits = quick ? 1 : 7;
const inputs = quick ? 5 : 60;
const idleMs = quick ? 1000 : 10000;

/** What each site takes to load, in its order. The sites take turns, so that none has the machine at a better moment. */
async function loading(browser, all) {
  const found = all.map(() => ({ fast: [], slow: [] }));
  for (let turn = 0; turn < visits; turn++) {
    for (const [at, site] of all.entries()) {
      found[at].fast.push(await visit(browser, site, {}));
      found[at].slow.push(await visit(browser, site, { line: slowLine, throttle: 4 }));
    }
  }
  return found.map(middleVisit);
}

function middleVisit({ fast, slow }) {
  const middle = (list, key) => median(list.map((one) => one[key]));
  return {
    bytes: middle(fast, 'bytes'),
    requests: middle(fast, 'requests'),
    fastPainted: middle(fast, 'painted'),
    fastUsable: middle(fast, 'usable'),
    slowPainted: middle(slow, 'painted'),
    slowUsable: middle(slow, 'usable'),
    fastAgain: middle(fast, 'again'),
    slowAgain: middle(slow, 'again'),
  };
}

/** Where an answer to the first statement is pressed. */
const answerAt = (page, word) => middleOf(page.getByRole('radio', { name: word, exact: true }).first());

async function using(browser, site) {
  const server = await serve(site.folder);
  const context = await browser.newContext({ ...laptop, serviceWorkers: 'block' });
  await context.addInitScript(countFrames);
  await context.addInitScript(keepMemory);
  const page = await context.newPage();
  await page.goto(server.url + site.query);
  await usable(page);
  await site.enter(page);
  await page.waitForTimeout(2000); // what start-up leaves behind is not the inputs' doing
  await answerAt(page, 'Red');
  const places = [await answerAt(page, 'Red'), await answerAt(page, 'Amber')];
  const rate = (turn) => page.mouse.click(...places[turn % 2]);
  const type = (turn) => page.keyboard.press('governors ask '[turn % 14]);
  const rating = await timeInputs(page, 'pointerup', inputs, rate);
  const slowRating = await timeInputs(page, 'pointerup', inputs, rate, 4);
  await page.getByLabel('Comment on statement 1', { exact: true }).first().click();
  const typing = await timeInputs(page, 'keydown', inputs, type);
  const slowTyping = await timeInputs(page, 'keydown', inputs, type, 4);
  await page.waitForTimeout(2000);
  const frames = await idleFrames(page, idleMs);
  const memory = await memoryOf(page);
  await context.close();
  await server.close();
  return {
    ratingMedian: median(rating.waits), rating95: percentile95(rating.waits), ratingBusy: rating.busy,
    keyMedian: median(typing.waits), key95: percentile95(typing.waits), keyBusy: typing.busy,
    slowRatingMedian: median(slowRating.waits), slowRating95: percentile95(slowRating.waits),
    slowKeyMedian: median(slowTyping.waits), slowKey95: percentile95(slowTyping.waits),
    frames, scripts: memory.scripts, program: memory.program,
  };
}

async function main() {
  const browser = await chromium.launch(launchOptions);
  const all = await sites(resolve(root, 'build/bench'), dist, against);
  const results = await loading(browser, all);
  for (const [at, site] of all.entries()) {
    Object.assign(results[at], { name: site.name, reference: site.reference, ...await using(browser, site) });
  }
  const machine = { browser: `Chromium ${browser.version()}`, cores: cpus().length, visits, inputs, idleSeconds: idleMs / 1000 };
  await browser.close();
  const { table, page } = report(results, machine);
  console.log(table);
  if (process.argv.includes('--write')) await writeFile(resolve(root, 'docs/benchmarks.md'), page);
}

await main();
