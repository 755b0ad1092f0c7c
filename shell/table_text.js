// What pasted markup says, as plain text. Styles stand in "data-style": see `withoutEffects` in table.js.
const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'DL', 'DT', 'DD', 'TABLE', 'TR', 'TD', 'TH', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6',
  'BLOCKQUOTE', 'PRE', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'MAIN', 'NAV', 'ASIDE', 'FORM', 'FIELDSET', 'LEGEND', 'CENTER',
  'FIGURE', 'FIGCAPTION', 'DETAILS', 'SUMMARY', 'ADDRESS', 'HR']);
const UNREAD = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE', 'SELECT', 'TEXTAREA', 'BUTTON', 'SVG', 'DEL']);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
/** Not within Word's own "mso-bidi-font-weight", which speaks of other scripts. */
const BOLD = /(?<![\w-])font-weight\s*:\s*(bold|[6-9]00)/i;
const NOT_BOLD = /(?<![\w-])font-weight\s*:\s*(normal|[1-4]00)/i;
const LIST_SIGN = /mso-list\s*:\s*ignore/i;
/** Bullets as Word writes them: letters and signs of its symbol fonts. */
const WORD_BULLET = /^[o§·•▪\-–\uf0a7\uf0b7\uf0d8\uf076]$/;

export const styleOf = (element) => element.getAttribute?.('data-style') ?? '';
export const isHidden = (element) => element.hasAttribute('hidden') || HIDDEN.test(styleOf(element));
export const isUnread = (element) => UNREAD.has(element.tagName.toUpperCase()) || isHidden(element);
export const isBlock = (element) => BLOCKS.has(element.tagName);
/** Bullets and numbers that Word writes in front of an entry. */
export const isListSign = (element) => LIST_SIGN.test(styleOf(element));

/** True where all the text of an element is bold, as far as styles between the text and `outermost` say. */
export function allBold(element, outermost) {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (data.trim() && !isBold(parentElement, outermost)) return false;
  }
  return true;
}

function isBold(element, outermost) {
  for (let at = element; at && at !== outermost; at = at.parentElement) {
    if (BOLD.test(styleOf(at))) return true;
    if (NOT_BOLD.test(styleOf(at))) return false;
    if (/^(B|STRONG|TH)$/.test(at.tagName)) return true;
  }
  return false;
}

/** The text as it stands on the page: paragraphs, list entries and breaks on lines of their own. */
export function textOf(cell) {
  const out = [];
  read(cell, out);
  return tidy(out.join(''));
}

/** Ordinary spaces, single line breaks, and no signs without width. */
export const tidy = (text) => text
  .replace(/\u00ad|\u200b|\ufeff/g, '')
  .replace(/[ \t\u00a0\u2007\u202f]+/g, ' ')
  .replace(/ *\n[ \n]*/g, '\n')
  .trim();

function read(node, out) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) out.push(node.closest('pre') ? child.data : child.data.replace(/[\r\n\t]+/g, ' '));
    else if (child.nodeType === Node.ELEMENT_NODE) readElement(child, out);
  }
}

function readElement(element, out) {
  if (isUnread(element)) return;
  if (isListSign(element)) {
    out.push(`${listSign(element.textContent)} `);
    return;
  }
  if (element.tagName === 'BR') {
    out.push('\n');
    return;
  }
  const block = isBlock(element);
  if (block) out.push('\n');
  if (element.tagName === 'LI') out.push(signOfEntry(element));
  read(element, out);
  if (block) out.push('\n');
}

export function listSign(text) {
  const sign = text.replace(/[\s\u00a0]+/g, '');
  return WORD_BULLET.test(sign) ? '•' : sign;
}

/** Entries keep a sign in front, so that the program sees where each begins. */
export function signOfEntry(entry) {
  const list = entry.parentElement;
  if (list?.tagName !== 'OL') return '• ';
  const place = [...list.children].filter(({ tagName }) => tagName === 'LI').indexOf(entry);
  return `${place + (list.start || 1)}. `;
}
