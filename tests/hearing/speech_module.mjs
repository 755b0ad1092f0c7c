#!/usr/bin/env node
// A voice for speech-dispatcher that makes no sound: it writes what it is given into the file that TRIAD_SPEECH names, one
// JSON string a line. It speaks the protocol of output modules (speech-dispatcher's manual, "Output Modules").
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const answer = (...lines) => process.stdout.write(`${lines.join('\n')}\n`);

/** What carries lines of its own until a single dot, and the two answers around them. */
const RECEIVING = {
  AUDIO: ['207 OK RECEIVING AUDIO SETTINGS', '203 OK AUDIO INITIALIZED'],
  LOGLEVEL: ['207 OK RECEIVING LOGLEVEL SETTINGS', '203 OK LOG LEVEL SET'],
  SET: ['203 OK RECEIVING SETTINGS', '203 OK SETTINGS RECEIVED'],
};
const SAYING = ['SPEAK', 'CHAR', 'KEY', 'SOUND_ICON'];
const ENTITIES = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plain(ssml) {
  const text = ssml.replace(/<[^>]*>/g, ' ').replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ENTITIES[name]);
  return text.replace(/\s+/g, ' ').trim();
}

/** The speech is over as soon as it has been written down: nothing is ever cut off. */
function say(lines) {
  const ssml = lines.map((line) => line.replace(/^\.\./, '.')).join('\n');
  const text = plain(ssml);
  if (text) appendFileSync(process.env.TRIAD_SPEECH, `${JSON.stringify(text)}\n`);
  const marks = [...ssml.matchAll(/<mark name="([^"]*)"/g)].flatMap(([, name]) => [`700-${name}`, '700 INDEX MARK']);
  answer('200 OK SPEAKING', '701 BEGIN', ...marks, '702 END');
}

let taking; // what follows until a dot: { lines, done }

function command(line) {
  const name = line.split(' ')[0];
  if (RECEIVING[name]) {
    answer(RECEIVING[name][0]);
    taking = { lines: [], done: () => answer(RECEIVING[name][1]) };
  } else if (SAYING.includes(name)) {
    answer('202 OK RECEIVING MESSAGE');
    taking = { lines: [], done: say };
  } else if (name === 'INIT') answer('299-Writes what is said', '299 OK LOADED SUCCESSFULLY');
  else if (name === 'LIST') answer('200-Scribe\ten-GB\tnone', '200 OK VOICE LIST SENT');
  else if (name === 'DEBUG') answer('200 OK DEBUGGING');
  else if (name === 'QUIT') {
    answer('210 OK QUIT');
    process.exit(0);
  } // STOP and PAUSE find nothing to stop.
}

createInterface({ input: process.stdin }).on('line', (line) => {
  if (!taking) return command(line);
  if (line !== '.') return taking.lines.push(line);
  const { lines, done } = taking;
  taking = undefined;
  return done(lines);
}).on('close', () => process.exit(0));
