// Widths and pictures of characters for the canvas, made by the browser with the very font its text fields use.

export const FAMILY = '"Atkinson Hyperlegible Next", system-ui, sans-serif';
const WEIGHTS = [400, 700]; // platform::Face: Regular, Bold; Icons are paths
const ICONS = 2;
const MEASURED_PX = 100;
/** How far an icon reaches above the baseline, in parts of its size (see WebGlyphs). */
const ICON_TOP = 0.86;
const ICON_BOX = 24;
/** What of a long line is painted in one picture, in device pixels: no column of text is wider, and the atlas takes no more. */
const WIDEST_PX = 4000;

export class Glyphs {
  /** @param icons path data by code point in hexadecimal, on a 24 × 24 board, stroke 2 wide */
  constructor(memory, icons) {
    this.memory = memory;
    this.icons = icons;
    this.canvas = document.createElement('canvas');
    this.canvas.height = this.canvas.width; // room for most letters, so that it need not grow
    this.context = this.canvas.getContext('2d', { willReadFrequently: true });
  }

  metrics(face, out) {
    this.#setFont(face, MEASURED_PX);
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = this.context.measureText('x');
    this.memory.floats.set([fontBoundingBoxAscent / MEASURED_PX, fontBoundingBoxDescent / MEASURED_PX], out >> 2);
  }

  advances(face, first, count, out) {
    const widths = Array.from({ length: count }, (_, i) => this.advance(face, String.fromCodePoint(first + i)));
    this.memory.floats.set(widths, out >> 2);
  }

  /** The width of a character, or of several that are shaped together, in parts of the size. */
  advance(face, text) {
    this.#setFont(face, MEASURED_PX);
    return this.context.measureText(text).width / MEASURED_PX;
  }

  /**
   * Paints a character, or several that are shaped together. Returns the address of the alpha bytes, or of all four when the
   * picture has colours of its own; 0 when it has no ink.
   */
  raster(face, text, size, density, box) {
    const pixels = size * density;
    const picture = face === ICONS ? this.#icon(text, pixels) : this.#letters(face, text, pixels);
    if (!picture) return 0;
    const { left, top, width, height } = picture;
    const image = this.context.getImageData(0, 0, width, height).data;
    const coloured = hasColours(image);
    const [address] = this.memory.store(coloured ? new Uint8Array(image.buffer) : alphaOf(image));
    this.memory.floats.set([left, top], box >> 2);
    this.memory.words.set([width, height, Number(coloured)], (box >> 2) + 2);
    return address;
  }

  /** Fonts have come: what the canvas took in their place counts no more. */
  forgetFont() {
    this.font = undefined;
  }

  /** Each of these properties makes the browser look for the font anew, so they are set when they change. */
  #setFont(face, pixels) {
    const { context } = this;
    const font = `${WEIGHTS[face]} ${pixels}px ${FAMILY}`;
    if (font === this.font) return;
    this.font = font;
    context.font = font;
    context.fontKerning = 'none';
    context.textRendering = 'geometricPrecision';
    context.letterSpacing = '0px';
    // As the page's own elements and fields run, whose lines hold such text among English.
    context.direction = 'ltr';
  }

  /** Letters with the pen position on whole pixels, in a box with one pixel to spare for smoothed edges. */
  #letters(face, text, pixels) {
    this.#setFont(face, pixels);
    const ink = this.context.measureText(text);
    const left = Math.floor(-ink.actualBoundingBoxLeft) - 1;
    const top = Math.floor(-ink.actualBoundingBoxAscent) - 1;
    const width = Math.min(Math.ceil(ink.actualBoundingBoxRight) + 1 - left, WIDEST_PX);
    const height = Math.ceil(ink.actualBoundingBoxDescent) + 1 - top;
    const empty = ink.actualBoundingBoxRight + ink.actualBoundingBoxLeft <= 0
      || ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent <= 0;
    if (empty || !/\S/.test(text)) return undefined;
    this.#clear(width, height);
    this.#setFont(face, pixels);
    this.context.fillText(text, -left, -top);
    return { left, top, width, height };
  }

  #icon(text, pixels) {
    const path = this.icons[text.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')];
    if (!path) return undefined;
    const side = Math.ceil(pixels);
    this.#clear(side, side);
    const { context } = this;
    context.save();
    context.scale(pixels / ICON_BOX, pixels / ICON_BOX);
    context.lineWidth = 2;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke(new Path2D(path));
    context.restore();
    return { left: 0, top: Math.round(-ICON_TOP * pixels), width: side, height: side };
  }

  #clear(width, height) {
    if (this.canvas.width < width || this.canvas.height < height) {
      this.canvas.width = Math.max(this.canvas.width, width);
      this.canvas.height = Math.max(this.canvas.height, height);
      this.forgetFont(); // as the canvas itself does
    } else {
      this.context.clearRect(0, 0, width, height);
    }
  }
}

/** Letters are painted in black, so whatever has another colour brought it along. */
function hasColours(image) {
  for (let at = 0; at < image.length; at += 4) if (image[at] | image[at + 1] | image[at + 2]) return true;
  return false;
}

function alphaOf(image) {
  const alpha = new Uint8Array(image.length / 4);
  for (let i = 0; i < alpha.length; i++) alpha[i] = image[4 * i + 3];
  return alpha;
}

/** Loads the two faces; the page does not wait for them. Resolves to true when at least one has arrived. */
export async function loadFonts({ fonts, fontData }, decodeData) {
  const source = async (name) => (fontData ? decodeData(fontData[name]) : `url(${JSON.stringify(fonts[name])})`);
  const load = async (name, weight) => {
    const face = new FontFace('Atkinson Hyperlegible Next', await source(name), { weight: String(weight) });
    document.fonts.add(await face.load());
  };
  const results = await Promise.allSettled([load('regular', WEIGHTS[0]), load('bold', WEIGHTS[1])]);
  return results.some(({ status }) => status === 'fulfilled');
}
