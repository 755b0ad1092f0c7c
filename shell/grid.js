// The keys of a grid. Only a part of it is in the page, so the program says which cell is next and asks for the focus there.
import { Kind, Move } from './protocol.js';

const MOVES = {
  ArrowLeft: Move.Left, ArrowRight: Move.Right, ArrowUp: Move.Up, ArrowDown: Move.Down, Home: Move.RowStart, End: Move.RowEnd,
  PageUp: Move.PageUp, PageDown: Move.PageDown,
};
const FAR_MOVES = { Home: Move.First, End: Move.Last };

/** True where the key was one of a grid's, whose cell or header has the focus. */
export function gridKey(event, mirror, post) {
  if (event.altKey || event.shiftKey) return false;
  const cell = mirror.nodeOf(document.activeElement);
  const grid = gridOf(cell);
  if (!grid) return false;
  const far = event.ctrlKey || event.metaKey;
  const move = (far ? FAR_MOVES : MOVES)[event.key];
  if (move) post(Kind.Move, { id: grid.id, a: move });
  else if (!far && (event.key === 'Enter' || event.key === ' ')) cell.control.click();
  else return false;
  event.preventDefault();
  return true;
}

function gridOf(cell) {
  const grid = cell?.parent?.parent;
  return grid?.role.key === 'grid' ? grid : undefined;
}
