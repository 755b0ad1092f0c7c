// Painted and edited text must stand on the same line. The canvas divides the room around a line of text evenly; browsers
// round on the way, each in its own manner. The difference is measured here and becomes part of the field's padding.
import { FAMILY } from './glyphs.js';

const MEASURED_PX = 100;
let context;

/** Where the canvas puts the baseline below the top of a line box (ui::Painter::text). */
function paintedBaseline(size, weight, lineHeight) {
  context ??= document.createElement('canvas').getContext('2d');
  context.font = `${weight} ${MEASURED_PX}px ${FAMILY}`;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('x');
  return (lineHeight + ((ascent - descent) * size) / MEASURED_PX) / 2;
}

/** Where this browser puts it: an empty box in the line stands on the baseline. */
function editedBaseline(size, weight, lineHeight) {
  const line = document.createElement('div');
  const strut = document.createElement('span');
  line.className = 'baseline';
  line.translate = false;
  line.style.font = `${weight} ${size}px/${lineHeight}px ${FAMILY}`;
  line.append('x', strut);
  document.body.append(line);
  const baseline = strut.getBoundingClientRect().bottom - line.getBoundingClientRect().top;
  line.remove();
  return baseline;
}

/** Called when a field is about to show itself. */
export function alignBaseline(control) {
  const { fontSize, fontWeight, lineHeight } = getComputedStyle(control);
  const font = [parseFloat(fontSize), fontWeight, parseFloat(lineHeight)];
  const shift = paintedBaseline(...font) - editedBaseline(...font);
  control.style.setProperty('--shift', Number.isFinite(shift) ? `${shift}px` : '0px');
}
