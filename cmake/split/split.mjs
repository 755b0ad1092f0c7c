// The program in two parts: functions that the first screens call, and all others. Which those are is recorded (record.mjs).
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const list = join(import.meta.dirname, 'first.txt');
/** What browsers of the last years do, and the compiler uses. References would give the second part a table of its own. */
const features = ['bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'multivalue'].map((name) => `--enable-${name}`);

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

async function keepList(wasm, folder) {
  const marks = new Set((await readFile(list, 'utf8')).split('\n'));
  const kept = (await namesIn(wasm, folder)).filter((name) => isNameless(name) || marks.has(markOf(name)));
  const file = join(folder, 'keep.txt');
  await writeFile(file, kept.join('\n'));
  return file;
}

/**
 * Adds what came out of a record to the list, so that the next build goes by it; with `anew` the list begins afresh. What depends on
 * moments is met in one record and not in another, so records add up. @returns how many the list has
 */
export async function writeList(names, { anew = false } = {}) {
  const before = anew ? [] : (await readFile(list, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  const marks = new Set([...before, ...names.filter((name) => !isNameless(name)).map(markOf)]);
  await writeFile(list, `${[...marks].sort().join('\n')}\n`);
  return marks.size;
}

/** { first, deferred, whole } of a program that was linked with the names of its functions; all without names. */
export async function splitProgram(wasm) {
  const folder = await mkdtemp(join(tmpdir(), 'triad-split-'));
  const out = (name) => join(folder, `${name}.wasm`);
  try {
    await binaryen('wasm-split', wasm, '--quiet', `--keep-funcs=@${await keepList(wasm, folder)}`, '-o1', out('first'), '-o2', out('deferred'));
    await binaryen('wasm-opt', wasm, '--strip-debug', '-o', out('whole'));
    const [first, deferred, whole] = await Promise.all(['first', 'deferred', 'whole'].map((name) => readFile(out(name))));
    return { first, deferred, whole };
  } finally {
    await rm(folder, { recursive: true });
  }
}
