// Archives that are dropped: what is taken from them, and what is said of those that are damaged, locked or endless.
import assert from 'node:assert/strict';
import test from 'node:test';
import { zipSync } from 'fflate';
import { openArchive, sumOf } from '../../shell/archive.js';

const text = (bytes) => new TextDecoder().decode(bytes);
const bytes = (words) => new TextEncoder().encode(words);
const archiveOf = (content, name = 'Returns.zip') => Object.assign(new Blob([content]), { name });
const zipped = (files, options) => zipSync(files, options);
const named = (found) => found.files.map(({ name }) => name);
const opened = async (content) => openArchive(archiveOf(content));
const reason = (promise) => promise.then(() => 'was opened', ({ plain }) => plain);

/** Every place in an archive where `find` stands is overwritten at an offset. */
function patched(archive, signature, offset, values, which = 'all') {
  const out = archive.slice();
  const view = new DataView(out.buffer);
  const places = [...out.keys()].filter((at) => at + 4 <= out.length && view.getUint32(at, true) === signature);
  for (const at of which === 'last' ? places.slice(-1) : places) out.set(values, at + offset);
  return out;
}
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const words = (number) => [number & 255, (number >> 8) & 255, (number >> 16) & 255, number >>> 24];

test('files of an archive are read, those in folders too, by their place in it', async () => {
  const found = await opened(zipped({ 'Bow.triad.json': bytes('{"a":1}'), Autumn: { 'Ash.triad.JSON': [bytes('{"b":2}'), { level: 0 }] } }));
  assert.deepEqual(named(found), ['Returns.zip › Bow.triad.json', 'Returns.zip › Autumn › Ash.triad.JSON']);
  assert.deepEqual(await Promise.all(found.files.map(async (file) => text(await file.unpack()))), ['{"a":1}', '{"b":2}']);
  assert.deepEqual(found.refused, []);
});

test('what systems add for themselves, and what is no Triad file, is left out', async () => {
  const found = await opened(zipped({
    'a.json': bytes('{}'), '.hidden.json': bytes('{}'), 'photo.png': bytes('x'),
    __MACOSX: { '._a.json': bytes('x'), 'a.json': bytes('x') }, '.git': { 'b.json': bytes('x') },
  }));
  assert.deepEqual(named(found), ['Returns.zip › a.json']);
});

test('an archive in an archive is told and not opened', async () => {
  const found = await opened(zipped({ 'Autumn.zip': zipped({ 'a.json': bytes('{}') }) }));
  assert.deepEqual(found.files, []);
  assert.deepEqual(found.refused, [{ name: 'Returns.zip › Autumn.zip', why: 'It is an archive inside an archive. Take it out and drop it by itself.' }]);
});

test('files with a password are told once for the archive, and the others are read', async () => {
  const archive = zipped({ 'a.json': bytes('{}'), 'b.json': bytes('{}') });
  const all = await opened(patched(archive, LISTED, 8, [1]));
  assert.deepEqual(all.files, []);
  assert.match(all.refused[0].why, /^2 files in it have a password, so they were not opened\. [A-Z].+\.$/);
  const found = await opened(patched(archive, LISTED, 8, [1], 'last'));
  assert.deepEqual(named(found), ['Returns.zip › a.json']);
  assert.match(found.refused[0].why, /^A file in it has a password/);
});

test('what is no archive, or is cut off, is told as damaged', async () => {
  const whole = zipped({ 'a.json': bytes('{"some":"words that take some room"}') });
  for (const content of [new Uint8Array(0), bytes('no archive at all, but long enough to look for an end in it'), whole.slice(0, -8), whole.slice(40)]) {
    assert.equal(await reason(opened(content)), 'It is damaged, or no ZIP archive. Ask for it again, or drop the files themselves.');
  }
});

