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

  /** Files become inputs one after the other, in the order given. */
  async read(files) {
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
      const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => undefined);
      // A file that cannot be read (gone, or no right) arrives empty: the program says so in words.
      this.post(Kind.File, { text: named(file.name, bytes ?? new Uint8Array()) });
    }
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
      await this.read(await dropped(event.dataTransfer));
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

/** All files of a drop, those inside folders too. Entries must be asked for before the first wait. */
async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return [...transfer.files];
  return (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry) {
  try {
    if (entry.isFile) return [await new Promise((resolve, reject) => { entry.file(resolve, reject); })];
    const reader = entry.createReader();
    const found = [];
    // A folder is read in portions until an empty one comes.
    for (let some; (some = await new Promise((resolve, reject) => { reader.readEntries(resolve, reject); })).length > 0;) {
      found.push(...some);
    }
    return (await Promise.all(found.filter((e) => e.isDirectory || /\.json$/i.test(e.name)).map(filesOf))).flat();
  } catch {
    return [];
  }
}
