// Files in and out: drop, open dialog, files opened from the system, downloads, print.
import { say } from './notice.js';
import { Kind } from './protocol.js';

const MAX_BYTES = 32 * 1024 * 1024;
/** What reading a file takes in all, in parts of its size: the text, its copy, and the records made of it. */
const ROOM = 6;
const encoder = new TextEncoder();

export class FilePort {
  /** @param hasRoom tells whether the program can have so many bytes */
  constructor(post, hasRoom) {
    this.post = post;
    this.hasRoom = hasRoom;
  }

  pick() {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    // A document of another program may be chosen too: the program says what to do instead.
    input.accept = '.json,.csv,.tsv,.md,.txt,.docx,.doc,.xlsx,.xls,.pdf,application/json,text/csv,text/markdown,text/plain';
    input.addEventListener('change', () => this.read([...input.files]));
    input.click();
  }

  /** Files become inputs one after the other, in the order given. `unread` are names of what could not be had at all. */
  async read(files, unread = []) {
    const failed = [...unread];
    for (const file of files) {
      if (file.size > MAX_BYTES) {
        this.post(Kind.FileTooLarge, { x: file.size, text: file.name });
        continue;
      }
      // The program cannot be stopped half-way through a file, so the room is looked for first.
      if (!this.hasRoom(ROOM * file.size)) {
        say(`“${file.name}” is too large for the memory of this device, so it was not opened. Nothing else has changed. `
          + 'Close other tabs and programs, or open it on another device.');
        continue;
      }
      // Gone, still in the cloud, or no right to it: browsers say so only when it is read.
      const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => undefined);
      if (bytes) this.post(Kind.File, { text: named(file.name, bytes) });
      else failed.push(file.name);
    }
    if (failed.length > 0) say(unreadable(failed));
  }

  save(name, mime, bytes) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], { type: mime }));
    link.download = name;
    link.click();
    // Some browsers start to read a little after the click.
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  /** The whole window takes files. Other things dragged over it are none of ours. */
  listen() {
    const html = document.documentElement;
    const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
    addEventListener('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      html.classList.add('dropping');
    });
    addEventListener('dragleave', (event) => {
      if (!event.relatedTarget) html.classList.remove('dropping');
    });
    addEventListener('drop', async (event) => {
      html.classList.remove('dropping');
      if (!hasFiles(event)) return;
      event.preventDefault();
      const { files, unread, empty } = await dropped(event.dataTransfer);
      await this.read(files, unread);
      if (files.length + unread.length === 0) say(nothingIn(empty));
    });
    // Double-clicked files of an installed app.
    globalThis.launchQueue?.setConsumer(async ({ files }) => {
      await this.read(await Promise.all(files.map((handle) => handle.getFile())));
    });
  }
}

function named(name, bytes) {
  const head = encoder.encode(`${name.replaceAll('\n', ' ')}\n`);
  const whole = new Uint8Array(head.length + bytes.length);
  whole.set(head);
  whole.set(bytes, head.length);
  return whole;
}

const quoted = (names) => names.map((name) => `“${name}”`).join(', ').replace(/, (?=[^,]*$)/, ' and ');
const wayOut = 'Put it in a folder of this device, then choose it under “Open a file”.';

function unreadable(names) {
  return names.length === 1 ? `${quoted(names)} could not be read, so it was not opened. ${wayOut}`
    : `${quoted(names)} could not be read, so they were not opened. ${wayOut.replaceAll(' it ', ' them ')}`;
}

/** @param folders names of the folders that were dropped and had nothing in them for Triad */
function nothingIn(folders) {
  return folders.length > 0 ? `${quoted(folders)} ${folders.length === 1 ? 'holds' : 'hold'} no file that Triad can open. Its files end in “.triad.json”.`
    : `What you dropped could not be read, so nothing was opened. ${wayOut}`;
}

/** All files of a drop, those inside folders too. Files and entries must be asked for before the first wait. */
async function dropped(transfer) {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() }));
  const found = { files: [], unread: [], empty: [] };
  if (items.length === 0) found.files.push(...transfer.files);
  for (const { entry, file } of entries) {
    // A file is had from the drop itself: some browsers give an entry that then cannot be read.
    if (entry?.isDirectory) await lookInto(entry, found);
    else if (file) found.files.push(file);
    else if (entry) await take(entry, found);
  }
  return found;
}

async function lookInto(folder, found) {
  const before = found.files.length + found.unread.length;
  const inside = await entriesOf(folder);
  if (!inside) return found.unread.push(folder.name);
  for (const entry of inside) {
    if (entry.isDirectory) await lookInto(entry, found);
    else if (/\.json$/i.test(entry.name)) await take(entry, found);
  }
  if (found.files.length + found.unread.length === before) found.empty.push(folder.name);
}

const take = (entry, found) => new Promise((resolve, reject) => { entry.file(resolve, reject); })
  .then((file) => found.files.push(file), () => found.unread.push(entry.name));

/** A folder is read in portions until an empty one comes; undefined where it cannot be read. */
async function entriesOf(folder) {
  const reader = folder.createReader();
  const portion = () => new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });
  const all = [];
  try {
    for (let some; (some = await portion()).length > 0;) all.push(...some);
    return all;
  } catch {
    return undefined;
  }
}
