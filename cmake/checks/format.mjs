// clang-format agrees with every C++ file of ours.
import { spawnSync } from 'node:child_process';
import { isCpp } from './tree.mjs';

function findFormatter() {
  return ['clang-format-21', 'clang-format'].find((name) => spawnSync(name, ['--version']).status === 0);
}

export function checkFormat(files) {
  const sources = files.filter((file) => isCpp(file) && /^(src|tests|cmake)\//.test(file.path));
  if (!sources.length) return { problems: [], note: 'no files' };
  const formatter = findFormatter();
  if (!formatter) return { problems: ['clang-format is not installed'] };
  const result = spawnSync(formatter, ['--dry-run', '-Werror', ...sources.map(({ file }) => file)], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const places = [...result.stderr.matchAll(/^(.+?):(\d+):\d+: error:/gm)];
  const wrong = new Map(places.reverse().map(([, path, line]) => [path, line]));
  const problems = [...wrong].reverse().map(([path, line]) => `${path}:${line}: run ${formatter} -i ${path}`);
  // A fault of the tool itself must not pass as agreement.
  if (result.status !== 0 && !problems.length) problems.push(result.stderr.trim() || `${formatter} failed`);
  return { problems, note: `${sources.length} files` };
}
