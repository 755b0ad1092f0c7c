// What a person does to the mirror's elements becomes inputs. A click on a node is the only way to activate it: mouse,
// touch, keyboard and assistive technology all arrive as one.
import { alignBaseline } from './baseline.js';
import { Kind, State } from './protocol.js';
import { gridOf, listOf } from './table.js';

export function listenToNodes(mirror, post) {
  const { root, fields, focus } = mirror;
  const fieldOf = (event) => {
    const node = mirror.nodeOf(event.target);
    return node?.role.field && node.control === event.target ? node : undefined;
  };
  const onField = (name, act) => root.addEventListener(name, (event) => {
    const node = fieldOf(event);
    if (node) act(node, event);
  });

  root.addEventListener('click', (event) => activate(mirror, post, event));
  onField('input', (node, event) => {
    fields.measure(node);
    const replayed = event.inputType === 'historyUndo' || event.inputType === 'historyRedo';
    if (node.role.field === 'text') fields.changed(node, { composing: event.isComposing, replayed });
  });
  onField('paste', (node, event) => pasteTable(node, event, post));
  root.addEventListener('copy', (event) => copyWords(event));
  onField('compositionend', (node) => fields.changed(node));
  onField('change', (node) => fields.changed(node));
  root.addEventListener('focusin', (event) => {
    const node = mirror.nodeOf(event.target);
    if (!node || focus.quiet) return;
    post(Kind.FocusIn, { id: node.id });
    if (node.role.field === 'text') alignBaseline(node.control);
    fields.measure(node);
  });
  root.addEventListener('focusout', (event) => {
    const node = mirror.nodeOf(event.target);
    if (!node || focus.quiet) return;
    if (node.role.field) fields.left(node);
    post(Kind.FocusOut, { id: node.id });
  });
  // Scrolling does not bubble; its event comes before the animation frame that paints it.
  root.addEventListener('scroll', (event) => {
    const node = event.target.triadNode;
    if (node?.role.key === 'scroller') post(Kind.Scroll, { id: node.id, x: event.target.scrollLeft, y: event.target.scrollTop });
  }, { capture: true, passive: true });
}

/** Words that were selected on the painted screen are copied as words alone: their element's own colour is transparent. */
function copyWords(event) {
  if (event.target.matches?.('input, textarea')) return;
  const words = getSelection().toString();
  if (!words || !document.documentElement.classList.contains('canvas')) return;
  event.clipboardData.setData('text/plain', words);
  event.preventDefault();
}

/** A field that waits for a table takes what Word, Excel or a page copied as cells. Anything else is pasted as text. */
function pasteTable(node, event, post) {
  if (!(node.state & State.Table)) return;
  const html = event.clipboardData?.getData('text/html') ?? '';
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const grid = (html ? gridOf(html) ?? listOf(html, text) : null) ?? nothingToRead(event.clipboardData, html);
  if (!grid) return;
  event.preventDefault();
  post(Kind.Table, { id: node.id, text: grid });
}

/** What is pasted where there is neither a table nor text: a picture of a table, or nothing at all. The program says so. */
function nothingToRead(data, html) {
  if (data?.getData('text/plain').trim()) return null;
  const picture = [...data?.items ?? []].some(({ type }) => type.startsWith('image/')) || /<img\b/i.test(html);
  return JSON.stringify({ rows: [], ...(picture && { picture: true }) });
}

function activate(mirror, post, event) {
  const node = mirror.nodeOf(event.target);
  if (!node?.role.act && !(node?.state & State.Acts)) return;
  // The label of a box sends a second click to the box itself: that one counts.
  if (node.role.check && event.target !== node.control) return;
  if (node.role.check) mirror.fields.touch(node);
  // The browser follows links; the address tells the program.
  if (node.role.key === 'link' && node.control.hasAttribute('href')) return;
  post(Kind.Activate, { id: node.id });
}
