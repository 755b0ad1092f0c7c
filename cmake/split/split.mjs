// The program in three parts: functions that the first screen calls, those that an audit calls as well, and all others. Which those are
// is recorded (record.mjs).
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The parts that have a list. */
const recorded = ['first', 'audit'];
const listOf = (part) => join(import.meta.dirname, `${part}.txt`);
/** What browsers of the last years do, and the compiler uses. References would give the second part a table of its own. */
const features = ['bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'multivalue'].map((name) => `--enable-${name}`);

/**
 * The program is linked with every function under its own name, also where several are alike: which of them stayed would change with the
 * whole program, and a part lack what it calls. So each part has one of them in the end.
 */
const alikeOnce = ['--duplicate-function-elimination'];

/** Runs one of Binaryen's programs, which lie on the path or beside Emscripten. */
export async function binaryen(name, ...given) {
  const run = promisify(execFile);
  const options = { maxBuffer: 1 << 28 };
  try {
    return (await run(name, [...given, ...features], options)).stdout;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    const { stdout } = await run('em-config', ['BINARYEN_ROOT']);
    return (await run(join(stdout.trim(), 'bin', name), [...given, ...features], options)).stdout;
  }
}

/** Functions of one name are told apart by numbers that change with the whole program, "name_123", "name.123" or "name (.123)". */
const withoutNumber = (name) => name.replace(/(?<!\$)_\d+$|\.\d+$| \(\.\d+\)$/, '');

/** Names are long: each stands in the list as the beginning of its hash. Functions of one name come first together. */
export const markOf = (name) => createHash('sha256').update(withoutNumber(name)).digest('hex').slice(0, 10);

/** Functions without a name are few and small, and are told by places that change: all of them come first. */
const isNameless = (name) => /^\d+$/.test(name);

async function namesIn(wasm, folder) {
  const map = join(folder, 'names.txt');
  await binaryen('wasm-opt', wasm, `--symbolmap=${map}`, '-o', join(folder, 'same.wasm'));
  return (await readFile(map, 'utf8')).split('\n').filter(Boolean).map((line) => line.slice(line.indexOf(':') + 1));
}

const marksIn = async (part) => new Set((await readFile(listOf(part), 'utf8').catch(() => '')).split('\n').filter(Boolean));

/** Which functions each later part holds, as wasm-split reads it; what it does not name comes first. */
async function manifest(wasm, folder) {
  const [first, audit] = await Promise.all(recorded.map(marksIn));
  const parts = { audit: [], rest: [] };
  for (const name of await namesIn(wasm, folder)) {
    const mark = markOf(name);
    if (!isNameless(name) && !first.has(mark)) parts[audit.has(mark) ? 'audit' : 'rest'].push(name);
  }
  const file = join(folder, 'manifest.txt');
  await writeFile(file, Object.entries(parts).map(([part, names]) => [part, ...names, ''].join('\n')).join('\n'));
  return file;
}

/**
 * Adds what came out of a record to the lists, so that the next build goes by them; with `anew` they begin afresh. What depends on
 * moments is met in one record and not in another, so records add up.
 * @param names { first, audit }: what was called until the first screen stood, and in all
 * @returns how many each list has
 */
export async function writeLists(names, { anew = false } = {}) {
  const counts = {};
  const earlier = new Set(); // in a list before
  for (const part of recorded) {
    const before = anew ? [] : await marksIn(part);
    const marks = new Set([...before, ...names[part].filter((name) => !isNameless(name)).map(markOf)].filter((mark) => !earlier.has(mark)));
    await writeFile(listOf(part), `${[...marks].sort().join('\n')}\n`);
    counts[part] = marks.size;
    for (const mark of marks) earlier.add(mark);
  }
  return counts;
}

/** { first, later: { audit, rest }, whole } of a program that was linked with the names of its functions; all without names. */
export async function splitProgram(wasm) {
  const folder = await mkdtemp(join(tmpdir(), 'triad-split-'));
  const out = (name) => join(folder, `${name}.wasm`);
  try {
    await binaryen('wasm-split', wasm, '--multi-split', '--quiet', `--manifest=${await manifest(wasm, folder)}`, `--out-prefix=${folder}/`, '-o', out('first'));
    await Promise.all(['first', 'audit', 'rest'].map((name) => binaryen('wasm-opt', out(name), ...alikeOnce, '-o', out(name))));
    await binaryen('wasm-opt', wasm, ...alikeOnce, '--strip-debug', '-o', out('whole'));
    const [first, audit, rest, whole] = await Promise.all(['first', 'audit', 'rest', 'whole'].map((name) => readFile(out(name))));
    return { first, later: { audit, rest }, whole };
  } finally {
    await rm(folder, { recursive: true });
  }
}
