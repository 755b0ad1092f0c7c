// Colours on a screenshot: which there are in an area, and how well two of them can be told apart (WCAG 2.2).

const linear = Array.from({ length: 256 }, (_, value) => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

export function luminance(colour) {
  return 0.2126 * linear[colour >> 16] + 0.7152 * linear[(colour >> 8) & 255] + 0.0722 * linear[colour & 255];
}

export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export const hex = (colour) => `#${colour.toString(16).padStart(6, '0')}`;

export function pixelAt(image, x, y) {
  const at = (y * image.width + x) * image.channels;
  return (image.pixels[at] << 16) | (image.pixels[at + 1] << 8) | image.pixels[at + 2];
}

/** A rectangle in device pixels, cut to the image. */
export function within(image, { left, top, right, bottom }) {
  return {
    left: Math.max(0, Math.ceil(left)),
    top: Math.max(0, Math.ceil(top)),
    right: Math.min(image.width, Math.floor(right)),
    bottom: Math.min(image.height, Math.floor(bottom)),
  };
}

/** How often each colour occurs in a rectangle, without the pixels that `skip` names. */
export function countColours(image, area, skip = () => false) {
  const { left, top, right, bottom } = within(image, area);
  const counts = new Map();
  // Most neighbours are of one colour: they are counted together.
  let colour = -1;
  let run = 0;
  const note = () => run > 0 && counts.set(colour, (counts.get(colour) ?? 0) + run);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if (skip(x, y)) continue;
      const here = pixelAt(image, x, y);
      if (here !== colour) {
        note();
        colour = here;
        run = 0;
      }
      run++;
    }
  }
  note();
  return counts;
}

export function mostCommon(counts) {
  let best = { colour: undefined, count: 0 };
  for (const [colour, count] of counts) if (count > best.count) best = { colour, count };
  return best.colour;
}

/** The smallest rectangle around everything that is not background. */
export function inkBox(image, area, background) {
  const { left, top, right, bottom } = within(image, area);
  const box = { left: right, top: bottom, right: left, bottom: top };
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if (pixelAt(image, x, y) === background) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  }
  return box.right > box.left ? box : undefined;
}
