// Where the pointer is: for hovered and pressed looks, and for what is dragged by a grip. Activation comes by clicks (events.js).
import { Kind } from './protocol.js';

const EDGE = 48; // CSS pixels from the upper or lower edge, within which what is dragged takes the screen along
const STEP = 8;

/** Scrolls while something is held at the edge of its scroller: what it is meant for may lie further on. */
function takeAlong(held, isHeld, place) {
  const scroller = held.closest('.n-scroller');
  const step = () => {
    if (!isHeld() || !scroller) return;
    const { top, bottom } = scroller.getBoundingClientRect();
    const { y } = place();
    if (y < top + EDGE) scroller.scrollBy(0, -STEP);
    else if (y > bottom - EDGE) scroller.scrollBy(0, STEP);
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

/** @returns a function that hands over the last move; called before each frame, so that moves are not counted singly */
export function listenToPointer(container, post, wake) {
  let move;
  let held; // the grip of what is being dragged
  let last;
  const place = (event) => ({ x: event.clientX, y: event.clientY });
  const flush = () => {
    if (move) post(Kind.PointerMove, move);
    move = undefined;
  };
  const on = (name, act) => container.addEventListener(name, act, { passive: true });
  on('pointermove', (event) => {
    // A finger does not hover.
    if ((event.pointerType === 'touch' && !held) || !event.isPrimary) return;
    move = last = place(event);
    wake();
  });
  on('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    flush();
    last = place(event);
    post(Kind.PointerDown, last);
    held = event.target.closest?.('.grip');
    if (!held) return;
    held.setPointerCapture(event.pointerId);
    const mine = held;
    takeAlong(mine, () => held === mine && mine.isConnected, () => last);
  });
  on('pointerup', (event) => {
    if (!event.isPrimary) return;
    flush();
    held = undefined;
    post(Kind.PointerUp, place(event));
    if (event.pointerType === 'touch') post(Kind.PointerLeave);
  });
  for (const name of ['pointerleave', 'pointercancel']) {
    on(name, (event) => {
      if (!event.isPrimary) return;
      move = held = undefined;
      post(Kind.PointerLeave);
    });
  }
  return flush;
}
