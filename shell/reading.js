// Reads files one after the other and hands them to the program: some for each frame, so that the page stays at hand meanwhile.
import { say } from './notice.js';
import { Expecting, Kind } from './protocol.js';

const MAX_BYTES = 32 * 1024 * 1024;
/** What reading a file takes in all, in parts of its size: the text, its copy, and the records made of it. */
const ROOM = 6;
/** No more than this for one frame, however quick the program has been with smaller files. */
const SLICE_BYTES = 512 * 1024;
const SLICE_FILES = 64;
/** A frame and its files are to be over in half of the time that a screen gives it; past the whole of it, fewer files follow. */
const QUICK_MS = 8;
const SLOW_MS = 16;
/** So many names can be taken in at a glance. */
const NAMED_AT_MOST = 3;

const encoder = new TextEncoder();

export class Reader {
  /**
   * @param post hands an input to the program
   * @param hasRoom tells whether the program can have so many bytes
   * @param frame resolves after the program's next frame, to the milliseconds that it took
   */
  constructor({ post, hasRoom, frame }) {
    Object.assign(this, { post, hasRoom, frame });
  }

  get open() {
    return this.run ? 1 : 0;
  }

  /**
   * Files become inputs in the order given, after those that wait. Each is a File, { name, find() } where that gives the file, or
   * { name, size, unpack() } out of an archive.
   * `unread` are names of what could not be had at all.
   */
  async read(files, unread = []) {
    const busy = this.run;
    const run = this.run ??= newRun();
    run.queue = run.queue.concat(files);
    run.expected += files.length;
    run.failed.push(...unread);
    if (busy) return;
    await this.#all(run);
    this.run = undefined;
    if (run.failed.length > 0) say(unreadable(run.failed));
  }

  /** What the program has by now stays there, the rest is not read. */
  stop() {
    if (!this.run) return;
    this.run.stopped = true;
    this.run.halt();
  }

  async #all(run) {
    while (run.queue.length > 0 && !run.stopped) {
      await this.#slice(run);
      if (run.queue.length > 0 && !run.stopped) await this.#breathe(run);
    }
    this.#tell(run, run.stopped ? Expecting.Stopped : Expecting.Done);
  }

  /** One file alone is opened as soon as it is there: nothing else is worth waiting for. */
  #tell(run, state) {
    run.many ||= run.expected > 1;
    if (run.many) this.post(Kind.FilesExpected, { x: run.done, y: run.expected, a: state });
  }

  async #slice(run) {
    for (let files = 0, bytes = 0; files < run.pace && bytes < SLICE_BYTES && run.queue.length > 0 && !run.stopped; files++) {
      // Before each one, because it may take its time: a file may still lie in the cloud.
      this.#tell(run, Expecting.Going);
      const next = this.#next(run, run.queue.shift());
      bytes += await Promise.race([next, run.halted]) ?? 0;
    }
  }

  /** Resolves to the size. */
  async #next(run, source) {
    const file = await found(source);
    if (run.stopped) return 0;
    if (!file) {
      this.#failed(run, source.name);
      return 0;
    }
    const size = timed(run, () => file.size); // once, because browsers ask the disk each time
    if (isArchive(file)) await this.#unpack(run, file);
    else await this.#take(run, file, size);
    return size;
  }

  /** A frame is drawn and the browser has its turn. How long it took with its files says how many the next one can bear. */
  async #breathe(run) {
    // Said even where nothing has come, so that there is a frame.
    this.#tell(run, Expecting.Going);
    const took = await this.frame() + run.busy;
    run.busy = 0;
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    if (took < QUICK_MS) run.pace = Math.min(SLICE_FILES, run.pace * 2);
    else if (took > SLOW_MS) run.pace = Math.max(1, run.pace >> 1);
  }

  /** An archive counts as what is in it. */
  async #unpack(run, archive) {
    const { files, refused } = await openArchive(archive);
    if (run.stopped) return;
    for (const { name, why } of refused) this.#refuse(name, why);
    run.expected += files.length - 1;
    run.queue = files.concat(run.queue);
    this.#tell(run, Expecting.Going);
  }

  async #take(run, file, size) {
    if (size > MAX_BYTES) return this.#post(run, Kind.FileTooLarge, { x: size, text: file.name });
    // The program cannot be stopped half-way through a file, so the room is looked for first.
    if (!this.hasRoom(ROOM * size)) {
      run.done++;
      return say(`“${file.name}” is too large for the memory of this device, so it was not opened. Nothing else has changed. `
        + 'Close other tabs and programs, or open it on another device.');
    }
    const { bytes, why } = await contentOf(file);
    if (run.stopped) return undefined;
    if (bytes) return timed(run, () => this.#post(run, Kind.File, { text: named(file.name, bytes) }));
    if (!why) return this.#failed(run, file.name);
    run.done++;
    return this.#refuse(file.name, why);
  }

  #failed(run, name) {
    run.done++;
    run.failed.push(name);
  }

  #post(run, kind, record) {
    run.done++;
    this.post(kind, record);
  }

  #refuse(name, why) {
    this.post(Kind.FileUnread, { text: named(name, encoder.encode(why)) });
  }
}

