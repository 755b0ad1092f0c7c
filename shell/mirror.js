// The page mirror: one real element for every node, kept in step by patches (src/semantics/patch.h).
import { Announcer } from './announce.js';
import { Fields } from './fields.js';
import { Focus } from './focus.js';
import { build, setNumber, setState, setText } from './nodes.js';
import { Op, ROOT } from './protocol.js';
import { ROLES } from './roles.js';

const decoder = new TextDecoder();

export class Mirror {
  /**
   * @param root the element that stands for the Root node
   * @param post (kind, record) hands an input to the program
   * @param page what is outside the tree: title(text), route(text, replace), reading(on), theme(name)
   */
  constructor({ root, post, page }) {
    this.root = root;
    this.page = page;
    this.nodes = new Map();
    this.fields = new Fields(post);
    this.focus = new Focus(this);
    this.announcer = new Announcer();
    this.modals = new Set();
    this.inerted = new Set(); // what the program has hidden
    this.closed = new Set(); // what is inert at present
    this.#register({ id: ROOT, role: ROLES[0], el: root, control: root, state: 0 });
  }

  node(id) {
    return this.nodes.get(id);
  }

  /** The node that an element belongs to: its own, or the nearest one around it. */
  nodeOf(element) {
    for (let el = element; el; el = el.parentNode) {
      if (el.triadNode) return el.triadNode;
      if (el === this.root) break;
    }
    return undefined;
  }

  /** Applies one patch. `words` and `blob` must stay as they are meanwhile: pass copies. */
  apply(words, blob) {
    const floats = new Float32Array(words.buffer, words.byteOffset, words.length);
    const text = (at) => decoder.decode(blob.subarray(words[at], words[at] + words[at + 1]));
    const wishes = [];
    this.focus.before();
    for (let at = 0; at < words.length;) {
      const op = OPERATIONS[words[at]];
      // A program and a page of different versions must not go on together.
      if (!op) throw new Error(`Unknown operation ${words[at]} in a patch`);
      const wish = op.run(this, words, floats, at + 1, text);
      if (wish) wishes.push(wish);
      at += 1 + op.size;
    }
    const behind = this.#behind();
    this.#openAllBut(behind);
    // Only now does every element stand where it belongs: scrolling and focus depend on it.
    for (const wish of wishes.sort((a, b) => a.rank - b.rank)) wish.run();
    this.focus.after();
    // The focus is in the dialog by now. Were the page closed before, it would fall to nowhere on the way, and a screen reader
    // would say nothing.
    this.#close(behind);
    this.focus.recover();
  }

  /** The program has nothing left to do: whatever it refused is set back to what it holds. */
  settle() {
    this.fields.settle();
  }

  create(id, roleNumber, level, parentId, beforeId) {
    if (id === ROOT) return;
    if (this.nodes.has(id)) this.remove(id);
    const node = build(id, ROLES[roleNumber], level);
    this.#register(node);
    this.place(id, parentId, beforeId);
  }

  place(id, parentId, beforeId) {
    const node = this.nodes.get(id);
    const parent = this.nodes.get(parentId) ?? this.nodes.get(ROOT);
    if (!node || id === ROOT) return;
    node.parent = parent;
    const before = beforeId ? this.nodes.get(beforeId)?.el ?? null : null;
    this.focus.move(node.el, parent.el, before);
    if (node.note && !node.role.inside) node.el.after(node.note);
    if (node.role.type === 'radio') node.control.name = `g${groupOf(node)}`;
  }

  remove(id) {
    const node = this.nodes.get(id);
    if (!node || id === ROOT) return;
    node.note?.remove();
    node.el.remove();
    this.#forget(node);
    for (const el of node.el.querySelectorAll('*')) {
      if (el.triadNode?.el === el) this.#forget(el.triadNode);
    }
  }

