// Builds the element of a node and writes its fields, by tables: a field that has no line here cannot go stale
// unnoticed, because setText, setState and setNumber are the only writers.
import { Field, Figure, State } from './protocol.js';

/** @returns {{id, role, el, control, text?, label?, shown?, note?, parent?, state}} */
export function build(id, role, level) {
  const control = document.createElement(role.tag === 'h' ? `h${level || 2}` : role.tag);
  const node = { id, role, control, el: control, state: 0 };
  if (role.type) control.type = role.type;
  if (role.role) control.setAttribute('role', role.role);
  for (const name in role.attributes) control.setAttribute(name, role.attributes[name]);
  if (role.wrap) wrap(node);
  if (role.name === 'text') node.text = control.appendChild(document.createTextNode(''));
  if (role.name === 'caption') node.label = control.appendChild(document.createElement('caption'));
  if (role.key === 'scroller') {
    node.spacer = control.appendChild(document.createElement('div'));
    node.spacer.className = 'spacer';
  }
  node.el.classList.add('n', `n-${role.key}`);
  if (role.leaf) node.el.classList.add('leaf');
  // A patch leaves out what equals nothing, but a closed disclosure must say that it is closed.
  if (role.key === 'disclosure') control.setAttribute('aria-expanded', 'false');
  return node;
}

/** A label around the control; the value once more as text, for paper and the reading view. */
function wrap(node) {
  const { control, role } = node;
  node.el = document.createElement('label');
  node.label = document.createElement('span');
  node.el.append(node.label, control);
  if (role.check) return;
  node.shown = document.createElement('span');
  node.shown.className = 'shown';
  node.el.append(node.shown);
  control.autocomplete = 'off';
  if (role.field !== 'text') return;
  control.spellcheck = true;
  control.lang = 'en-GB';
  control.setAttribute('autocapitalize', 'sentences');
}

const flag = (el, name, on, value = 'true') => (on ? el.setAttribute(name, value) : el.removeAttribute(name));

/** A browser that translates the page has put elements of its own in the place of the text: they give way to the new one. */
function write(node, value) {
  const { control, text } = node;
  if (text.parentNode !== control) {
    // What stands inside stays where it is: moving it would take the focus from it.
    for (const child of [...control.childNodes]) if (!child.triadNode && child !== node.note) child.remove();
    control.prepend(text);
  }
  text.data = value;
}

/** How a name is written, by the way a role carries it. */
const NAMES = {
  text: (node, value) => write(node, value),
  label: (node, value) => flag(node.control, 'aria-label', value, value),
  group: (node, value) => {
    const landmark = node.role.key === 'scroller' ? 'region' : 'group';
    flag(node.control, 'role', value, landmark);
    flag(node.control, 'aria-label', value, value);
    // A named region that scrolls must be reachable by keyboard in every browser.
    if (node.role.key === 'scroller') flag(node.control, 'tabindex', value, '0');
  },
  caption: (node, value) => { node.label.textContent = value; },
  // The control carries its name itself: over the canvas the label is no stop of its own beside it (style.css).
  wrap: (node, value) => {
    node.label.textContent = value;
    flag(node.control, 'aria-label', value, value);
  },
  none: () => {},
};

const TEXTS = {
  [Field.Name]: (mirror, node, value) => NAMES[node.role.name](node, value),
  [Field.Description]: (mirror, node, value) => describe(node, value),
  [Field.Value]: (mirror, node, value) => { if (node.role.field) mirror.fields.give(node, value); },
  [Field.Placeholder]: (mirror, node, value) => { node.control.placeholder = value; },
  [Field.Href]: (mirror, node, value) => link(node.control, value),
  [Field.Keys]: (mirror, node, value) => { node.keys = value; },
  [Field.Options]: (mirror, node, value) => { if (node.role.field === 'choice') mirror.fields.options(node, value); },
  [Field.Path]: (mirror, node, value) => flag(node.control, 'data-testid', value, value),
  [Field.Tone]: (mirror, node, value) => tone(mirror, node, value),
};

export const setText = (mirror, node, field, value) => TEXTS[field](mirror, node, value);

function link(control, href) {
  flag(control, 'href', href, href);
  const outside = href && !href.startsWith('#');
  flag(control, 'target', outside, '_blank');
  flag(control, 'rel', outside, 'noopener noreferrer');
}

/** The root's tone names the theme; any other node's is a class. */
function tone(mirror, node, value) {
  if (!node.parent) return mirror.page.theme(value);
  if (node.tone) node.el.classList.remove(node.tone);
  node.tone = value && `tone-${value}`;
  if (node.tone) node.el.classList.add(node.tone);
}