function newRun() {
  const run = { queue: [], expected: 0, done: 0, failed: [], pace: 1, busy: 0, stopped: false, many: false };
  run.halted = new Promise((resolve) => { run.halt = resolve; });
  return run;
}

/** What keeps the page from its next frame meanwhile. */
function timed(run, act) {
  const began = performance.now();
  const result = act();
  run.busy += performance.now() - began;
  return result;
}

/** The file itself, where it is still to be looked for; undefined where it cannot be had. */
function found(source) {
  return source.find ? source.find().then((file) => Object.assign(file.slice(), { name: source.name }), () => undefined) : source;
}

const isArchive = ({ name }) => /\.zip$/i.test(name);

/** { files, refused } of an archive, as archive.js has them. Never rejects. */
async function openArchive(archive) {
  try {
    const late = await import('./archive.js');
    const found = await late.openArchive(archive);
    return found.files.length + found.refused.length > 0 ? found : refusal(archive, 'It holds no file that Triad can open. Its files end in “.triad.json”.');
  } catch (error) {
    // Without a reason of its own, the part of the page that opens archives could not be loaded.
    return refusal(archive, error.plain ?? 'Archives cannot be opened just now. Unpack it on this device, then drop the files.');
  }
}

const refusal = ({ name }, why) => ({ files: [], refused: [{ name, why }] });

/** { bytes }, or { why } where there is more to say than that it could not be read. Never rejects. */
function contentOf(file) {
  // Gone, still in the cloud, or no right to it: browsers say so only when it is read.
  const content = file.unpack ? file.unpack() : file.arrayBuffer().then((buffer) => new Uint8Array(buffer));
  return content.then((bytes) => ({ bytes }), ({ plain }) => ({ why: plain }));
}

function named(name, bytes) {
  const head = encoder.encode(`${name.replaceAll('\n', ' ')}\n`);
  const whole = new Uint8Array(head.length + bytes.length);
  whole.set(head);
  whole.set(bytes, head.length);
  return whole;
}

/** Names as they are told: all of a few, the first of many. */
export function quoted(names) {
  const shown = names.slice(0, names.length > NAMED_AT_MOST + 1 ? NAMED_AT_MOST : names.length).map((name) => `“${name}”`);
  if (shown.length < names.length) shown.push(`${names.length - shown.length} more`);
  return shown.join(', ').replace(/, (?=[^,]*$)/, ' and ');
}

export const wayOut = 'Put it in a folder of this device, then choose it under “Open a file”.';

function unreadable(names) {
  return names.length === 1 ? `${quoted(names)} could not be read, so it was not opened. ${wayOut}`
    : `${quoted(names)} could not be read, so they were not opened. ${wayOut.replaceAll(' it ', ' them ')}`;
}
