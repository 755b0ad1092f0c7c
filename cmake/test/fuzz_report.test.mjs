import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOf, readRun, withRuns } from '../fuzz_report.mjs';

const quiet = `#2\tINITED cov: 100 ft: 101 corp: 1/1b
#524288\tpulse  cov: 1234 ft: 2000 corp: 90/9Kb lim: 4096 exec/s: 1000 rss: 90Mb
Done 530000 runs in 31 second(s)
stat::number_of_executed_units: 530000
stat::average_exec_per_sec:     1000
processor seconds: 29.512
seconds: 31
`;
const found = `#2\tINITED cov: 55 ft: 101 corp: 1/1b
==7== ERROR: libFuzzer: deadly signal
artifact_prefix='build/corpus/table-'; Test unit written to build/corpus/table-crash-0a1b
stat::number_of_executed_units: 77
processor seconds: 1.700
seconds: 2
`;
const table = (rows) => `# Fuzzing\n\n| Date | Target | Seconds | of these computing | Inputs | Edges | Findings |\n|---|---|---|---|---|---|---|\n${rows}`;

test('a log gives the time, the inputs, the edges reached and nothing found', () => {
  assert.deepEqual(readRun('build/log/fuzz/patch.log', quiet),
    { target: 'patch', seconds: 31, computing: 30, inputs: 530000, edges: 1234, findings: [] });
});

test('a finding is named with the file that shows it', () => {
  const run = readRun('build/log/fuzz/table.log', found);
  assert.deepEqual(run.findings, ['build/corpus/table-crash-0a1b']);
  assert.match(lineOf(run), /^table +2 s \(2 s computing\), 77 inputs, 55 edges, findings: 1\n +build\/corpus\/table-crash-0a1b$/);
});

test('a log without any figures counts as no inputs', () => {
  assert.equal(readRun('patch.log', 'cannot execute').inputs, 0);
});

test('runs are added below the earlier ones, and what follows the table stays', () => {
  const runs = [readRun('patch.log', quiet), readRun('table.log', found)];
  const before = table('| 1 May 2026 | `patch` | 30 | 28 | 10 | 5 | none |\n');
  const rows = '| 2 May 2026 | `patch` | 31 | 30 | 530,000 | 1,234 | none |\n| 2 May 2026 | `table` | 2 | 2 | 77 | 55 | 1 |\n';
  assert.equal(withRuns(`${before}\nMore.\n`, runs, '2 May 2026'), `${before}${rows}\nMore.\n`);
  assert.equal(withRuns(before, runs, '2 May 2026'), before + rows);
});

test('a document without the table is refused', () => {
  assert.throws(() => withRuns('# Fuzzing\n', [], '2 May 2026'), /no table/);
});
