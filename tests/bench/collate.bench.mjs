// What a lead's work costs against how many schools return: reading their files, comparing them with what is there, taking them in,
// and the first picture; in WebAssembly as the page is compiled, beside the browser's own JSON.parse of the same files in the same
// run. Prints a table; --write puts it into docs/benchmarks-collate.md. --quick does everything once on few schools. --schools N
// measures that many alone.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { collateInPage } from './collate/in_page.mjs';
import { collatePage } from './collate/report.mjs';
import { median } from './support/measure.mjs';
import { measurePrograms, only, quick, root } from './support/programs.mjs';

const sizes = only ?? (quick ? [3, 12] : [3, 12, 100, 300, 1000, 24000]);

const self = 'thep-self-evaluation';
const audit = 'nst-planning-audit';
// D-41: three hundred schools answer the audit, whose instrument is the longest.
const runs = [...sizes.map((schools) => ({ schools, instrument: self })), ...(quick || only ? [] : [{ schools: 300, instrument: audit }])];

const turnsFor = (schools) => (quick || schools > 1000 ? 1 : 5);

/** Of each figure the median of all turns. */
function middle(turns) {
  return Object.fromEntries(Object.keys(turns[0]).map((key) => [key, median(turns.map((turn) => turn[key]))]));
}

async function measure(look, { schools, instrument }) {
  const asset = (path) => readFile(resolve(root, 'assets', path), 'utf8');
  const given = { schools, words: await asset('clusters/example.json'), instrument: await asset(`instruments/${instrument}.json`) };
  const turns = [];
  for (let turn = 0; turn < turnsFor(schools); turn++) turns.push(await look(collateInPage, given));
  const { title } = JSON.parse(given.instrument);
  return { title, ...middle(turns) };
}

await measurePrograms(runs, measure, collatePage, 'benchmarks-collate.md');
