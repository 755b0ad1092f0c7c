// The canvas of the page: which painter it has, what the painter in memory shows, and what becomes of a lost context.
import { painterMemory, preferences } from './page.js';

/** The address may name one, for tests and for measuring: ?painter=webgl or ?painter=memory. In the order of Painter (shell.h). */
const PAINTERS = ['webgl', 'memory'];
/** As the program asks for it (canvas.cpp): whoever asks first decides. */
const CONTEXT = {
  alpha: false, antialias: false, depth: false, stencil: false, preserveDrawingBuffer: false, powerPreference: 'low-power',
  failIfMajorPerformanceCaveat: true,
};
/** What WebGL is painted by where there is no graphics card; the last is Windows' own. */
const IMITATIONS = /swiftshader|llvmpipe|softpipe|software|basic render/i;
/** A context that does not come back within this time counts as gone. */
const CONTEXT_PATIENCE_MS = 4000;
/** How a context is, for the program (exports.cpp). */
const State = { Lost: 0, Restored: 1, Gone: 2, Found: 3 };

export class Canvas {
  /**
   * @param on context(state), answered with whether there is a picture from now on; replaced(element) when another canvas stands in
   *   the place of the old one; plain(on) when the page has to do without one, or has it again
   */
  constructor(element, on) {
    this.element = element;
    this.on = on;
    this.#listen();
  }

  /**
   * Chooses what paints the first picture: what a person wishes, or an earlier visit has found, else the processor. To ask for WebGL
   * takes longer than all the rest where there is no graphics card.
   */
  prepare() {
    this.wish = preferences.painter;
    const wished = new URLSearchParams(location.search).get('painter') ?? (this.wish && 'memory');
    const known = [wished, painterMemory.load()].find((each) => PAINTERS.includes(each));
    this.sought = Boolean(known);
    this.painter = known ?? 'memory';
    if (known !== 'webgl' || known === wished || hasGraphics(this.element)) return;
    this.painter = 'memory'; // the graphics card of an earlier visit is gone
    this.#replace();
  }

  get painterNumber() {
    return PAINTERS.indexOf(this.painter);
  }

  /** Once there is time for it: with a graphics card, a canvas with WebGL takes the place of the one that shows pictures. */
  seekGraphics() {
    if (this.sought) return;
    this.sought = true;
    const fresh = this.element.cloneNode();
    const found = hasGraphics(fresh);
    painterMemory.save(found ? 'webgl' : 'memory');
    if (!found) return;
    this.#replace(fresh);
    this.on.plain(!this.on.context(State.Found));
  }

  /** Makes ready for `show`. False when nobody wants a picture, the browser gives no context, or the canvas has one of the other kind. */
  take() {
    if (this.wish === 'none') return false;
    // Without a word about reading: such a canvas is copied as a whole for every frame, which takes as long as all the rest.
    this.context = this.element.getContext('2d', { alpha: false });
    return Boolean(this.context);
  }

  /** Shows those pixels of a picture in the program's memory that lie in some of its boxes (left, top, right, bottom). */
  show(memory, address, width, height, boxes, count) {
    const { buffer } = memory.bytes;
    const image = new ImageData(new Uint8ClampedArray(buffer, address, width * height * 4), width, height);
    for (let at = boxes >> 2; count > 0; count--, at += 4) {
      const [left, top, right, bottom] = memory.words.subarray(at, at + 4);
      this.context.putImageData(image, 0, 0, left, top, right - left, bottom - top);
    }
  }

  #listen() {
    this.element.addEventListener('webglcontextlost', (event) => this.#lost(event));
    for (const name of ['webglcontextrestored', 'contextrestored']) this.element.addEventListener(name, (event) => this.#restored(event));
  }

  #lost(event) {
    if (event.target !== this.element) return;
    // Without this the browser would not give the context back.
    event.preventDefault();
    this.on.context(State.Lost);
    this.patience = setTimeout(() => this.#giveUp(), CONTEXT_PATIENCE_MS);
  }

  #restored(event) {
    if (event.target !== this.element) return;
    clearTimeout(this.patience);
    this.on.plain(!this.on.context(State.Restored));
  }

  /** A canvas that once had a context gets none of another kind, so a fresh one takes its place. */
  #replace(fresh = this.element.cloneNode()) {
    this.element.replaceWith(fresh);
    this.element = fresh;
    this.#listen();
    this.on.replaced(fresh);
  }

  #giveUp() {
    this.#replace();
    this.on.plain(!this.on.context(State.Gone));
  }
}

/** Gives this canvas a context where a graphics card stands behind it. A canvas that got another is of no more use. */
function hasGraphics(canvas) {
  const gl = canvas.getContext('webgl2', CONTEXT);
  if (!gl) return false;
  if (!IMITATIONS.test(rendererOf(gl))) return true;
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return false;
}

/** Some browsers name what paints only to those who ask for it in particular. */
function rendererOf(gl) {
  const name = gl.getParameter(gl.RENDERER);
  const info = name === 'WebKit WebGL' && gl.getExtension('WEBGL_debug_renderer_info');
  return String(info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : name);
}
