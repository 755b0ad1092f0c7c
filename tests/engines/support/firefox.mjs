// The installed Firefox, driven over WebDriver BiDi.
import puppeteer from 'puppeteer-core';

const binary = process.env.FIREFOX || '/usr/bin/firefox-esr';

const preferences = (folder) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.helperApps.neverAsk.saveToDisk': 'application/json,text/html',
  // Firefox answers its own question about storage, because no driver reaches it.
  'dom.storageManager.prompt.testing': true,
  'dom.storageManager.prompt.testing.allow': true,
  // A machine without graphics paints by software.
  'webgl.force-enabled': true,
});

export const firefox = {
  name: 'Firefox',
  /** A browser with a fresh profile. @returns what support/hand.mjs works with */
  async open({ display, folder }) {
    const browser = await puppeteer.launch({
      browser: 'firefox', executablePath: binary, headless: false, env: { ...process.env, DISPLAY: display, TZ: 'Europe/London' },
      defaultViewport: { width: 1280, height: 800 }, extraPrefsFirefox: preferences(folder),
    });
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    return {
      version: (await browser.version()).replace('firefox/', ''),
      problems,
      goto: (url) => page.goto(url),
      reload: () => page.reload(),
      run: (act, ...args) => page.evaluate(act, ...args),
      click: (x, y) => page.mouse.click(x, y),
      type: (text) => page.keyboard.type(text),
      press: (key) => page.keyboard.press(key),
      close: () => browser.close(),
    };
  },
};
