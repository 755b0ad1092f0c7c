// How long a fresh clone of the last commit takes to build, and to build again after a change of one file: what README.md says of
// times. The machine should have nothing else to do. Prints a table; --write puts it into docs/build-times.md.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const clone = join(root, 'build/times');
const log = join(root, 'build/log/times.log');
const env = { ...process.env, CMAKE_CXX_COMPILER_LAUNCHER: '', CMAKE_C_COMPILER_LAUNCHER: '' };

/** A screen that nothing else includes, and a rule that much of the program rests on. */
const changes = { 'one screen': 'src/ui/screens/sharing/sharing_screen.cpp', 'one header of the rules': 'src/rules/evaluation/progress.h' };

function seconds(command, ...args) {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: clone, env, encoding: 'utf8' });
  appendFileSync(log, `$ ${command} ${args.join(' ')}\n${stdout}${stderr}`);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} did not succeed: see ${log}`);
  return Math.round((performance.now() - begun) / 1000);
}

const page = () => seconds('./build-wasm.sh');
const quick = () => seconds('./build-wasm.sh', 'quick');
const debug = () => seconds('cmake', '--preset', 'debug') + seconds('cmake', '--build', '--preset', 'debug');

/** The rows of the table: what, and how long it took. */
function measure() {
  const rows = [['The page, from a fresh clone', page()], ['`quick`, the first time', quick()], ['The debug build with its tests, from a fresh clone', debug()]];
  for (const [what, path] of Object.entries(changes)) {
    appendFileSync(join(clone, path), '// Changed.\n');
    rows.push([`The page, after a change of ${what}`, page()], [`\`quick\`, after a change of ${what}`, quick()], [`The debug build, after a change of ${what}`, debug()]);
  }
  return rows;
}

function table(rows) {
  const commit = execFileSync('git', ['-C', clone, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  return `# Build times

Measured by \`./build-wasm.sh times\` on ${availableParallelism()} cores, with the tools in place, at ${commit}.

| What | Seconds |
| --- | ---: |
${rows.map(([what, time]) => `| ${what} | ${time} |`).join('\n')}
`;
}

rmSync(clone, { recursive: true, force: true });
rmSync(log, { force: true });
execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
const text = table(measure());
rmSync(clone, { recursive: true, force: true });
console.log(text);
if (process.argv.includes('--write')) writeFileSync(join(root, 'docs/build-times.md'), text);
