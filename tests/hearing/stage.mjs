// What a screen reader needs around it, none of it the person's own: a display, a message bus, speech that is written down,
// and Orca itself. Everything is a process of this one, and is ended by its id.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './waiting.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** No echo of keys, which the transcript names already, and no reading aloud of a whole page before a key is pressed. */
const ORCA_SETTINGS = `[org/gnome/orca/default/typing-echo]
key-echo=false
[org/gnome/orca/default/document]
say-all-on-load=false
page-summary-on-load=false
`;
const SPEECH_SETTINGS = 'LogLevel 1\nDefaultModule scribe\nAddModule "scribe" "speech_module.mjs" ""\nDefaultLanguage "en-GB"\n';

export class Stage {
  constructor(logs) {
    this.logs = logs;
    this.home = mkdtempSync(join(tmpdir(), 'triad-hearing-'));
    this.speech = join(this.home, 'speech');
    this.processes = [];
    this.env = {
      ...process.env,
      HOME: this.home,
      XDG_RUNTIME_DIR: this.home,
      XDG_CONFIG_HOME: join(this.home, 'config'),
      GSETTINGS_BACKEND: 'keyfile',
      GTK_A11Y: 'none', // nothing but the browser is to be heard
      GNOME_ACCESSIBILITY: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      TRIAD_SPEECH: this.speech,
      SPEECHD_ADDRESS: `unix_socket:${join(this.home, 'speech.socket')}`,
    };
  }

  async set() {
    mkdirSync(this.logs, { recursive: true });
    this.#write('config/glib-2.0/settings/keyfile', ORCA_SETTINGS);
    this.#write('config/speech/speechd.conf', SPEECH_SETTINGS);
    const display = this.start('display', 'Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { answers: true });
    this.env.DISPLAY = `:${await firstLine(display)}`;
    const bus = this.start('bus', 'dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], { answers: true });
    this.env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus);
    this.start('windows', 'openbox', []);
    this.start('accessibility', '/usr/libexec/at-spi-bus-launcher', ['--launch-immediately']);
    this.start('speech', 'speech-dispatcher', ['-s', '-t', '0', '-C', join(this.home, 'config/speech'), '-m', here, '-L', this.home,
      '-P', join(this.home, 'speech.pid'), '-c', 'unix_socket', '-S', join(this.home, 'speech.socket')]);
    await until('speech-dispatcher listens', () => existsSync(join(this.home, 'speech.socket')));
    this.start('orca', 'orca', process.env.ORCA_DEBUG ? ['--debug-file', process.env.ORCA_DEBUG] : []);
    await until('Orca speaks', () => this.spoken.length > 0);
  }

  /** Everything said so far, one text for each utterance. */
  get spoken() {
    if (!existsSync(this.speech)) return [];
    const lines = readFileSync(this.speech, 'utf8').split('\n');
    return lines.slice(0, -1).map((line) => JSON.parse(line));
  }

  /** A new folder that goes with the rest. */
  folder(name) {
    return mkdtempSync(join(this.home, `${name}-`));
  }

  /** `answers`: its output is read here. */
  start(name, command, args, { answers = false } = {}) {
    const log = openSync(join(this.logs, `${name}.log`), 'w');
    const child = spawn(command, args, { env: this.env, stdio: ['ignore', answers ? 'pipe' : log, log] });
    child.on('error', (error) => { child.failure = error; });
    this.processes.push(child);
    return child;
  }

  /** Presses keys as a keyboard does, by their names in X: "Tab", "shift+Tab", "ctrl+z". */
  async press(...keys) {
    await ended(this.start('keys', 'xdotool', ['key', '--clearmodifiers', ...keys]));
  }

  async type(text) {
    await ended(this.start('keys', 'xdotool', ['type', '--clearmodifiers', '--delay', '30', text]));
  }

  async clear() {
    for (const child of this.processes.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null || !child.pid) continue;
      child.kill('SIGTERM');
      await Promise.race([ended(child), new Promise((done) => { setTimeout(done, 3000); })]);
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    }
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  #write(path, content) {
    mkdirSync(join(this.home, path, '..'), { recursive: true });
    writeFileSync(join(this.home, path), content);
  }
}

const ended = (child) => new Promise((done) => {
  if (child.exitCode !== null || child.failure) done();
  child.on('exit', done).on('error', done);
});

function firstLine(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (part) => {
      text += part;
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')).trim());
    });
    child.on('error', reject).on('exit', () => reject(new Error(`${child.spawnargs[0]} ended before it was ready`)));
  });
}
