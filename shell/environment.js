// How the device and the person want things, told as "key=value" lines (ui::Environment).

const MAX_PIXELS = 16e6;
const LINE_HEIGHT = 1.45; // of the probe and of the fields (style.css)
const COLOURS = ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'ButtonFace', 'ButtonText', 'ButtonBorder', 'Field',
  'FieldText', 'Highlight', 'HighlightText', 'GrayText', 'Mark', 'MarkText'];

const QUERIES = {
  dark: '(prefers-color-scheme: dark)',
  more_contrast: '(prefers-contrast: more)',
  forced_colours: '(forced-colors: active)',
  reduced_motion: '(prefers-reduced-motion: reduce)',
  coarse_pointer: '(pointer: coarse)',
};

export class Environment {
  /** @param changed called with the lines whenever they have changed */
  constructor({ container, canvas, probe, version, changed }) {
    Object.assign(this, { container, canvas, probe, version, changed, hasCanvas: true });
    this.queries = Object.entries(QUERIES).map(([key, query]) => [key, matchMedia(query)]);
    for (const [, query] of this.queries) query.addEventListener('change', () => this.update());
    this.#watchSize();
    this.#watchRatio();
    this.sent = this.lines();
  }

  /** The canvas gets its size here, so that it and the lines always agree. */
  lines() {
    const ratio = this.#fitCanvas();
    const facts = {
      width: this.container.clientWidth,
      height: this.container.clientHeight,
      pixel_ratio: ratio,
      canvas: this.hasCanvas,
      mac: /mac|iphone|ipad/i.test(navigator.userAgentData?.platform ?? navigator.platform),
      version: this.version,
      ...this.#probed(),
    };
    for (const [key, query] of this.queries) facts[key] = query.matches;
    facts.colours = facts.forced_colours ? systemColours() : '';
    return Object.entries(facts).map(([key, value]) => `${key}=${typeof value === 'boolean' ? Number(value) : value}`).join('\n');
  }

  /** Tells the program when anything is different from what it was told last. */
  update() {
    const lines = this.lines();
    if (lines === this.sent) return;
    this.sent = lines;
    this.changed(lines);
  }

  #watchSize() {
    this.observer = new ResizeObserver((entries) => {
      const box = entries.find((entry) => entry.target === this.canvas)?.devicePixelContentBoxSize?.[0];
      if (box) this.exact = [box.inlineSize, box.blockSize];
      this.update();
    });
    this.observer.observe(this.container);
    this.observer.observe(this.probe);
    this.watchCanvas(this.canvas);
  }

  /** The canvas whose size is looked after from now on. */
  watchCanvas(canvas) {
    this.observer.unobserve(this.canvas);
    this.canvas = canvas;
    try {
      this.observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      // This browser cannot tell exact device pixels; width times ratio is near enough.
    }
  }

  /** Moving the window to another screen changes the ratio alone. */
  #watchRatio() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      this.#watchRatio();
      this.update();
    }, { once: true });
  }

  /** Sets the backing store's size and returns device pixels per CSS pixel; very large windows get a lower density. */
  #fitCanvas() {
    const { clientWidth, clientHeight } = this.container;
    let [width, height] = [clientWidth * devicePixelRatio, clientHeight * devicePixelRatio].map(Math.round);
    // The exact box may be a frame older than the window: it counts only while it fits.
    if (this.exact && Math.abs(this.exact[0] - width) < 2 && Math.abs(this.exact[1] - height) < 2) [width, height] = this.exact;
    const shrink = Math.min(1, Math.sqrt(MAX_PIXELS / (width * height || 1)));
    width = Math.max(1, Math.floor(width * shrink));
    height = Math.max(1, Math.floor(height * shrink));
    if (this.canvas.width !== width) this.canvas.width = width;
    if (this.canvas.height !== height) this.canvas.height = height;
    return clientWidth ? width / clientWidth : devicePixelRatio;
  }

  /** What text zoom, a least font size or a user style make of a hidden piece of text. */
  #probed() {
    const style = getComputedStyle(this.probe);
    const size = parseFloat(style.fontSize) || 16;
    const em = (value) => Math.max(0, (parseFloat(value) || 0) / size);
    return {
      text_scale: round(this.probe.offsetWidth / 10 / 16 || 1),
      line_spacing: round(Math.max(0, em(style.lineHeight) - LINE_HEIGHT)),
      letter_spacing: round(em(style.letterSpacing)),
      word_spacing: round(em(style.wordSpacing)),
    };
  }
}

const round = (value) => Math.round(value * 1000) / 1000;

/** The colours that the system has chosen, as "CanvasText #rrggbb" pairs. */
function systemColours() {
  const probe = document.createElement('span');
  document.body.append(probe);
  const pairs = COLOURS.map((name) => {
    probe.style.color = name;
    return `${name} ${hex(getComputedStyle(probe).color)}`;
  });
  probe.remove();
  return pairs.join(';');
}

function hex(colour) {
  const channels = colour.match(/[\d.]+/g) ?? [0, 0, 0];
  return `#${channels.slice(0, 3).map((c) => Math.round(Number(c)).toString(16).padStart(2, '0')).join('')}`;
}
