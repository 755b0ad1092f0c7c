// Runs the journeys in each engine, prints what passed, and with --write keeps the table in docs/engines.md.
import { globSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { tableOf } from './support/table.mjs';

const document = resolve(import.meta.dirname, '../../docs/engines.md');

/** [{ engine, journey, passed, why }] and the version of each engine, as its tests tell it. */
async function results(files) {
  const found = [];
  const versions = new Map();
  // Each engine has the machine to itself: two browsers that paint by software would only wait for each other.
  for await (const { type, data } of run({ files, concurrency: 1 })) {
    const [, engine, journey] = /^(\w+): (.*)$/.exec(data?.name ?? '') ?? [];
    if (type === 'test:diagnostic') {
      const [, name, version] = /^(\w+) (\d[\d.]*)$/.exec(data.message) ?? [];
      if (name) versions.set(name, version);
    }
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const result = { engine, journey: journey ?? data.name, passed: type === 'test:pass', why: data.details?.error?.cause?.message ?? data.details?.error?.message };
    // A file that fails as a whole, before any of its journeys, is a line of its own; otherwise its tests are.
    if (engine || !result.passed) found.push(result);
    console.log(`${result.passed ? 'OK' : 'FAIL'} ${data.name}${result.passed ? '' : `\n     ${result.why}`}`);
  }
  return { found, versions };
}

const { found, versions } = await results(globSync(join(import.meta.dirname, '*.test.mjs')).sort());
const table = tableOf(found, versions, new Date());
console.log(`\n${table}`);
// Where an engine did not start at all there is nothing to write down about it.
const whole = found.length > 0 && found.every(({ engine }) => engine);
if (process.argv.includes('--write') && whole) await writeFile(document, table);
process.exitCode = whole && found.every(({ passed }) => passed) ? 0 : 1;
