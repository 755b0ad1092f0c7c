// A school's own instrument of 200 statements, pasted as text: frames while scrolling, and work after a keystroke, while judging
// and while editing. Prints a table; --write puts it into docs/benchmarks-long.md.
import { chromium } from 'playwright-core';
import { cpus } from 'node:os';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { evaluationAddress, go, open, pasteTable, settled } from '../browser/support/app.mjs';
import { dist, launchOptions, laptop } from '../browser/support/launch.mjs';
import { serve } from '../../cmake/serve.mjs';
import { median, percentile95 } from './support/measure.mjs';

const root = resolve(import.meta.dirname, '../..');
const quick = process.argv.includes('--quick');
const statements = quick ? 60 : 200;
const turns = quick ? 10 : 120;

/** Notes when each animation frame began, and how long the program worked in it: laying out, painting, the page's elements. */
const watchFrames = () => {
  const ask = window.requestAnimationFrame.bind(window);
  globalThis.watchedFrames = [];
  window.requestAnimationFrame = (act) => ask((at) => {
    const begun = performance.now();
    act(at);
    globalThis.watchedFrames.push({ at, work: performance.now() - begun });
  });
};

const table = () => ['Statement\tRAG\tComment', ...Array.from({ length: statements },
  (_, i) => `Pupils in year ${i % 13} know what to do next in unit ${i + 1}, and can say why it matters to them\t\t`)].join('\n');

/** Does something, and gives the frames it took: { work, gaps } in milliseconds. */
async function framesOf(page, act) {
  await settled(page);
  await page.waitForTimeout(1500);
  await page.evaluate(() => { globalThis.watchedFrames = []; });
  await act();
  await settled(page);
  const frames = await page.evaluate(() => globalThis.watchedFrames);
  return { work: frames.map(({ work }) => work), gaps: frames.slice(1).map(({ at }, i) => at - frames[i].at) };
}

async function type(page) {
  for (let turn = 0; turn < turns; turn++) {
    await page.keyboard.press('governorsaskedwhy'[turn % 17]);
    await page.waitForTimeout(100);
  }
}

/** Rates some statements of every part, so that there is something to look up. */
async function rateSome(page, address) {
  for (let part = 1; part <= Math.ceil(statements / 25); part++) {
    await go(page, `${address}/part/${part}`);
    for (const row of [0, 4, 9, 14, 19]) await page.getByRole('radio', { name: 'Amber' }).nth(row).click().catch(() => undefined);
  }
}

async function measure(page, url) {
  await open(page, `${url}#/paste`);
  await pasteTable(page, { text: table() });
  await page.getByRole('button', { name: /^Make an instrument/ }).click();
  await settled(page);
  const editor = await page.evaluate(() => location.hash);
  await page.getByRole('button', { name: 'Start judging with it' }).click();
  await settled(page);
  const address = await evaluationAddress(page);
  await rateSome(page, address);
  await go(page, `${address}/part/2`);
  await page.mouse.move(600, 400);
  // One turn of the wheel for each frame: what a steady hand does.
  const scrolling = await framesOf(page, () => page.evaluate((count) => new Promise((done) => {
    const scroller = [...document.querySelectorAll('.n-scroller')].sort((a, b) => b.clientWidth - a.clientWidth)[0];
    const step = () => {
      scroller.scrollTop += 24;
      if (--count > 0) requestAnimationFrame(step);
      else done();
    };
    requestAnimationFrame(step);
  }), turns));
  await page.getByRole('textbox', { name: /^Comment on statement/ }).nth(3).click();
  const judging = await framesOf(page, () => type(page));
  await go(page, editor);
  await page.getByRole('textbox', { name: 'Statement 10', exact: true }).click();
  const editing = await framesOf(page, () => type(page));
  return { scrolling, judging, editing };
}

const ms = (value) => `${value.toFixed(1)} ms`;
const line = (label, list) => `| ${label} | ${ms(median(list))} | ${ms(percentile95(list))} |`;

function page(found, machine) {
  return `# A long instrument

An instrument of a school's own with ${statements} statements, pasted as text, some rated in each part. Measured by
\`./build-wasm.sh bench\` on ${machine}, headless, without a graphics card. It is shown in parts of 25 statements.

|  | median | 95 of 100 |
| --- | ---: | ---: |
${line('From frame to frame while scrolling', found.scrolling.gaps)}
${line('The program’s work in one frame of scrolling', found.scrolling.work)}
${line('The program’s work in one frame after a keystroke, judging', found.judging.work)}
${line('The program’s work in one frame after a keystroke, editing', found.editing.work)}

- **From frame to frame** is what the browser managed, painting the whole window in memory included; a display of 60 frames a
  second asks for 16.7 ms. The browser never asks for frames faster than that.
- **The program's work** is the time inside one animation frame: laying out, painting, and bringing the page's
  elements up to date.
`;
}

const server = await serve(dist);
const browser = await chromium.launch(launchOptions);
const context = await browser.newContext({ ...laptop, serviceWorkers: 'block' });
await context.addInitScript(watchFrames);
const found = await measure(await context.newPage(), server.url);
const text = page(found, `${cpus().length} cores with Chromium ${browser.version()}`);
await browser.close();
await server.close();
console.log(text);
if (process.argv.includes('--write')) await writeFile(resolve(root, 'docs/benchmarks-long.md'), text);