/** A description is an element of its own, so that it never becomes part of the name. */
function describe(node, value) {
  if (!value) {
    node.note?.remove();
    node.note = undefined;
  } else if (!node.note) {
    node.note = document.createElement('span');
    node.note.id = `d${node.id}`;
    node.note.className = 'note';
    if (node.role.inside) node.el.append(node.note);
    else if (!node.role.bare) node.el.after(node.note);
  }
  if (node.note) node.note.textContent = value;
  flag(node.control, 'aria-describedby', value, `d${node.id}`);
}

/** States that are one attribute: bit, attribute, its value. */
const ATTRIBUTES = [
  [State.Disabled, 'aria-disabled', 'true'],
  [State.Invalid, 'aria-invalid', 'true'],
  [State.Required, 'aria-required', 'true'],
  [State.Busy, 'aria-busy', 'true'],
  [State.Current, 'aria-current', 'page'],
  [State.Modal, 'aria-modal', 'true'],
];
/** States that only change the look, on screen or paper: bit, class. */
const CLASSES = [
  [State.Checked, 'on'],
  [State.Bold, 'bold'],
  [State.PrintOnly, 'paper'],
  [State.Strong, 'strong'],
  [State.ScreenOnly, 'screen-only'],
  [State.Acts, 'acts'],
  [State.Grip, 'grip'],
];

export function setState(mirror, node, bits) {
  const { control, el, role } = node;
  node.state = bits;
  for (const [bit, name, value] of ATTRIBUTES) flag(control, name, bits & bit, value);
  for (const [bit, name] of CLASSES) el.classList.toggle(name, Boolean(bits & bit));
  if (bits & State.TabStop) control.tabIndex = 0;
  else if (bits & State.Focusable) control.tabIndex = -1;
  if (role.key === 'disclosure') control.setAttribute('aria-expanded', String(Boolean(bits & State.Expanded)));
  if (role.key === 'button') flag(control, 'aria-pressed', bits & State.Toggle, String(Boolean(bits & State.Pressed)));
  if (role.check) control.checked = Boolean(bits & State.Checked);
  // A blocked field keeps its place in the Tab order but takes no text.
  if (role.key === 'text') mirror.fields.hide(node, Boolean(bits & State.Secret));
  if (role.field && 'readOnly' in control) control.readOnly = Boolean(bits & (State.ReadOnly | State.Disabled));
  keep(mirror.inerted, node, bits & State.Hidden);
  keep(mirror.modals, node, bits & State.Modal);
}

const keep = (set, item, on) => (on ? set.add(item) : set.delete(item));

const NUMBERS = {
  [Figure.Now]: (node, value) => {
    if (node.role.key === 'progress') node.control.value = value;
    else place(node, 0, value);
  },
  [Figure.Max]: (node, value) => {
    if (node.role.key === 'progress') node.control.max = value || 1;
    else place(node, 1, value);
  },
  [Figure.FontPx]: (node, value) => {
    if (node.role.field) node.control.style.fontSize = value ? `${value}px` : '';
    else lay(node, '--font', `${value}px`);
  },
  [Figure.ContentHeight]: (node, value) => { if (node.spacer) node.spacer.style.height = `${value}px`; },
  [Figure.ContentWidth]: (node, value) => {
    if (!node.spacer) return;
    node.spacer.style.width = value ? `${value}px` : '';
    node.sideways = value > 0;
    node.el.classList.toggle('sideways', node.sideways);
  },
  [Figure.LinePx]: (node, value) => {
    node.el.classList.toggle('laid', value > 0);
    lay(node, '--line', `${value}px`);
    // A patch leaves out what equals nothing, and elements inside others would take theirs.
    for (const each of ['--left', '--top', '--wide']) if (!node.control.style.getPropertyValue(each)) lay(node, each, '0px');
  },
  [Figure.TextX]: (node, value) => lay(node, '--left', `${value}px`),
  [Figure.TextY]: (node, value) => lay(node, '--top', `${value}px`),
  [Figure.TextW]: (node, value) => lay(node, '--wide', `${value}px`),
  [Figure.Weight]: (node, value) => lay(node, '--weight', value),
};

/** Where in a grid it is, of which only a part is there, or how large the whole is. */
function place(node, which, value) {
  const name = node.role.places?.[which];
  if (name) flag(node.control, name, value, String(value));
}

/** How the canvas has laid out a node's text: the element's own lies on it, for the mark of find-in-page and for selecting. */
const lay = (node, property, value) => node.control.style.setProperty(property, value);

export function setNumber(mirror, node, field, value) {
  NUMBERS[field](node, value);
}
