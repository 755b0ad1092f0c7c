// One walk with a screen reader: what is done, and what is heard after each step, as lines of text.
import { until } from './waiting.mjs';

/** How long it must be quiet until a step is over: longer where nothing tells how much is to come. */
const QUIET_MS = 800;
const QUIET_UNKNOWN_MS = 5000;
const PATIENCE_MS = 15_000;

/** What Orca says of itself, now sooner and now later. */
const OF_ITS_OWN = ['Browse mode'];

/** What differs from day to day, and from one build to the next. */
const CHANGING = [
  [/\b\d\d:\d\d\b/g, '‹time›'],
  [/\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/g, '‹date›'],
  [/(?<!\d)\d{4}-\d\d-\d\d(?!\d)/g, '‹date›'],
  [/\bVersion [0-9a-z.+-]+/g, 'Version ‹version›'],
];

export const steady = (text) => CHANGING.reduce((said, [pattern, word]) => said.replace(pattern, word), text);

export class Walk {
  /** @param wanted the transcript of an earlier run, or nothing: it tells how much is worth waiting for */
  constructor(stage, browser, wanted = '') {
    this.stage = stage;
    this.browser = browser;
    this.lines = [];
    this.wanted = wanted.split(/^(?=> )/m).filter(Boolean).map((step) => step.trim().split('\n').length - 1);
    this.steps = 0;
    this.heard = 0;
  }

  /** Keys by their names in X, one step each; "a b" presses two in quick succession. */
  async press(...keys) {
    for (const key of keys) await this.#step(key, () => this.stage.press(...key.split(' ')));
  }

  async type(text) {
    await this.#step(`“${text}”`, () => this.stage.type(text));
  }

  /** What a person does outside the page, or before the part that is listened to. */
  async does(what, script) {
    await this.#step(what, () => this.browser.evaluate(script));
  }

  /** The same without a line of the transcript. */
  async before(script) {
    await this.browser.evaluate(script);
    // Nothing tells how much is said here, so it has to be quiet for longer.
    await this.#rest(0, QUIET_UNKNOWN_MS);
    this.heard = this.#spoken.length;
  }

  get transcript() {
    return `${this.lines.join('\n')}\n`;
  }

  async #step(name, act) {
    await act();
    await this.#rest(this.wanted[this.steps] ?? 0);
    const said = this.#spoken.slice(this.heard);
    this.heard += said.length;
    this.steps++;
    this.lines.push(`> ${name}`, ...said.map((text) => `  ${steady(text)}`));
  }

  get #spoken() {
    return this.stage.spoken.filter((text) => !OF_ITS_OWN.includes(text));
  }

  /** The page has nothing left to do, what was wanted has been said, and then nothing more. */
  async #rest(wanted, quiet = this.wanted.length > 0 ? QUIET_MS : QUIET_UNKNOWN_MS) {
    await until('the page is at rest', () => this.browser.evaluate('Boolean(globalThis.triad?.idle)'));
    await until('it is said', () => this.#spoken.length >= this.heard + wanted, PATIENCE_MS).catch(() => {});
    let count = -1;
    while (count !== this.stage.spoken.length) {
      count = this.stage.spoken.length;
      await new Promise((done) => { setTimeout(done, quiet); });
    }
  }
}
