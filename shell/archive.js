// Opens ZIP archives: the list at the end first, then one file after the other, so that no archive is ever held as a whole.
// Loaded when the first archive is dropped (reading.js). The format is described in PKWARE's APPNOTE.TXT.
import { Inflate } from 'fflate';

/** What the files of one archive may unpack to in all. Ten thousand returns are about half of this. */
const MOST_UNPACKED = 1024 * 1024 * 1024;
/** What is given to the inflater at once: it makes at most a thousand times as much of it. */
const PIECE_BYTES = 16 * 1024;
/** After so long the browser has its turn. */
const TURN_MS = 8;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const LONGEST_REMARK = 0xffff;
const LISTED_BYTES = 46;
const LOCAL_BYTES = 30;
const WIDE = 0x0001; // the extra field that holds numbers too large for their places
const FULL = 0xffffffff;
const ENCRYPTED = 1;
const UTF8 = 1 << 11;
const STORED = 0;
const DEFLATED = 8;

const DAMAGED = 'It is damaged, or no ZIP archive. Ask for it again, or drop the files themselves.';
const DAMAGED_INSIDE = 'It is damaged inside the archive. Ask for the archive again, or for this file by itself.';
const TOO_MUCH = 'It unpacks to more than 1 GB, which is more than Triad opens at once. Unpack it on this device, then drop a part of the files.';
const MORE_THAN_SAID = 'It unpacks to more than the archive says, so it was left alone. Ask for this file by itself.';
const OTHER_WAY = 'It is packed in a way that Triad cannot open. Unpack the archive on this device, then drop the files.';
const NESTED = 'It is an archive inside an archive. Take it out and drop it by itself.';
const locked = (count) => (count === 1 ? 'A file in it has a password, so that file was not opened. '
  : `${count} files in it have a password, so they were not opened. `) + 'Unpack the archive on this device, then drop the files.';

/** Why something was not opened, in a sentence for the person. */
export class ArchiveFault extends Error {
  constructor(sentence) {
    super(sentence);
    this.plain = sentence;
  }
}

const fail = (sentence) => { throw new ArchiveFault(sentence); };

/**
 * What is in an archive: { files, refused }. Each file is { name, size, unpack() }, with the archive's name before its own; each
 * refused one is { name, why }. Throws an ArchiveFault where the archive as a whole cannot be opened. `unpack` does so for its file.
 */
export async function openArchive(archive) {
  const listed = await entriesOf(archive).catch((error) => { throw error instanceof ArchiveFault ? error : new ArchiveFault(DAMAGED); });
  const wanted = listed.filter(({ path }) => /\.json$/i.test(path));
  const open = wanted.filter(({ flags }) => !(flags & ENCRYPTED));
  if (open.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) fail(TOO_MUCH);
  const nameOf = ({ path }) => [archive.name, ...path.split('/')].join(' › ');
  const refused = listed.filter(({ path }) => /\.zip$/i.test(path)).map((entry) => ({ name: nameOf(entry), why: NESTED }));
  if (open.length < wanted.length) refused.push({ name: archive.name, why: locked(wanted.length - open.length) });
  return { files: open.map((entry) => ({ name: nameOf(entry), size: entry.size, unpack: () => unpack(archive, entry) })), refused };
}

const read = async (blob, from, size) => {
  if (from < 0 || from + size > blob.size) fail(DAMAGED);
  const bytes = new Uint8Array(await blob.slice(from, from + size).arrayBuffer());
  return { bytes, view: new DataView(bytes.buffer) };
};

/** Where the list of files is: { at, size, count, base }. What stands before an archive in its file moves everything by `base`. */
async function findList(archive) {
  const from = Math.max(0, archive.size - END_BYTES - LONGEST_REMARK);
  const { view } = await read(archive, from, archive.size - from);
  for (let at = view.byteLength - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const list = { count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), at: view.getUint32(at + 16, true), end: from + at };
    return placed(await wideList(archive, list));
  }
  return fail(DAMAGED);
}

