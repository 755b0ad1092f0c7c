// Statements that stand in no table: list entries, headings and paragraphs of pasted markup, a row of one cell each.
import { allBold, isBlock, isListSign, isUnread, listSign, signOfEntry, tidy } from './table_text.js';

const ENTRIES = 'p, li, dt, dd, blockquote, h1, h2, h3, h4, h5, h6';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading], p[class^=MsoTitle], p[class^=MsoHeading]';
const AROUND = 'nav, header, footer, aside, form';
const SIGN_ALONE = /^(•|\d+\.)$/;

/** {"rows":[[{"text","header"}]],"title"}, or null where there are no two entries of a list, paragraphs or headings. */
export function rowsOfList(body) {
  const blocks = blocksIn(body);
  if (blocks.filter(({ element }) => element.closest(ENTRIES)).length < 2) return null;
  const title = titleOf(blocks);
  return {
    rows: (title ? blocks.slice(1) : blocks).map(({ text, element }) => [{ text, ...(isHeading(element) && { header: true }) }]),
    ...(title && { title }),
  };
}

/** Every stretch of text between the borders of blocks, with the sign of its list entry in front. */
function blocksIn(body) {
  const out = [];
  let line = [];
  const end = (element) => {
    const text = tidy(line.join(''));
    if (SIGN_ALONE.test(text)) return; // the entry's own paragraph comes yet
    line = [];
    if (text && !element.closest(AROUND)) out.push({ text, element });
  };
  const read = (node, block) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) line.push(child.data.replace(/[\r\n\t]+/g, ' '));
      if (child.nodeType !== Node.ELEMENT_NODE || isUnread(child)) continue;
      if (isListSign(child)) line.push(`${listSign(child.textContent)} `);
      else if (child.tagName === 'BR') line.push('\n');
      else if (isBlock(child)) {
        end(block);
        if (child.tagName === 'LI') line.push(signOfEntry(child));
        read(child, child);
        end(child);
      } else read(child, block);
    }
  };
  read(body, body);
  end(body);
  return out;
}

/** A heading, or a paragraph that is bold throughout. */
const isHeading = (element) => element.matches(HEADINGS) || (element.tagName === 'P' && !element.closest('li') && allBold(element, null));

/** The first heading names the whole where no other is of its kind. */
function titleOf([first, ...others]) {
  const heads = first?.element.matches('h1, p[class^=MsoTitle]');
  return heads && others.every(({ element }) => element.tagName !== first.element.tagName || element.className !== first.element.className)
    ? first.text : '';
}
