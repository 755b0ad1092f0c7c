// What element stands for each role, in the order of semantics::Role.
//   tag    the element; for `wrap` the control inside a label
//   role   explicit ARIA role, where the element's own role would be lost by absolute placing or is not enough
//   name   where the name goes: text (the element's own text), label (aria-label), group (aria-label, and role=group only
//          while there is one, because a plain div may not have a name), caption (of a table), wrap (the label's text)
//   type   of an input
//   act    takes pointer and keyboard: a click on it is an Activate
//   places of what its numbers tell in a grid: attributes for `now` and `max`
//   field  takes text, a date or a choice
//   inside its description stands inside the element, where a sibling would not be allowed
const text = (tag, more) => ({ tag, name: 'text', ...more });
const named = (tag, more) => ({ tag, name: 'label', ...more });
const wrapped = (tag, more) => ({ tag, name: 'wrap', wrap: true, ...more });

const CELL = ['aria-colindex', 'aria-colspan'];

export const ROLES = [
  { key: 'root', tag: 'div', name: 'none' },
  { key: 'group', tag: 'div', name: 'group' },
  named('header', { key: 'banner' }),
  named('nav', { key: 'navigation' }),
  named('main', { key: 'main' }),
  named('section', { key: 'region' }),
  named('footer', { key: 'footer' }),
  named('article', { key: 'article' }),
  text('h', { key: 'heading', leaf: true }),
  text('p', { key: 'paragraph', leaf: true }),
  named('ul', { key: 'list', role: 'list' }),
  text('li', { key: 'item', role: 'listitem', inside: true }),
  text('a', { key: 'link', act: true, leaf: true }),
  text('button', { key: 'button', type: 'button', act: true, leaf: true }),
  named('fieldset', { key: 'radios', role: 'radiogroup' }),
  wrapped('input', { key: 'radio', type: 'radio', act: true, check: true }),
  wrapped('input', { key: 'checkbox', type: 'checkbox', act: true, check: true }),
  wrapped('select', { key: 'select', field: 'choice' }),
  wrapped('input', { key: 'text', type: 'text', field: 'text' }),
  wrapped('textarea', { key: 'area', field: 'text' }),
  wrapped('input', { key: 'date', type: 'date', field: 'date' }),
  wrapped('input', { key: 'search', type: 'search', field: 'text' }),
  named('progress', { key: 'progress' }),
  named('div', { key: 'image', role: 'img', leaf: true }),
  { key: 'table', tag: 'table', name: 'caption', role: 'table' },
  { key: 'row', tag: 'tr', name: 'none', role: 'row', bare: true, places: ['aria-rowindex'] },
  text('th', { key: 'column', role: 'columnheader', inside: true, attributes: { scope: 'col' }, places: CELL }),
  text('th', { key: 'rowhead', role: 'rowheader', inside: true, attributes: { scope: 'row' }, places: CELL }),
  text('td', { key: 'cell', role: 'cell', inside: true }),
  named('div', { key: 'dialog', role: 'dialog' }),
  text('p', { key: 'alert', leaf: true }),
  { key: 'scroller', tag: 'div', name: 'group' },
  text('dt', { key: 'term', inside: true }),
  text('dd', { key: 'definition', inside: true }),
  { key: 'definitions', tag: 'dl', name: 'none' },
  text('button', { key: 'disclosure', type: 'button', act: true, leaf: true }),
  text('blockquote', { key: 'quote', inside: true }),
  named('table', { key: 'grid', role: 'grid', places: ['aria-colcount', 'aria-rowcount'] }),
  text('td', { key: 'gridcell', role: 'gridcell', inside: true, places: CELL }),
  text('p', { key: 'timer', role: 'timer', leaf: true }),
];