  #register(node) {
    this.nodes.set(node.id, node);
    node.el.triadNode = node;
    node.control.triadNode = node;
  }

  #forget(node) {
    // The id may live on in a new element already.
    if (this.nodes.get(node.id) === node) this.nodes.delete(node.id);
    this.modals.delete(node);
    this.inerted.delete(node);
    this.closed.delete(node);
    this.fields.forget(node);
  }

  /** Behind a modal dialog nothing can be reached: every element beside it, and beside its ancestors, is to be inert. */
  #behind() {
    const top = [...this.modals].pop();
    const inert = new Set(this.inerted);
    for (let node = top; node?.parent; node = node.parent) {
      for (const sibling of node.parent.el.children) {
        const other = sibling.triadNode;
        if (other && other !== node && other.el === sibling) inert.add(other);
      }
    }
    return inert;
  }

  #openAllBut(behind) {
    for (const node of this.closed) if (!behind.has(node)) node.el.inert = false;
  }

  #close(behind) {
    for (const node of behind) node.el.inert = true;
    this.closed = behind;
    this.page.modal(this.modals.size > 0);
  }
}

function groupOf(node) {
  let group = node.parent;
  while (group && group.role.key !== 'radios') group = group.parent;
  return (group ?? node).id;
}

/** Each operation of the protocol: how many words follow it, and what it does. Wishes are returned and run last. */
const OPERATIONS = {
  [Op.Create]: { size: 5, run: (m, w, f, i) => m.create(w[i], w[i + 1], w[i + 2], w[i + 3], w[i + 4]) },
  [Op.Remove]: { size: 1, run: (m, w, f, i) => m.remove(w[i]) },
  [Op.Place]: { size: 3, run: (m, w, f, i) => m.place(w[i], w[i + 1], w[i + 2]) },
  [Op.Text]: { size: 4, run: (m, w, f, i, text) => withNode(m, w[i], (n) => setText(m, n, w[i + 1], text(i + 2))) },
  [Op.State]: { size: 2, run: (m, w, f, i) => withNode(m, w[i], (n) => setState(m, n, w[i + 1])) },
  [Op.Rect]: {
    size: 5,
    run: (m, w, f, i) => withNode(m, w[i], (n) => setRect(n, f[i + 1], f[i + 2], f[i + 3], f[i + 4])),
  },
  [Op.Number]: { size: 3, run: (m, w, f, i) => withNode(m, w[i], (n) => setNumber(m, n, w[i + 1], f[i + 2])) },
  [Op.Scroll]: { size: 2, run: (m, w, f, i) => scrollWish(m, w[i], f[i + 1]) },
  [Op.Focus]: { size: 1, run: (m, w, f, i) => focusWish(m, w[i]) },
  [Op.Announce]: { size: 3, run: (m, w, f, i, text) => announceWish(m, w[i] === 1, text(i + 1)) },
  [Op.Title]: { size: 2, run: (m, w, f, i, text) => m.page.title(text(i)) },
  [Op.Route]: { size: 3, run: (m, w, f, i, text) => m.page.route(text(i + 1), w[i] === 1) },
  [Op.Reading]: { size: 1, run: (m, w, f, i) => m.page.reading(w[i] === 1) },
};

// Operations other than wishes return nothing.
function withNode(mirror, id, act) {
  const node = mirror.node(id);
  if (node) act(node);
}

function setRect(node, x, y, w, h) {
  // The root fills the window by its style.
  if (node.id === ROOT) return;
  const { style } = node.el;
  style.left = `${x}px`;
  style.top = `${y}px`;
  style.width = `${w}px`;
  style.setProperty('--width', `${w}px`);
  style.height = `${h}px`;
}

const scrollWish = (mirror, id, offset) => ({
  rank: 1,
  run: () => withNode(mirror, id, (node) => { node.el[node.sideways ? 'scrollLeft' : 'scrollTop'] = offset; }),
});
const focusWish = (mirror, id) => ({ rank: 2, run: () => mirror.focus.request(id) });
const announceWish = (mirror, urgent, text) => ({ rank: 3, run: () => mirror.announcer.say(text, urgent) });
