// One line for each fuzz target that ran, out of libFuzzer's logs; with --write they go into the table of docs/fuzzing.md.
// Fails where a target found something, or did not run at all.
import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';

const document = resolve(import.meta.dirname, '../docs/fuzzing.md');
const head = '| Date | Target | Seconds | of these computing | Inputs | Edges | Findings |\n|---|---|---|---|---|---|---|\n';
const digits = (number) => number.toLocaleString('en-GB');
const last = (text, pattern) => Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);

/** What a log says: { target, seconds, computing, inputs, edges, findings }; `findings` are the files that show one. */
export function readRun(path, text) {
  return {
    target: basename(path, '.log'),
    seconds: last(text, /^seconds: (\d+)$/gm),
    computing: Math.round(last(text, /^processor seconds: ([\d.]+)$/gm)),
    inputs: last(text, /^stat::number_of_executed_units:\s*(\d+)$/gm),
    edges: last(text, /\bcov: (\d+)/g),
    findings: [...text.matchAll(/Test unit written to (\S+)/g)].map((match) => match[1]),
  };
}

const words = ({ findings }) => (findings.length ? String(findings.length) : 'none');

export function lineOf(run) {
  const figures = `${digits(run.seconds)} s (${digits(run.computing)} s computing), ${digits(run.inputs)} inputs, ${digits(run.edges)} edges, findings: ${words(run)}`;
  return [`${run.target.padEnd(16)} ${figures}`, ...run.findings.map((file) => `${' '.repeat(17)}${file}`)].join('\n');
}

/** The document with a row for each run at the end of its table. */
export function withRuns(text, runs, date) {
  const begin = text.indexOf(head);
  if (begin < 0) throw new Error('docs/fuzzing.md has no table of runs');
  const end = text.indexOf('\n\n', begin);
  const at = end < 0 ? text.length : end + 1;
  const row = (run) => `| ${date} | \`${run.target}\` | ${digits(run.seconds)} | ${digits(run.computing)} | ${digits(run.inputs)} | ${digits(run.edges)} | ${words(run)} |\n`;
  return text.slice(0, at) + runs.map(row).join('') + text.slice(at);
}

async function main(args) {
  const logs = args.filter((arg) => arg !== '--write');
  const runs = await Promise.all(logs.map(async (path) => readRun(path, await readFile(path, 'utf8'))));
  for (const run of runs) console.log(lineOf(run));
  const date = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  if (args.includes('--write')) await writeFile(document, withRuns(await readFile(document, 'utf8'), runs, date));
  const failed = runs.filter((run) => run.findings.length || !run.inputs);
  for (const { target } of failed) console.log(`FAIL ${target}: see build/log/fuzz/${target}.log`);
  return runs.length && !failed.length ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2));
