// Compares pictures of the window, as png.mjs decodes them.
import assert from 'node:assert/strict';

/** Channels of 255 by which two painters may differ in any pixel: each rounds in its own way. */
const most = 8;
/** And the part of the pixels that may differ by more than one. */
const some = 0.0005;

/** Of every pixel, the largest difference in a channel: how many pixels differ by how much. */
export function differences(one, other) {
  assert.deepEqual([one.width, one.height, one.channels], [other.width, other.height, other.channels]);
  const counts = new Array(256).fill(0);
  for (let at = 0; at < one.pixels.length; at += one.channels) {
    let gap = 0;
    for (let channel = 0; channel < 3; channel++) gap = Math.max(gap, Math.abs(one.pixels[at + channel] - other.pixels[at + channel]));
    counts[gap]++;
  }
  return counts;
}

/** Nobody can tell one from the other. */
export function assertAlike(one, other, name = 'the picture') {
  const counts = differences(one, other);
  const largest = counts.findLastIndex((count) => count > 0);
  assert.ok(largest <= most, `${name} differs by ${largest}`);
  const far = counts.slice(2).reduce((sum, count) => sum + count, 0);
  assert.ok(far <= some * one.width * one.height, `${name} differs by more than one in ${far} pixels`);
}

/** How many colours a picture has: few where nothing is painted. */
export function coloursIn({ pixels, channels }) {
  const found = new Set();
  for (let at = 0; at < pixels.length; at += channels) found.add(pixels[at] << 16 | pixels[at + 1] << 8 | pixels[at + 2]);
  return found.size;
}
