// Texts that only change on purpose: TRIAD_REBASELINE=1 writes them anew.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../golden/', import.meta.url);

export function sameAsGolden(name, lines) {
  const file = new URL(`${name}.txt`, folder);
  const text = `${lines.join('\n')}\n`;
  if (process.env.TRIAD_REBASELINE) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
    return;
  }
  assert.equal(text, readFileSync(file, 'utf8'), `differs from ${fileURLToPath(file)}`);
}
