// Calendars, read by two programs that are not ours: ical.js, which Thunderbird reads with, and Python's icalendar. What they read
// has to be what was meant, by instants that are stated in samples.json and by the time zones that Node and Python know.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import { localInstants } from './calendars/local_instants.mjs';
import { readCalendar } from './calendars/read_calendar.mjs';

const program = process.env.TRIAD_MAKE_CALENDARS ?? 'build/debug/tests/format/calendars/triad_make_calendars';
const samplesFile = 'tests/format/calendars/samples.json';
const pythonReader = 'tests/format/calendars/read_calendar.py';
const samples = JSON.parse(readFileSync(samplesFile, 'utf8'));
const zones = ['Europe/London', 'Europe/Dublin', 'Europe/Isle_of_Man', 'Europe/Jersey', 'Europe/Guernsey', 'Europe/Gibraltar'];

/** Where the tools are our own, Python's icalendar is among them and has to be asked. Elsewhere it may be missing. */
const noPython = spawnSync('python3', ['-c', 'import icalendar']).status === 0 || process.env.TRIAD_TOOLCHAIN === 'private'
  ? false
  : 'python3 cannot import icalendar here (Debian: python3-icalendar), so a second program does not read the calendars';

let folder;

before(() => {
  assert.ok(existsSync(program), `${program} is not built: run ./build-wasm.sh native first`);
  folder = mkdtempSync(join(tmpdir(), 'triad-calendars-'));
  execFileSync(program, [samplesFile, folder]);
});
after(() => rmSync(folder, { recursive: true }));

const bytesOf = (name) => readFileSync(join(folder, `${name}.ics`));
const told = (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
const files = () => readdirSync(folder).filter((file) => file.endsWith('.ics')).map((file) => file.slice(0, -'.ics'.length));
const timesIn = (zone) => `times-${zone.replace('/', '-')}`;

const askPython = (names, ...options) => {
  const out = execFileSync('python3', [pythonReader, ...options, ...names.map((name) => join(folder, `${name}.ics`))], { maxBuffer: 1 << 28 });
  return JSON.parse(out);
};
/** All files at once: beginning Python takes longer than reading one. */
let readByPython;
function pythonReads(name) {
  readByPython ??= new Map(askPython(files()).map((calendar, at) => [files()[at], calendar]));
  return readByPython.get(name);
}
const readers = {
  'ical.js': { skip: false, read: (name) => readCalendar(bytesOf(name).toString('utf8')) },
  "Python's icalendar": { skip: noPython, read: pythonReads },
};

const toSeconds = (instant) => instant.replace(/\.\d+Z$/, 'Z');

/** What a reader has to say of an event of samples.json. */
const meant = (event, made) => ({
  uid: event.uid,
  sequence: event.sequence,
  status: event.cancelled ? 'CANCELLED' : 'CONFIRMED',
  transp: event.read.transp,
  title: event.read.title ?? event.title,
  place: event.place ?? null,
  text: event.read.text ?? event.text ?? null,
  categories: event.category ? [event.category] : [],
  stamp: toSeconds(made),
  modified: event.changed ? toSeconds(event.changed) : null,
  start: event.read.start,
  end: event.read.end,
  byFile: { start: event.read.start, end: event.read.end },
  errors: [],
});

/** What a calendar does with a file that it subscribes to or is given again (RFC 5546, 2.1.5): the later of two revisions stands. */
function takeIn(calendar, events) {
  for (const event of events) {
    const known = calendar.get(event.uid);
    const later = !known || event.sequence > known.sequence || (event.sequence === known.sequence && event.stamp > known.stamp);
    if (later) calendar.set(event.uid, event);
  }
  return calendar;
}

test('every line of a calendar ends in CR LF, has at most 75 bytes, and holds whole characters only', () => {
  assert.ok(files().length > Object.keys(samples).length);
  for (const name of files()) {
    const lines = bytesOf(name).toString('latin1').split('\r\n');
    assert.equal(lines.pop(), '');
    for (const line of lines) {
      assert.ok(line.length > 0 && line.length <= 75, line);
      const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
      assert.doesNotMatch(text, /[\0-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]/);
    }
  }
});

for (const [reader, { read, skip }] of Object.entries(readers)) describe(`read by ${reader}`, { skip }, () => {
  for (const [name, sample] of Object.entries(samples)) test(`the calendar ${name} says what was meant`, () => {
    const calendar = read(name);
    assert.deepEqual(calendar.errors, []);
    assert.equal(calendar.name, sample.name);
    assert.equal(calendar.nameForOlder, sample.name);
    assert.equal(calendar.method, 'PUBLISH');
    assert.equal(calendar.events.length, sample.events.length);
    calendar.events.forEach((event, at) => assert.deepEqual(event, meant(sample.events[at], sample.made)));
  });

  test('a later file moves one event, cancels another, and adds none', () => {
    const calendar = takeIn(new Map(), read('partnership').events);
    const before = calendar.size;
    takeIn(calendar, read('partnership-later').events);
    assert.equal(calendar.size, before);
    const moved = calendar.get('visit-winter@bow.triad');
    assert.deepEqual([moved.start, moved.end, moved.status], ['2026-12-01T10:00:00Z', '2026-12-01T16:00:00Z', 'CONFIRMED']);
    assert.equal(calendar.get('visit-summer@bow.triad').status, 'CANCELLED');
    takeIn(calendar, read('partnership').events);
    assert.equal(calendar.get('visit-winter@bow.triad').sequence, 1, 'the earlier file, given again, changes nothing');
  });

  test('any texts come back as they were written', () => {
    const wanted = told('texts');
    const { events } = read('texts');
    assert.equal(events.length, wanted.length);
    const shown = (text) => (text.trim() ? text : null);
    events.forEach(({ uid, title, place, text, categories }, at) => assert.deepEqual(
      { uid, title, place, text, category: categories[0] ?? null },
      { uid: wanted[at].uid, title: shown(wanted[at].title), place: shown(wanted[at].place), text: shown(wanted[at].text), category: shown(wanted[at].category) },
    ));
  });

  for (const zone of [...zones, 'UTC']) test(`times in ${zone} are the instants that Node's time zones give, in sixty years`, () => {
    const wanted = told(timesIn(zone));
    const { events } = read(timesIn(zone));
    assert.ok(wanted.length > 300 && events.length === wanted.length);
    events.forEach((event, at) => {
      const { from, start, to, end } = wanted[at];
      assert.equal(event.uid, wanted[at].uid);
      for (const by of [event, event.byFile]) {
        assert.ok(localInstants(zone, from, start).includes(by.start), `${from} ${start}: ${by.start}`);
        assert.ok(event.end === null || localInstants(zone, to, end).includes(by.end), `${to} ${end}: ${by.end}`);
      }
    });
  });
});

test('in sixty years the clocks of each file show what the time zone database says', { skip: noPython }, () => {
  const read = askPython(zones.map(timesIn), '--clocks');
  read.forEach((clocks, at) => {
    assert.deepEqual(Object.keys(clocks), [zones[at]]);
    assert.ok(clocks[zones[at]].asked > 20_000);
    assert.deepEqual(clocks[zones[at]].wrong, []);
  });
});
