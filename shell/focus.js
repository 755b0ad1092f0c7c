// Keyboard focus. The page owns it; the program may ask for it, and elements that vanish must not let it fall to nowhere.

export class Focus {
  constructor(mirror) {
    this.mirror = mirror;
    this.openers = new Map(); // dialog node → node that had the focus when it opened
    this.quiet = false; // focus is only being put back: the program need not hear of it
  }

  /** Remembers who had the focus before a patch. */
  before() {
    this.held = this.#path(this.mirror.nodeOf(document.activeElement));
    this.modalsBefore = new Set(this.mirror.modals);
    this.requested = false;
    this.moved = undefined;
  }

  /** Puts an element into its place, if it is not there yet, without losing focus or scroll offsets on the way. */
  move(el, parent, before) {
    if (el.parentNode === parent && nextNode(el) === before) return;
    if (el.isConnected && parent.isConnected && parent.moveBefore) {
      parent.moveBefore(el, before);
      return;
    }
    const active = document.activeElement;
    if (el.contains(active)) this.moved = active;
    const offsets = el.isConnected ? [...el.querySelectorAll('.n-scroller'), el].map((e) => [e, e.scrollTop]) : [];
    this.quiet = true;
    parent.insertBefore(el, before);
    this.quiet = false;
    for (const [scroller, top] of offsets) if (top) scroller.scrollTop = top;
  }

  /** The program's wish. */
  request(id) {
    const node = this.mirror.node(id);
    if (!node) return;
    this.requested = true;
    const radio = node.role.key === 'radios' && (node.el.querySelector('input:checked') ?? node.el.querySelector('input'));
    this.#give(radio || node.control);
  }

  /** After a patch without a wish dialogs take and return the focus. */
  after() {
    const opened = [...this.mirror.modals].filter((dialog) => !this.modalsBefore.has(dialog));
    for (const dialog of opened) {
      this.openers.set(dialog, this.held[0]);
      describeByText(dialog);
    }
    const closed = [...this.modalsBefore].filter((dialog) => !this.mirror.modals.has(dialog));
    const opener = closed.map((dialog) => this.openers.get(dialog)).find((node) => node?.el.isConnected);
    for (const dialog of closed) this.openers.delete(dialog);
    if (this.requested) return;
    const next = opened.pop() ?? opener;
    this.requested = Boolean(next);
    if (next) this.#give(next.control);
  }

  /** An element that vanished, or is behind a dialog now, hands the focus on. */
  recover() {
    if (!this.requested && this.held.length > 0 && lost()) this.#recover();
  }

  /** The main heading, for the skip link and as the last resort. */
  toHeading() {
    const heading = this.mirror.root.querySelector('main h1, h1') ?? this.mirror.root.querySelector('main');
    if (heading) this.#give(heading);
  }

  #recover() {
    if (this.moved?.isConnected && !this.moved.closest('[inert]')) {
      this.quiet = true;
      this.moved.focus({ preventScroll: true });
      this.quiet = false;
      return;
    }
    const next = this.held.find((node) => node.el.isConnected && node.control.hasAttribute('tabindex') && node.parent);
    if (next) this.#give(next.control);
    else this.toHeading();
  }

  #give(element) {
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    // What can be seen stays where it is, however close to the edge: a person who comes back finds the same picture.
    if (!inView(element)) element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }

  /** A node and all around it, innermost first. */
  #path(node) {
    const path = [];
    for (let at = node; at?.parent; at = at.parent) path.push(at);
    return path;
  }
}

/** Whoever is led into a dialog hears what it asks, not its title alone. */
function describeByText({ control }) {
  const texts = [...control.querySelectorAll('.n-paragraph')];
  for (const text of texts) text.id = `p${text.triadNode.id}`;
  if (texts.length > 0) control.setAttribute('aria-describedby', texts.map(({ id }) => id).join(' '));
}

/** The next sibling that is a node of the tree: descriptions stand between nodes. */
function nextNode(el) {
  let next = el.nextSibling;
  while (next && next.triadNode?.el !== next) next = next.nextSibling;
  return next;
}

/** True when the focus has fallen to the page itself, or will, because its element is behind a dialog now. */
function lost() {
  const active = document.activeElement;
  return !active || active === document.body || Boolean(active.closest('[inert]'));
}

/** In each scroller around it, and not beneath the headers of its grid, which its margin for scrolling leaves room for. */
function inView(element) {
  let scroller = element.closest('.n-scroller');
  if (!scroller) return false;
  const rect = element.getBoundingClientRect();
  const { scrollMarginTop, scrollMarginLeft } = getComputedStyle(element);
  const [top, left] = [rect.top - parseFloat(scrollMarginTop), rect.left - parseFloat(scrollMarginLeft)];
  for (; scroller; scroller = scroller.parentNode.closest('.n-scroller')) {
    const clip = scroller.getBoundingClientRect();
    const sideways = scroller.classList.contains('sideways');
    if (sideways ? left < clip.left || rect.right > clip.right : top < clip.top || rect.bottom > clip.bottom) return false;
  }
  return true;
}
