// The asset pack: every instrument and scale, every file of the enquiry bank, every protocol, every taxonomy, kinds of
// dates, parts of reports, what surveys can begin with, every example, and the words of example clusters as text, in
// file-name order. It comes in two parts, since a person can begin with the instruments alone.
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

/** What stands where, and with which ending. The first screen needs `first`; `rest` is asked for later (src/format/asset_pack.h). */
const first = { instruments: ['instruments'] };
const rest = {
  scales: ['scales'],
  enquiry: ['enquiry'],
  protocols: ['protocols'],
  taxonomies: ['taxonomies'],
  calendars: ['calendars'],
  reports: ['reports'],
  surveys: ['surveys'],
  examples: ['examples', '.triad.json'],
  clusters: ['clusters'],
};

async function packed(folder, parts) {
  const read = async ([name, [place, ending = '.json']]) => [name, await minifiedFiles(join(folder, place), ending)];
  return Object.fromEntries(await Promise.all(Object.entries(parts).map(read)));
}

/** { first, rest } as JSON texts. */
export async function packAssets(folder) {
  const [now, later] = await Promise.all([packed(folder, first), packed(folder, rest)]);
  return { first: JSON.stringify(now), rest: JSON.stringify(later) };
}
