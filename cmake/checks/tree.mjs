// The files of the checkout that are ours, as { path, text }. Paths are relative, with forward slashes.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const skippedFolders = new Set(['.git', 'node_modules', 'build', 'dist', 'dist.new']);
const binary = /\.(png|woff2|wasm|ico|jpg|gz|br)$/;

async function walk(root, folder, found) {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    const skipped = skippedFolders.has(entry.name) && !folder;
    if (entry.isDirectory() && !skipped) await walk(root, path, found);
    // Inputs of the fuzzers are bytes, not text of ours; a second work tree has a file in place of the folder ".git".
    if (entry.isFile() && !skipped && !binary.test(path) && !path.startsWith('tests/fuzz/corpus/')) found.push(path);
  }
  return found;
}

export async function ownFiles(root) {
  const paths = await walk(root, '', []);
  return Promise.all(paths.map(async (path) => ({ path, file: join(root, path), text: await readFile(join(root, path), 'utf8') })));
}

export const isCpp = ({ path }) => /\.(cpp|h)$/.test(path);
export const isScript = ({ path }) => /\.(js|mjs)$/.test(path);
