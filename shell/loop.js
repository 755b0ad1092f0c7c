// When frames run: only when something asks for one.

export class Loop {
  /**
   * @param frame runs one frame and returns milliseconds to the next (0 at once, -1 none)
   * @param onTimer called when a wake-up that the program asked for is due
   */
  constructor(frame, onTimer) {
    this.frame = frame;
    this.onTimer = onTimer;
    this.stopped = false;
    this.running = false;
  }

  get idle() {
    return !this.running && !this.cancel;
  }

  /** Asks for a frame soon. A hidden page gets no animation frames, so a timer stands in. */
  wake() {
    if (this.cancel || this.stopped) return;
    if (document.hidden) {
      const timer = setTimeout(() => this.run(), 0);
      this.cancel = () => clearTimeout(timer);
    } else {
      const request = requestAnimationFrame(() => this.run());
      this.cancel = () => cancelAnimationFrame(request);
    }
  }

  /** Runs a frame now. Returns false when one is under way already. */
  run() {
    if (this.running || this.stopped) return false;
    this.cancel?.();
    this.cancel = undefined;
    this.running = true;
    let wake = -1;
    try {
      wake = this.frame(performance.now());
    } finally {
      this.running = false;
    }
    // Each frame's wish replaces the one before it.
    clearTimeout(this.timer);
    if (wake === 0) this.wake();
    else if (wake > 0) this.timer = this.wakeAfter(wake);
    return true;
  }

  /** A wake-up on its own, whatever else is planned. */
  wakeAfter(ms) {
    return setTimeout(() => !this.stopped && this.onTimer(), ms);
  }

  stop() {
    this.stopped = true;
    this.cancel?.();
    clearTimeout(this.timer);
  }
}
