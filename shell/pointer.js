// Where the pointer is, for hovered and pressed looks only. Activation comes by clicks (events.js).
import { Kind } from './protocol.js';

/** @returns a function that hands over the last move; called before each frame, so that moves are not counted singly */
export function listenToPointer(container, post, wake) {
  let move;
  const place = (event) => ({ x: event.clientX, y: event.clientY });
  const flush = () => {
    if (move) post(Kind.PointerMove, move);
    move = undefined;
  };
  const on = (name, act) => container.addEventListener(name, act, { passive: true });
  on('pointermove', (event) => {
    // A finger does not hover.
    if (event.pointerType === 'touch' || !event.isPrimary) return;
    move = place(event);
    wake();
  });
  on('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    flush();
    post(Kind.PointerDown, place(event));
  });
  on('pointerup', (event) => {
    if (!event.isPrimary) return;
    flush();
    post(Kind.PointerUp, place(event));
    if (event.pointerType === 'touch') post(Kind.PointerLeave);
  });
  for (const name of ['pointerleave', 'pointercancel']) {
    on(name, (event) => {
      if (!event.isPrimary) return;
      move = undefined;
      post(Kind.PointerLeave);
    });
  }
  return flush;
}
