// The browsers, as people start them: in a window, with their own way to speak to a screen reader. Keys go to the window by
// the display; here the page is only asked whether it is at rest, and given a file.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { until } from './waiting.mjs';

export const browsers = { chromium: openChromium, firefox: openFirefox };

/** A window that shows only the page: what the browser says of its own bars belongs to it. */
async function openChromium(stage, address) {
  const context = await chromium.launchPersistentContext(stage.folder('chromium'), {
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    headless: false,
    viewport: null,
    env: stage.env,
    args: [`--app=${address}`, '--no-sandbox', '--test-type', '--force-renderer-accessibility', '--window-size=1280,900', '--window-position=0,0',
      '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-first-run'],
  });
  const page = context.pages()[0] ?? await context.waitForEvent('page');
  return { evaluate: (script) => page.evaluate(script), close: () => context.close() };
}

const FIREFOX_PREFERENCES = {
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'startup.homepage_welcome_url': '',
  'browser.tabs.warnOnClose': false,
  'app.update.enabled': false,
  'accessibility.force_disabled': -1,
  'permissions.default.persistent-storage': 1,
};

async function openFirefox(stage, address) {
  const profile = stage.folder('firefox');
  writeFileSync(join(profile, 'user.js'), Object.entries(FIREFOX_PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  stage.start('firefox', 'firefox-esr', ['--profile', profile, '--no-remote', '--kiosk', '--remote-debugging-port', '0', address]);
  const place = join(profile, 'WebDriverBiDiServer.json');
  await until('Firefox names its port', () => existsSync(place) && readFileSync(place, 'utf8').trim().endsWith('}'));
  const bidi = await connect(`ws://127.0.0.1:${JSON.parse(readFileSync(place, 'utf8')).ws_port}/session`);
  await bidi('session.new', { capabilities: {} });
  const { contexts } = await bidi('browsingContext.getTree', {});
  const target = { context: contexts[0].context };
  return {
    evaluate: async (script) => {
      const answer = await bidi('script.evaluate', { expression: `JSON.stringify(${script}) ?? 'null'`, target, awaitPromise: true });
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
      return JSON.parse(answer.result.value);
    },
    close: () => bidi('browser.close', {}).catch(() => {}),
  };
}

/** A client of WebDriver BiDi, as much of it as is needed: gives a function (method, params) → result. */
async function connect(address) {
  let socket;
  await until('Firefox can be asked', async () => {
    socket = new WebSocket(address);
    return new Promise((done) => {
      socket.onopen = () => done(true);
      socket.onerror = () => done(false);
    });
  });
  const waiting = new Map();
  socket.onmessage = ({ data }) => {
    const { id, type, result, message } = JSON.parse(data);
    const [resolve, reject] = waiting.get(id) ?? [];
    waiting.delete(id);
    if (type === 'error') reject?.(new Error(message));
    else resolve?.(result);
  };
  let last = 0;
  return (method, params) => new Promise((resolve, reject) => {
    waiting.set(++last, [resolve, reject]);
    socket.send(JSON.stringify({ id: last, method, params }));
  });
}