test('a file that is damaged inside is told, whether packed or not', async () => {
  for (const level of [0, 6]) {
    const archive = zipped({ 'a.json': [bytes('{"words":"are here, and here, and here"}'), { level }] });
    archive[30 + 'a.json'.length + 12] ^= 0x55;
    const [file] = (await opened(archive)).files;
    assert.equal(await reason(file.unpack()), 'It is damaged inside the archive. Ask for the archive again, or for this file by itself.', `level ${level}`);
  }
  const moved = patched(zipped({ 'a.json': bytes('{}') }), LOCAL, 0, [0]);
  assert.match(await reason((await opened(moved)).files[0].unpack()), /^It is damaged inside/);
});

test('an archive that says it unpacks to more than there is room for is not begun', async () => {
  const archive = patched(zipped({ 'a.json': bytes('{}'), 'b.json': bytes('{}') }), LISTED, 24, words(0x30000000));
  assert.match(await reason(opened(archive)), /^It unpacks to more than 1 GB/);
});

test('a file that unpacks to more than the archive says is stopped on the way', async () => {
  const honest = zipped({ 'a.json': new Uint8Array(16 * 1024 * 1024) });
  assert.ok(honest.length < 32 * 1024);
  const lying = patched(honest, LISTED, 24, words(1000));
  assert.equal(await reason((await opened(lying)).files[0].unpack()), 'It unpacks to more than the archive says, so it was left alone. Ask for this file by itself.');
});

test('a file that is packed in another way is told', async () => {
  const [file] = (await opened(patched(zipped({ 'a.json': bytes('{}') }), LISTED, 10, [9, 0]))).files;
  assert.match(await reason(file.unpack()), /^It is packed in a way that Triad cannot open\. /);
});

test('what stands before an archive in its file does not matter', async () => {
  const archive = zipped({ 'a.json': bytes('{"a":1}') });
  const [file] = (await opened(new Uint8Array([...bytes('a program that unpacks itself'), ...archive]))).files;
  assert.equal(text(await file.unpack()), '{"a":1}');
});

test('an archive with wide numbers, as services make them, is read', async () => {
  const [file] = (await opened(wide('a.json', bytes('{"a":1}')))).files;
  assert.equal(file.size, 7);
  assert.equal(text(await file.unpack()), '{"a":1}');
});

test('names that are not UTF-8 are readable', async () => {
  const archive = zipped({ 'Tyxx.json': bytes('{}') });
  for (let at = 0; at < archive.length; at++) if (archive[at] === 0x78) archive[at] = 0xe9;
  assert.deepEqual(named(await opened(archive)), ['Returns.zip › Tyéé.json']);
});

/** One stored file, all numbers of which stand in wide fields. */
function wide(name, content) {
  const parts = [];
  const put = (size, value) => {
    const part = new Uint8Array(size);
    if (size === 8) new DataView(part.buffer).setBigUint64(0, BigInt(value), true);
    else for (let i = 0; i < size; i++) part[i] = (value >>> (8 * i)) & 255;
    parts.push(part);
  };
  const all = (...pairs) => pairs.forEach(([size, value]) => put(size, value));
  const at = () => parts.reduce((sum, part) => sum + part.length, 0);
  const common = () => all([2, 45], [2, 0], [2, 0], [4, 0], [4, sumOf(content)], [4, 0xffffffff], [4, 0xffffffff], [2, name.length]);
  put(4, LOCAL);
  common();
  all([2, 20]);
  parts.push(bytes(name));
  all([2, 1], [2, 16], [8, content.length], [8, content.length]);
  parts.push(content);
  const list = at();
  all([4, LISTED], [2, 45]);
  common();
  all([2, 28], [2, 0], [2, 0], [2, 0], [4, 0], [4, 0xffffffff]);
  parts.push(bytes(name));
  all([2, 1], [2, 24], [8, content.length], [8, content.length], [8, 0]);
  const end = at();
  all([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, 1], [8, 1], [8, end - list], [8, list]);
  all([4, 0x07064b50], [4, 0], [8, end], [4, 1]);
  all([4, 0x06054b50], [2, 0xffff], [2, 0xffff], [2, 0xffff], [2, 0xffff], [4, 0xffffffff], [4, 0xffffffff], [2, 0]);
  return new Uint8Array(parts.flatMap((part) => [...part]));
}
