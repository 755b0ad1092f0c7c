// WebKitGTK's own small browser, driven by WebKit's own WebDriver: plain requests, no client library.
import { spawn } from 'node:child_process';
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ended } from './screen.mjs';

const places = ['/usr/lib/*/webkit2gtk-4.1/MiniBrowser', '/usr/lib/*/webkitgtk-6.0/MiniBrowser', '/usr/libexec/webkit2gtk-4.1/MiniBrowser'];
const binary = () => process.env.MINIBROWSER || places.flatMap((pattern) => globSync(pattern))[0];
const keys = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C' };

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => { server.once('listening', resolve); });
  const { port } = server.address();
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}

/** Everything that the browser keeps lies in the folder, and its downloads too. */
function homeIn(folder) {
  mkdirSync(join(folder, 'config'), { recursive: true });
  writeFileSync(join(folder, 'config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${folder}"\n`);
  return { HOME: folder, XDG_CONFIG_HOME: join(folder, 'config'), XDG_DATA_HOME: join(folder, 'data'), XDG_CACHE_HOME: join(folder, 'cache') };
}

class Driver {
  constructor(port) {
    this.address = `http://127.0.0.1:${port}`;
  }

  async ask(method, path, body) {
    const response = await fetch(`${this.address}${this.session ?? ''}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  async ready() {
    for (let tries = 0; tries < 200; tries++) {
      if (await this.ask('GET', '/status').catch(() => undefined)) return;
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    throw new Error('WebKitWebDriver does not answer');
  }

  async begin() {
    const options = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: binary(), args: ['--automation'] } };
    const { sessionId, capabilities } = await this.ask('POST', '/session', { capabilities: { alwaysMatch: options } });
    this.session = `/session/${sessionId}`;
    await this.ask('POST', '/window/rect', { width: 1280, height: 900 });
    return capabilities.browserVersion;
  }

  act(type, id, actions, parameters) {
    return this.ask('POST', '/actions', { actions: [{ type, id, actions, ...parameters }] });
  }
}

export const webkit = {
  name: 'WebKitGTK',
  async open({ display, folder }) {
    const port = await freePort();
    const child = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'],
      { stdio: 'ignore', env: { ...process.env, ...homeIn(folder), DISPLAY: display, TZ: 'Europe/London' } });
    const driver = new Driver(port);
    const close = async () => {
      if (driver.session) await driver.ask('DELETE', '').catch(() => undefined);
      await ended(child);
    };
    try {
      await driver.ready();
      return { version: await driver.begin(), problems: [], ...handsOf(driver), close };
    } catch (error) {
      await close();
      throw error;
    }
  },
};

const handsOf = (driver) => ({
  goto: (url) => driver.ask('POST', '/url', { url }),
  reload: () => driver.ask('POST', '/refresh', {}),
  run: (act, ...args) => driver.ask('POST', '/execute/sync', { script: `return (${act})(...arguments)`, args }),
  click: (x, y) => driver.act('pointer', 'mouse', [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 },
  ], { parameters: { pointerType: 'mouse' } }),
  type: (text) => driver.act('key', 'keyboard', [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }])),
  press: (key) => driver.act('key', 'keyboard', [{ type: 'keyDown', value: keys[key] }, { type: 'keyUp', value: keys[key] }]),
});
