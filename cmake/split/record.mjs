// Records which functions of the program the first screen calls, and which an audit: programs that count are visited as a person would,
// and what was called is written to cmake/split/first.txt and audit.txt, a mark a line. In build/web-record no function is put into
// another, so the record holds whatever the compiler makes of it in the page; build/web knows what came ready with the compiler. After a
// change of what the first screen or an audit does:
//   ./build-wasm.sh split     adds to the lists; --anew begins them afresh
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { packagePage } from '../package.mjs';
import { noCanvas } from '../../tests/browser/support/browser.mjs';
import { serve } from '../serve.mjs';
import { binaryen, writeLists } from './split.mjs';
import { look, visits } from './visits.mjs';

const root = resolve(import.meta.dirname, '../..');
const programs = ['web-record', 'web'].map((name) => join(root, 'build', name));
const place = join(root, 'build/split');
const flags = ['--no-sandbox', '--disable-gpu-compositing', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** A laptop, one with a graphics card, one without a canvas, one that is zoomed out of, and a telephone in the dark. */
const windows = [
  { viewport: { width: 1280, height: 800 } },
  { viewport: { width: 1280, height: 800 }, painter: 'webgl' },
  { viewport: { width: 1280, height: 800 }, plain: true },
  { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.25 },
  { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, colorScheme: 'dark' },
];

/** The page with the program of that folder, which counts. */
async function countingPage(web) {
  await rm(place, { recursive: true, force: true });
  await mkdir(join(place, 'web'), { recursive: true });
  await cp(join(web, 'triad.mjs'), join(place, 'web/triad.mjs'));
  await binaryen('wasm-split', '--instrument', join(web, 'triad.wasm'), '-o', join(place, 'web/triad.wasm'), '--profile-export=__write_profile');
  await packagePage({ shell: 'shell', web: join(place, 'web'), assets: 'assets', out: join(place, 'dist'), compress: false });
}

/** Keeps hold of the program's exports, which the page itself hides. */
function watchPrograms() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      globalThis.programExports = (made.instance ?? made).exports;
      return made;
    };
  }
}

/** What was called since the page was loaded, as wasm-split writes it. */
async function profileOf(page) {
  const bytes = await page.evaluate(() => {
    const found = globalThis.programExports;
    const memory = Object.values(found).find((each) => each instanceof WebAssembly.Memory);
    const pages = 16;
    const address = memory.grow(pages) * 65536;
    const size = found.__write_profile(address, pages * 65536);
    return [...new Uint8Array(memory.buffer, address, size)];
  });
  return Buffer.from(bytes);
}

async function record() {
  const server = await serve(join(place, 'dist'));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: flags });
  const profiles = { first: [], audit: [] };
  for (const [visit, window] of visits.flatMap((visit) => windows.map((window) => [visit, window]))) {
    const { plain, painter = 'suitable', ...shape } = window;
    const context = await browser.newContext({ ...shape, locale: 'en-GB', serviceWorkers: 'block', acceptDownloads: true });
    await context.addInitScript(watchPrograms);
    if (plain) await context.addInitScript(noCanvas);
    const page = await context.newPage();
    await visit(page, `${server.url}?painter=${painter}`, async () => {
      const kept = profiles[visit === look ? 'first' : 'audit'];
      kept.push(join(place, `${visit.name}-${kept.length}.profile`));
      await writeFile(kept.at(-1), await profileOf(page));
    });
    await context.close();
  }
  await browser.close();
  await server.close();
  return profiles;
}

/** Names of the functions that were called in any of these profiles of the program. */
async function calledIn(web, profiles) {
  const merged = join(place, 'all.profile');
  await binaryen('wasm-split', '--merge-profiles', ...profiles, '-o', merged);
  const told = await binaryen('wasm-split', join(web, 'triad.wasm'), `--print-profile=${merged}`);
  return told.split('\n').filter((line) => line.startsWith('+ ')).map((line) => line.slice(2));
}

const called = { first: [], audit: [] };
for (const web of programs) {
  await countingPage(web);
  const profiles = await record();
  for (const part of Object.keys(called)) called[part].push(...await calledIn(web, profiles[part]));
}
const counts = await writeLists(called, { anew: process.argv.includes('--anew') });
console.log(`${counts.first} functions come first, ${counts.audit} more with an audit`);
