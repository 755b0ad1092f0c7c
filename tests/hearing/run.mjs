// Walks through Triad with Orca in a real browser and compares what is said with the transcripts beside this file.
//   node tests/hearing/run.mjs [--write] [chromium|firefox] [walk …]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../cmake/serve.mjs';
import { browsers } from './browsers.mjs';
import { Stage } from './stage.mjs';
import { until } from './waiting.mjs';
import { Walk } from './walk.mjs';
import { walks } from './walks.mjs';

const top = fileURLToPath(new URL('../../', import.meta.url));
const chosen = (all) => {
  const named = Object.keys(all).filter((name) => process.argv.includes(name));
  return named.length > 0 ? named : Object.keys(all);
};
const write = process.argv.includes('--write');
let failed = 0;

const transcript = (browserName, name) => fileURLToPath(new URL(`transcripts/${browserName}/${name}.txt`, import.meta.url));

/** A browser that knows nothing yet, on an address of its own. */
async function walkThrough(stage, address, browserName, name, wanted) {
  const heard = stage.spoken.length;
  const browser = await browsers[browserName](stage, address);
  await until('the first screen stands', () => browser.evaluate("performance.getEntriesByName('app-interactive').length > 0"));
  await until('Orca has read the page', () => stage.spoken.slice(heard).some((text) => text.startsWith('Finished loading')));
  const walk = new Walk(stage, browser, wanted);
  await walk.before('true');
  try {
    await walks[name](walk);
  } finally {
    await browser.close();
  }
  return walk.transcript;
}

/** With a screen reader of its own: one that read another page before goes on from what it knew of that. */
async function listen(address, browserName, name) {
  const golden = transcript(browserName, name);
  const wanted = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
  const stage = new Stage(`${top}build/log/hearing`);
  let heard;
  try {
    await stage.set();
    heard = await walkThrough(stage, address, browserName, name, write ? '' : wanted);
  } finally {
    await stage.clear();
  }
  if (write) {
    mkdirSync(dirname(golden), { recursive: true });
    writeFileSync(golden, heard);
  }
  return heard === wanted || write ? undefined : difference(wanted, heard);
}

/** The first line that differs, with what was wanted in its place. */
function difference(wanted, heard) {
  const [a, b] = [wanted, heard].map((text) => text.split('\n'));
  const at = b.findIndex((line, index) => line !== a[index]);
  const from = Math.max(0, at - 3);
  return `from line ${at + 1}\n  wanted:\n${a.slice(from, at + 6).join('\n')}\n  heard:\n${b.slice(from, at + 6).join('\n')}`;
}

const server = await serve(`${top}dist`);
try {
  for (const browserName of chosen(browsers)) {
    for (const name of chosen(walks)) {
      // A walk that Orca does not repeat alike in a browser has no transcript there, and is left out.
      if (!write && !existsSync(transcript(browserName, name))) continue;
      const begun = Date.now();
      const problem = await listen(server.url, browserName, name);
      if (problem) failed++;
      console.log(`${problem ? 'FAIL' : 'OK'} ${name} in ${browserName}, ${Math.round((Date.now() - begun) / 1000)} s${problem ? `: ${problem}` : ''}`);
    }
  }
} finally {
  server.close();
}
process.exitCode = failed > 0 ? 1 : 0;