/** An archive that is large, or was made by a service that writes them all so, has a second end with wider numbers. */
async function wideList(archive, list) {
  const locator = list.end - LOCATOR_BYTES;
  if (locator < 0) return list;
  const { view } = await read(archive, locator, LOCATOR_BYTES);
  if (view.getUint32(0, true) !== LOCATOR_64) return list;
  const end = Number(view.getBigUint64(8, true));
  const wide = (await read(archive, end, 56)).view;
  if (wide.getUint32(0, true) !== END_64) fail(DAMAGED);
  const number = (at) => Number(wide.getBigUint64(at, true));
  return { count: number(32), size: number(40), at: number(48), end };
}

function placed({ count, size, at, end }) {
  const base = end - size - at;
  if (base < 0) fail(DAMAGED);
  return { count, size, at: at + base, base };
}

/** Every file in it that anybody put there: { path, flags, way, packed, size, sum, at }. */
async function entriesOf(archive) {
  const list = await findList(archive);
  const { bytes, view } = await read(archive, list.at, list.size);
  const entries = [];
  for (let at = 0, left = list.count; left > 0; left--) {
    if (view.getUint32(at, true) !== LISTED) fail(DAMAGED);
    const [name, extra, remark] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    entries.push(entryAt(bytes, view, at, name, extra, list.base));
    at += LISTED_BYTES + name + extra + remark;
  }
  return entries.filter(({ path }) => isSomebodys(path));
}

function entryAt(bytes, view, at, name, extra, base) {
  const flags = view.getUint16(at + 8, true);
  const numbers = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), at: view.getUint32(at + 42, true) };
  const afterName = at + LISTED_BYTES + name;
  const wide = widened(numbers, view, afterName, afterName + extra);
  const path = textOf(bytes.subarray(at + LISTED_BYTES, afterName), flags & UTF8).replaceAll('\\', '/');
  return { ...wide, at: wide.at + base, path, flags, way: view.getUint16(at + 10, true), sum: view.getUint32(at + 16, true) };
}

/** Numbers that did not fit stand in an extra field, in the order of `numbers`, those alone. */
function widened(numbers, view, from, to) {
  const out = { ...numbers };
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== WIDE) continue;
    let place = at + 4;
    for (const name of Object.keys(out)) {
      if (numbers[name] !== FULL) continue;
      out[name] = Number(view.getBigUint64(place, true));
      place += 8;
    }
  }
  return out;
}

function textOf(bytes, isUtf8) {
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Folders are no files, and what systems add for themselves is nobody's. */
const isSomebodys = (path) => !path.endsWith('/') && path.split('/').every((part) => part !== '__MACOSX' && !part.startsWith('.'));

async function unpack(archive, entry) {
  if (entry.way !== STORED && entry.way !== DEFLATED) fail(OTHER_WAY);
  const { view } = await read(archive, entry.at, LOCAL_BYTES).catch(() => fail(DAMAGED_INSIDE));
  if (view.getUint32(0, true) !== LOCAL) fail(DAMAGED_INSIDE);
  const from = entry.at + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  const { bytes } = await read(archive, from, entry.packed).catch(() => fail(DAMAGED_INSIDE));
  const whole = entry.way === STORED ? bytes : await inflate(bytes, entry.size);
  if (whole.length !== entry.size || sumOf(whole) !== entry.sum) fail(DAMAGED_INSIDE);
  return whole;
}

/** Never holds more than `size` and what one piece makes: whatever an archive says, a small file cannot fill the memory. */
async function inflate(packed, size) {
  const whole = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((made) => {
    if (length + made.length > size) fail(MORE_THAN_SAID);
    whole.set(made, length);
    length += made.length;
  });
  for (let at = 0, since = performance.now(); at < packed.length; at += PIECE_BYTES) {
    push(inflater, packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.length);
    if (performance.now() - since < TURN_MS) continue;
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    since = performance.now();
  }
  return whole.subarray(0, length);
}

function push(inflater, piece, last) {
  try {
    inflater.push(piece, last);
  } catch (error) {
    fail(error instanceof ArchiveFault ? error.plain : DAMAGED_INSIDE);
  }
}

const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** CRC-32, which the inflater does not look at. */
export function sumOf(bytes) {
  let sum = FULL;
  for (const byte of bytes) sum = SUMS[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ FULL) >>> 0;
}
