// Files in and out: drop, open dialog, files opened from the system, downloads, print.
import { dropped } from './dropped.js';
import { say } from './notice.js';
import { quoted, Reader, wayOut } from './reading.js';

export class FilePort {
  /** @param parts what Reader needs */
  constructor(parts) {
    this.reader = new Reader(parts);
  }

  pick() {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    // A document of another program may be chosen too: the program says what to do instead.
    input.accept = '.json,.zip,.csv,.tsv,.md,.txt,.docx,.doc,.xlsx,.xls,.pdf,application/json,application/zip,text/csv,text/markdown,text/plain';
    input.addEventListener('change', () => this.read([...input.files]));
    input.click();
  }

  /** See Reader. */
  read(files, unread) {
    return this.reader.read(files, unread);
  }

  /** Files of a folder that is read where it lies. */
  readFolder(name, files) {
    if (files.length === 0) say(nothingIn([name]));
    return this.read(files);
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

/** @param folders names of the folders that were dropped and had nothing in them for Triad */
function nothingIn(folders) {
  return folders.length > 0 ? `${quoted(folders)} ${folders.length === 1 ? 'holds' : 'hold'} no file that Triad can open. Its files end in “.triad.json”.`
    : `What you dropped could not be read, so nothing was opened. ${wayOut}`;
}
