// The asset pack: every instrument and scale, every file of the enquiry bank, every protocol, every taxonomy, kinds of
// dates, parts of reports, what surveys can begin with, every example, and the words of example clusters as text, in
// file-name order.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

async function minifiedFiles(folder, ending) {
  const present = await readdir(folder).catch((error) => (error.code === 'ENOENT' ? [] : Promise.reject(error)));
  const names = present.filter((name) => name.endsWith(ending)).sort();
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
  const [instruments, scales, enquiry, protocols, taxonomies, calendars, reports, surveys, examples, clusters] = await Promise.all([
    minifiedFiles(join(folder, 'instruments'), '.json'),
    minifiedFiles(join(folder, 'scales'), '.json'),
    minifiedFiles(join(folder, 'enquiry'), '.json'),
    minifiedFiles(join(folder, 'protocols'), '.json'),
    minifiedFiles(join(folder, 'taxonomies'), '.json'),
    minifiedFiles(join(folder, 'calendars'), '.json'),
    minifiedFiles(join(folder, 'reports'), '.json'),
    minifiedFiles(join(folder, 'surveys'), '.json'),
    minifiedFiles(join(folder, 'examples'), '.triad.json'),
    minifiedFiles(join(folder, 'clusters'), '.json'),
  ]);
  return JSON.stringify({ instruments, scales, enquiry, protocols, taxonomies, calendars, reports, surveys, examples, clusters });
}
