// Values of text fields, dates and choices. While a person edits, the page's value is the truth: the program hears of
// it, and writes back only what it has really changed.
import { Kind, State } from './protocol.js';

const COMPOSITION_SAVE_MS = 500;

export class Fields {
  constructor(post) {
    this.post = post;
    this.touched = new Set();
  }

  /** The program gives a value. */
  give(node, value) {
    node.value = value;
    this.#show(node, value);
    const { control, role } = node;
    // What the page itself has sent comes back late while a person types on; it is no news.
    if (role.field !== 'choice' && document.activeElement === control && node.sent?.includes(value)) {
      node.refused = value !== node.sent.at(-1);
      if (node.refused) this.touched.add(node);
      return;
    }
    this.#write(node, value);
  }

  #write(node, value) {
    // An equal value is left alone, because writing moves the caret and empties the browser's own undo.
    if (node.control.value !== value) node.control.value = value;
    node.sent = undefined;
    node.refused = false;
  }

  /** A secret shows as dots, is no word to be corrected, and none for the browser's own store of passwords to fill in. */
  hide(node, secret) {
    const { control } = node;
    if (secret === Boolean(node.secret)) return;
    node.secret = secret;
    control.type = secret ? 'password' : 'text';
    control.autocomplete = secret ? 'new-password' : 'off';
    control.spellcheck = !secret;
    control.setAttribute('autocapitalize', secret ? 'none' : 'sentences');
    this.#show(node, control.value);
  }

  /** The choices of a select: "value<tab>label" lines. */
  options(node, lines) {
    const { control } = node;
    const options = lines.split('\n').filter(Boolean).map((line) => {
      const [value, label = value] = line.split('\t');
      return new Option(label, value);
    });
    control.replaceChildren(...options);
    // What was chosen here is not given back, so it stands in no value of the program.
    control.value = node.sent?.at(-1) ?? node.value ?? '';
    this.#show(node, control.value);
  }

  /** The page's value has changed: by typing, pasting, dictation, choosing. */
  changed(node, { composing = false, leaving = false, replayed = false } = {}) {
    this.stepped = true;
    const { control } = node;
    if (composing && performance.now() - (node.sentAt ?? 0) < COMPOSITION_SAVE_MS) return;
    // While a year is being typed a date field reports years such as 0002; they wait until the field is left.
    if (node.role.field === 'date' && !leaving && /^0/.test(control.value)) return;
    if (node.sent?.at(-1) === control.value || (!node.sent && control.value === (node.value ?? ''))) return;
    node.sentAt = performance.now();
    // The program may still show the value before this one for a frame: that is no news either.
    node.sent = [...(node.sent ?? [node.value ?? '']), control.value];
    node.refused = false;
    this.#show(node, control.value);
    this.touched.add(node);
    this.post(Kind.Text, { id: node.id, text: control.value, a: Number(replayed) });
  }

  /**
   * A field has its own undo, which knows its words better: true where it took a step. Where it has none left, nothing says so
   * beforehand, so it is tried.
   */
  steps(command) {
    const field = document.activeElement?.triadNode;
    if (field?.role.field !== 'text' || document.activeElement !== field.control) return false;
    this.stepped = false;
    document.execCommand(command);
    return this.stepped;
  }

  /** Tells how high a text area's content is, its padding included, so that the program can make room. */
  measure(node) {
    if (node.role.key !== 'area') return;
    const { control } = node;
    const { scrollTop } = control;
    // Only a box without height shows how little the content needs.
    control.style.height = '0';
    const height = control.scrollHeight;
    control.style.height = '';
    control.scrollTop = scrollTop;
    if (height === node.contentHeight) return;
    node.contentHeight = height;
    this.post(Kind.TextHeight, { id: node.id, y: height });
  }

  left(node) {
    node.contentHeight = undefined;
    this.changed(node, { leaving: true });
  }

  /** A box, radio or choice was touched: after the program has answered, the page must show the program's state. */
  touch(node) {
    this.touched.add(node);
  }

  settle() {
    for (const node of this.touched) {
      const { control, role } = node;
      if (role.check) {
        for (const other of group(control)) other.checked = Boolean(other.triadNode.state & State.Checked);
      } else if (node.refused) {
        this.#write(node, node.value);
      } else {
        // Everything older has been answered or skipped by now.
        node.sent = node.sent?.slice(-1);
      }
    }
    this.touched.clear();
  }

  forget(node) {
    this.touched.delete(node);
  }

  /** The value as text for paper and the reading view, where controls are left out. */
  #show(node, value) {
    if (!node.shown) return;
    const { field } = node.role;
    let shown = value;
    if (field === 'choice') shown = node.control.querySelector(`option[value="${CSS.escape(value)}"]`)?.label ?? value;
    if (field === 'date' && value) shown = longDate(value);
    node.shown.textContent = node.secret ? '•'.repeat([...value].length) : shown;
  }
}

/** All radios of a group, or the one box. */
function group(control) {
  if (control.type !== 'radio') return [control];
  return document.querySelectorAll(`input[type=radio][name="${control.name}"]`);
}

function longDate(iso) {
  const date = new Date(`${iso}T12:00:00`);
  return Number.isNaN(date.getTime()) ? iso
    : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
