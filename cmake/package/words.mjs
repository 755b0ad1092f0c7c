// The words that stand for a key on the telephone (shell/signer.js): one a line in the tree, one JSON text in the page.
import { readFile } from 'node:fs/promises';

export async function packWords(file) {
  return JSON.stringify((await readFile(file, 'utf8')).trim().split('\n').join(' '));
}
