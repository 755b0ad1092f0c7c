// Everything that is stored, as files: read straight from the database, with no other part of the page.
import { earlierNames, names } from './place.js';
import { answer, contentsOf, isAt, openExisting } from './requests.js';

const decode = (bytes) => new TextDecoder().decode(bytes);

/** [{ name, mime, content }]: a file that Triad opens for each document, and a text beside it where there is more than that. */
export async function storedFiles() {
  const own = await openExisting(names.database);
  const stored = own ? await contentsOf(own) : new Map();
  const notes = own?.objectStoreNames.contains('adopted') ? await answer(own.transaction('adopted').objectStore('adopted').getAll()) : [];
  const items = [...stored, ...await notTakenOver(stored, new Map(notes.map((note) => [note.key, note])))];
  const taken = new Set();
  return items.flatMap(([key, item]) => filesOf(key, item, (name) => unlike(taken, name)));
}

/** Work of an earlier build that is not, or not in this state, among our own (see adopt.js). */
async function notTakenOver(stored, notes) {
  const earlier = await openExisting(earlierNames.database);
  if (!earlier) return [];
  return [...await contentsOf(earlier)].filter(([key, item]) => (notes.has(key) ? !isAt(notes.get(key), item) : !stored.has(key)));
}

function filesOf(key, item, unique) {
  const title = titleOf(key, item);
  const files = [];
  if (item.document) files.push({ name: unique(`${title}.triad.json`), mime: 'application/json', content: item.document.bytes });
  if (!item.document || item.entries.length + item.versions.length > 0) {
    files.push({ name: unique(`${title} (everything stored).txt`), mime: 'text/plain;charset=utf-8', content: everythingIn(item) });
  }
  return files;
}

/** What the list of documents shows, without what file systems refuse. */
function titleOf(key, { document }) {
  let words = [];
  try {
    const { school, title } = JSON.parse(decode(document.summary));
    words = [school, title];
  } catch {
    // A summary that cannot be read costs the file its name and nothing else.
  }
  const name = words.filter((word) => typeof word === 'string' && word).join(' - ') || key;
  return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim().slice(0, 80) || 'Triad';
}

function unlike(taken, name) {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = name.replace(/(?=\.triad\.json$|\.txt$)/, ` ${number}`);
  taken.add(free.toLowerCase());
  return free;
}

/** The last whole copy, every change since, and every earlier version, as a text that a person can read. */
function everythingIn({ document, entries, versions }) {
  const parts = document
    ? [`Document, up to change ${document.sequence}:`, decode(document.bytes)]
    : ['There is no whole copy.'];
  for (const { sequence, entry } of entries) parts.push(`Change ${sequence}:`, decode(entry));
  for (const { at, label, bytes } of versions) parts.push(`Earlier version “${label}” of ${new Date(at).toISOString()}:`, decode(bytes));
  return parts.join('\n');
}
