// Records which functions of the program the first screen calls, and which an audit: build/web, told to count, is visited as a person
// would, and what was called is written to cmake/split/first.txt and audit.txt, a mark a line. After a change of what those do:
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
const web = join(root, 'build/web');
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

/** The page with a program that counts. */
async function countingPage() {
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

/** Names of the functions that were called in any of these profiles. */
async function calledIn(profiles) {
  const merged = join(place, 'all.profile');
  await binaryen('wasm-split', '--merge-profiles', ...profiles, '-o', merged);
  const told = await binaryen('wasm-split', join(web, 'triad.wasm'), `--print-profile=${merged}`);
  return told.split('\n').filter((line) => line.startsWith('+ ')).map((line) => line.slice(2));
}

await countingPage();
const { first, audit } = await record();
const counts = await writeLists({ first: await calledIn(first), audit: await calledIn(audit) }, { anew: process.argv.includes('--anew') });
console.log(`${counts.first} functions come first, ${counts.audit} more with an audit`);
