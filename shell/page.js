// What belongs to the page rather than to one node: title, address, theme, and the modes in which the tree is shown.
import { earlierNames, names } from './place.js';

/** The page's own parts, and the operations of a patch that concern them. */
export class Page {
  constructor() {
    this.html = document.documentElement;
    this.skip = document.getElementById('skip');
    this.isPlain = false;
    this.isReading = false;
    // Where the program puts the offset, the browser must not put another one.
    history.scrollRestoration = 'manual';
  }

  title(text) {
    document.title = text;
  }

  route(address, replace) {
    if (!address || address === location.hash) return;
    try {
      if (replace) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    } catch {
      // Some browsers refuse this for pages from a disk.
      if (replace) location.replace(address);
      else location.hash = address;
    }
  }

  theme(name) {
    this.html.dataset.theme = name;
  }

  /** Behind a dialog the skip link leads nowhere. */
  modal(on) {
    this.skip.inert = on;
  }

  reading(on) {
    this.isReading = on;
    this.#show();
  }

  plain(on) {
    this.isPlain = on;
    this.#show();
  }

  /** One class says how the tree is shown: over the canvas, as an ordinary page, or as a page to read. */
  #show() {
    const mode = this.isReading ? 'reading' : this.isPlain ? 'plain' : 'canvas';
    for (const name of ['canvas', 'plain', 'reading']) this.html.classList.toggle(name, name === mode);
    if (mode !== 'canvas') scrollTo(0, 0);
  }
}

export const preferences = {
  key: names.preferences,
  load() {
    try {
      return localStorage.getItem(this.key) ?? localStorage.getItem(earlierNames.preferences) ?? '';
    } catch {
      return '';
    }
  },
  /** What a person wishes that the page is put together by: "memory", "none", or whatever suits (format/journal_entry.h). */
  get painter() {
    try {
      return JSON.parse(this.load()).painter;
    } catch {
      return undefined;
    }
  },
  /** Without a text nothing stays behind. */
  save(text) {
    try {
      if (text) localStorage.setItem(this.key, text);
      else for (const key of [this.key, names.painter]) localStorage.removeItem(key);
      return true;
    } catch {
      return false;
    }
  },
};

/** What suits this browser in this version, "webgl" or "memory": the next visit need not find that out. */
export const painterMemory = {
  load() {
    try {
      const [painter, browser] = JSON.parse(localStorage.getItem(names.painter)) ?? [];
      return browser === navigator.userAgent ? painter : undefined;
    } catch {
      return undefined;
    }
  },
  save(painter) {
    try {
      localStorage.setItem(names.painter, JSON.stringify([painter, navigator.userAgent]));
    } catch { /* Then it is found out anew each time. */ }
  },
};

function ask(event) {
  event.preventDefault();
  event.returnValue = true; // for older browsers
}

/** There is a listener only while there is something to lose: it keeps the page from being put away whole and brought back. */
export function askBeforeClosing(on) {
  if (on) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
}

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyTheOldWay(text);
  }
}

/** For pages from a disk and older browsers. */
function copyTheOldWay(text) {
  const active = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'aside';
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
  active?.focus({ preventScroll: true });
}

/** A field being edited stays in view when a touch keyboard covers part of the page. */
export function keepFieldInView() {
  const view = globalThis.visualViewport;
  view?.addEventListener('resize', () => {
    const field = document.activeElement;
    if (!field?.matches('input, textarea, select')) return;
    const covered = field.getBoundingClientRect().bottom - (view.offsetTop + view.height);
    const scroller = field.closest('.n-scroller');
    if (covered > 0 && scroller) scroller.scrollTop += covered + 16;
  });
}
