// Speaks through two regions that stand in the page from the start. Texts come one after the other, and a repeated text
// replaces the region's child, so that it is read again.

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
    const entry = this.queue.shift();
    if (!entry) return;
    this.#speak(...entry);
    this.timer = setTimeout(() => this.#next(), SPACING_MS);
  }

  #speak(text, urgent) {
    const region = this.regions[Boolean(urgent)];
    const child = document.createElement('span');
    child.textContent = text;
    region.replaceChildren(child);
    setTimeout(() => { if (child.parentNode === region) region.replaceChildren(); }, SHOWN_MS);
  }
}
