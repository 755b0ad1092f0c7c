import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkFormat } from '../format.mjs';
import { checkLockFile } from '../lock.mjs';
import { checkSyntax } from '../syntax.mjs';
import { checkWords } from '../words.mjs';

const one = (path, text) => [{ path, file: path, text }];

test('registry hosts, folders of one machine and notes to oneself are found', () => {
  const host = ['registry', 'npmjs', 'org'].join('.');
  const folder = ['', 'work', 'main'].join('/');
  const note = ['TO', 'DO'].join('');
  for (const text of [`see ${host}`, `cd ${folder}`, `// ${note}: later`]) {
    assert.equal(checkWords(one('src/a.cpp', text)).problems.length, 1, text);
  }
  assert.deepEqual(checkWords(one('docs/a.md', `Homework/teamwork/ and a rule against ${note} comments.`)).problems, []);
});

test('an address in the lock file and a loose version are found', () => {
  const manifest = { private: true, type: 'module', devDependencies: { a: '1.2.3' } };
  const files = (lock, changed) => [
    ...one('package-lock.json', lock), ...one('package.json', JSON.stringify({ ...manifest, ...changed })),
  ];
  assert.deepEqual(checkLockFile(files('{}', {})).problems, []);
  assert.equal(checkLockFile(files('"resolved": "somewhere"', {})).problems.length, 1);
  assert.equal(checkLockFile(files('{}', { devDependencies: { a: '^1.2.3' } })).problems.length, 1);
  assert.equal(checkLockFile(files('{}', { devDependencies: { a: '>=1.2.3-r.1' } })).problems.length, 1);
  assert.deepEqual(checkLockFile(files('{}', { devDependencies: { a: '1.2.3-r.1' } })).problems, [], 'a version with a name is one version');
  assert.equal(checkLockFile(files('{}', { private: false })).problems.length, 1);
  assert.equal(checkLockFile([]).problems.length, 1);
});

test('a script that does not parse is found, and a template of the service worker does', async () => {
  assert.equal((await checkSyntax(one('shell/a.js', 'const = 1;'))).problems.length, 1);
  assert.deepEqual((await checkSyntax(one('shell/sw.js', 'const kept = %PRECACHE%;'))).problems, []);
});

test('a file that clang-format would change is found', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'triad-format-'));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'src'));
  await writeFile(join(folder, '.clang-format'), 'BasedOnStyle: WebKit\n');
  const problemsOf = async (text) => {
    const file = join(folder, 'src', 'a.cpp');
    await writeFile(file, text);
    return checkFormat([{ path: 'src/a.cpp', file, text }]).problems;
  };
  assert.deepEqual(await problemsOf('int a();\n'), []);
  assert.equal((await problemsOf('int   a ( );\n')).length, 1);
});
