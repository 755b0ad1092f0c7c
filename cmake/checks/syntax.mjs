// Every script parses, and shell scripts too.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import { isScript } from './tree.mjs';

const run = promisify(execFile);

// The service worker is a template: its places stand for values.
const filled = ({ path, text }) => (path === 'shell/sw.js' ? text.replace(/%[A-Z][A-Z0-9_]*%/g, '0') : text);

async function scriptProblems(file) {
  try {
    await transform(filled(file), { loader: 'js', logLevel: 'silent' });
    return [];
  } catch (error) {
    const [first] = error.errors ?? [];
    return [`${file.path}:${first?.location?.line ?? 0}: ${first?.text ?? error.message}`];
  }
}

async function shellProblems({ file, path }) {
  try {
    await run('bash', ['-n', file]);
    return [];
  } catch (error) {
    return [`${path}: ${error.stderr.trim()}`];
  }
}

export async function checkSyntax(files) {
  const scripts = files.filter(isScript);
  const shells = files.filter(({ path }) => /\.sh$/.test(path) || path === '.ci/run');
  const found = await Promise.all([...scripts.map(scriptProblems), ...shells.map(shellProblems)]);
  return { problems: found.flat(), note: `${scripts.length + shells.length} files` };
}
