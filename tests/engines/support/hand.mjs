// One pair of hands for every engine: things are found by role and name, pressed with the mouse and written with the keyboard.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A machine with much else to do paints slowly by software. */
const PATIENCE_MS = 180000;

/** Runs in the page: the middle of what has this role and name, scrolled into view; nothing where there is none. */
function find({ role, name, start, inside }) {
  const selectors = {
    button: 'button', link: 'a[href]', radio: 'input[type=radio]', checkbox: 'input[type=checkbox]', heading: 'h1, h2, h3',
    textbox: 'textarea, input[type=text]', radiogroup: '[role=radiogroup]', article: 'article', region: 'section', dialog: '[role=dialog]',
  };
  const nameOf = (el) => el.getAttribute('aria-label') ?? el.labels?.[0]?.firstElementChild?.textContent ?? el.textContent;
  const within = (root, sought) => [...root.querySelectorAll(selectors[sought.role])]
    .find((el) => !el.closest('[inert]') && (sought.start ? nameOf(el).startsWith(sought.name) : nameOf(el) === sought.name));
  const root = inside ? within(document, inside) : document;
  const found = root && within(root, { role, name, start });
  if (!found) return null;
  found.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2, value: found.value ?? null, checked: Boolean(found.checked) };
}

export class Hand {
  /** @param driver of an engine @param folder where its downloads come to lie */
  constructor(driver, folder) {
    this.driver = driver;
    this.folder = folder;
  }

  run(act, ...args) {
    return this.driver.run(act, ...args);
  }

  /** Waits until the function gives something in the page, and gives that. */
  async until(what, act, ...args) {
    for (const begun = Date.now(); ;) {
      const found = await this.run(act, ...args).catch(() => undefined);
      if (found) return found;
      assert.ok(Date.now() - begun < PATIENCE_MS, `${what} did not come`);
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
  }

  async open(url) {
    await this.driver.goto(url);
    await this.ready();
  }

  async reload() {
    // What waits for the old page must not be answered by it.
    await this.run(() => { globalThis.triad = undefined; });
    await this.driver.reload();
    await this.ready();
  }

  async ready() {
    await this.until('the first screen', () => performance.getEntriesByName('app-interactive').length > 0);
    await this.settled();
  }

  async settled() {
    await this.until('rest', () => globalThis.triad?.idle);
  }

  async saved() {
    await this.settled();
    await this.shows('Saved on this device ');
  }

  async go(address) {
    await this.run((hash) => { location.hash = hash; }, address);
    await this.until(address, (hash) => location.hash === hash, address);
    await this.settled();
  }

  /** Words stand somewhere on the screen. */
  shows(words) {
    return this.until(`“${words}”`, (sought) => document.body.textContent.includes(sought), words);
  }

  find(role, name, { start, inside } = {}) {
    return this.until(`${role} “${name}”`, find, { role, name, start, inside });
  }

  async has(role, name, more) {
    await this.settled();
    return Boolean(await this.run(find, { role, name, ...more }));
  }

  async press(role, name, more) {
    await this.find(role, name, more);
    await this.settled(); // scrolling it into view has been painted
    const { x, y } = await this.find(role, name, more);
    await this.driver.click(x, y);
    await this.settled();
  }

  async write(name, text, more) {
    await this.press('textbox', name, more);
    await this.driver.type(text);
    await this.settled();
  }

  /** Answers a sentence of the page that may lie over the screen, where there is one. */
  async putAway(answer) {
    if (await this.has('button', answer)) await this.press('button', answer);
  }

  /** Presses what downloads, and gives { name, text }. */
  async download(press) {
    const before = new Set(await this.#files());
    await press();
    for (const begun = Date.now(); ;) {
      const all = await this.#files();
      const name = all.find((file) => !before.has(file) && !all.includes(`${file}.part`));
      const text = name && await readFile(join(this.folder, name), 'utf8');
      if (text) return { name, text };
      assert.ok(Date.now() - begun < PATIENCE_MS, 'no download came');
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
  }

  async #files() {
    return (await readdir(this.folder)).filter((name) => /\.(json|html)$/.test(name));
  }

  /** Drops a file on the page as the desktop would. */
  async drop({ name, text }) {
    await this.run((fileName, content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
      }
    }, name, text);
    await this.settled();
  }
}
