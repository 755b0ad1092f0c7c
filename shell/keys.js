// Keys that the program takes. Everything else is left to the browser: Tab, arrows outside grids, function keys, zoom and the rest.
import { gridKey } from './grid.js';
import { Kind, Shortcut } from './protocol.js';

const mac = /mac|iphone|ipad/i.test(navigator.userAgentData?.platform ?? navigator.platform);

export function listenToKeys(mirror, post) {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    const shortcut = shortcutOf(event, mirror);
    if (STEPS_BACK[shortcut] && mirror.fields.steps(STEPS_BACK[shortcut])) event.preventDefault();
    else if (shortcut) {
      post(Kind.Shortcut, { a: shortcut });
      if (shortcut !== Shortcut.Escape) event.preventDefault();
    } else if (!gridKey(event, mirror, post) && !enter(event, mirror, post) && !letter(event, mirror, post)) scrollFromNowhere(event, mirror);
  });
}

/** The browser's name for what a field may do by itself before the program does it. */
const STEPS_BACK = { [Shortcut.Undo]: 'undo', [Shortcut.Redo]: 'redo' };

function editing(mirror) {
  return Boolean(mirror.nodeOf(document.activeElement)?.role.field);
}

function shortcutOf(event, mirror) {
  if (event.key === 'Escape') return Shortcut.Escape;
  if (!(mac ? event.metaKey : event.ctrlKey) || event.altKey) return 0;
  const key = event.key.toLowerCase();
  if (key === 's' && !event.shiftKey) return Shortcut.Save;
  if (key === 'z') return event.shiftKey ? Shortcut.Redo : Shortcut.Undo;
  return key === 'y' && !mac ? Shortcut.Redo : 0;
}

/** A letter alone works only while the focus is inside the node that asks for it, and never in a field. */
function letter(event, mirror, post) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat || event.key.length !== 1) return false;
  if (editing(mirror)) return false;
  const key = event.key.toLowerCase();
  let node = mirror.nodeOf(document.activeElement);
  while (node && !node.keys?.includes(key)) node = node.parent;
  if (!node) return false;
  event.preventDefault();
  post(Kind.Key, { id: node.id, a: key.codePointAt(0) });
  return true;
}

/** Enter in a field that asks for it does what the button beside it does. */
function enter(event, mirror, post) {
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return false;
  const node = mirror.nodeOf(document.activeElement);
  if (!node?.role.field || !node.keys?.includes('\n')) return false;
  event.preventDefault();
  post(Kind.Key, { id: node.id, a: 10 });
  return true;
}

const STEPS = { ArrowDown: 40, ArrowUp: -40 };
const PAGES = { PageDown: 0.9, PageUp: -0.9 };

/** Without focus the browser would scroll the page, which stands still here: the largest scroller moves instead. */
function scrollFromNowhere(event, mirror) {
  if (document.activeElement !== document.body || event.ctrlKey || event.altKey || event.metaKey) return;
  const scroller = largestScroller(mirror.root);
  if (!scroller) return;
  if (event.key in STEPS) scroller.scrollBy(0, STEPS[event.key]);
  else if (event.key in PAGES) scroller.scrollBy(0, PAGES[event.key] * scroller.clientHeight);
  else if (event.key === ' ') scroller.scrollBy(0, (event.shiftKey ? -0.9 : 0.9) * scroller.clientHeight);
  else if (event.key === 'Home') scroller.scrollTop = 0;
  else if (event.key === 'End') scroller.scrollTop = scroller.scrollHeight;
}

function largestScroller(root) {
  const area = (el) => el.clientWidth * el.clientHeight;
  return [...root.querySelectorAll('.n-scroller')].filter((el) => !el.closest('[inert]')).sort((a, b) => area(b) - area(a))[0];
}
