// The asset pack: every instrument and example as text, in file-name order.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

async function minifiedFiles(folder, ending) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(names.map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8');
    try {
      return JSON.stringify(JSON.parse(text));
    } catch (error) {
      throw new Error(`${join(folder, name)} is not JSON: ${error.message}`);
    }
  }));
}

export async function packAssets(folder) {
  const [instruments, examples] = await Promise.all([
    minifiedFiles(join(folder, 'instruments'), '.json'),
    minifiedFiles(join(folder, 'examples'), '.triad.json'),
  ]);
  return JSON.stringify({ instruments, examples });
}
