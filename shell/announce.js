// Speaks through two regions that stand in the page from the start. Texts come one after the other. A text that still stands
// there is taken away for a while first: a browser that sees it go and come at once may see no change at all.

const SPACING_MS = 150;
const SHOWN_MS = 1000;

export class Announcer {
  constructor(doc = document) {
    this.regions = { false: doc.getElementById('status'), true: doc.getElementById('alert') };
    this.queue = [];
  }

  say(text, urgent) {
    if (!text) return;
    this.queue.push([text, urgent]);
    if (!this.timer) this.#next();
  }

  #next() {
    this.timer = undefined;
    if (this.queue.length === 0) return;
    const [text, urgent] = this.queue[0];
    const region = this.regions[Boolean(urgent)];
    if (region.textContent === text) region.replaceChildren();
    else this.#speak(region, this.queue.shift()[0]);
    this.timer = setTimeout(() => this.#next(), SPACING_MS);
  }

  #speak(region, text) {
    const child = document.createElement('span');
    child.textContent = text;
    region.replaceChildren(child);
    setTimeout(() => { if (child.parentNode === region) region.replaceChildren(); }, SHOWN_MS);
  }
}
