// The garden audit in three phases, in the forms that programs give it on the clipboard. Its words are those of
// garden-phases.txt; nothing else here is more than markup.
import { readFileSync } from 'node:fs';

const lines = (cell) => cell.split('\n').map((line) => line.replace(/^·/, '').trim()).filter(Boolean);
const cells = readFileSync(new URL('garden-phases.txt', import.meta.url), 'utf8').split(/^\t/m).slice(1).map(lines);

/** [{ title, heads: [[…], [],[]], body: [[…], [], []] }]: each cell is the list of its lines. */
export const phases = [0, 7, 14].map((at) => ({ title: cells[at][0], heads: cells.slice(at + 1, at + 4), body: cells.slice(at + 4, at + 7) }));

const row = (tags, each) => `<tr>${tags.map((lines_) => each(lines_)).join('')}</tr>`;
const paragraphs = (list) => list.map((line) => `<p>${line}</p>`).join('');
const broken = (list) => list.join('<br>\n');
const listed = (list) => (list.length ? `<ul>${list.map((line) => `<li>${line}</li>`).join('')}</ul>` : '');
const inside = [listed, paragraphs, broken];

/** As a page of the web has it. `head` is th or td; `above` makes the title; every phase writes its statements another way. */
export function webPage(head, above) {
  return phases.map(({ title, heads, body }, index) => {
    const top = above(title);
    const caption = top.startsWith('<caption') ? top : '';
    return `${caption ? '' : top}<table>${caption}${row(heads, (list) => `<${head}>${broken(list)}</${head}>`)}`
      + `${row(body, (list) => `<td>${inside[index](list)}</td>`)}</table>`;
  }).join('\n<p>&nbsp;</p>\n');
}

const wordParagraph = (text, style = 'MsoNormal') => `<p class=${style}>${text || '&nbsp;'}<o:p></o:p></p>`;
const sign = "<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>";
const wordCell = (list, bullets) => `<td style='border:solid windowtext 1.0pt'>${
  list.length ? list.map((line) => (bullets ? wordParagraph(sign + line, 'MsoListParagraph') : wordParagraph(line))).join('\n') : wordParagraph('')}</td>`;

/** As Word copies it: plain cells for the headings of the columns too. */
export function word(above, first = '') {
  const tables = phases.map(({ title, heads, body }) => `${above(title)}
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>
${row(heads, (list) => wordCell(list, false))}
${row(body, (list) => wordCell(list, list === body[0]))}
</table>${wordParagraph('')}`);
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"></head><body lang=EN-GB><!--StartFragment-->${first}${tables.join('\n')}<!--EndFragment--></body></html>`;
}
export { wordParagraph };

/** A line for each statement, with what is expected beside it as far as there is any. */
export function divided(between) {
  return phases.flatMap(({ title, heads, body }) => {
    const [left, middle] = middleFilled(body) ? body : [[], body[0]];
    const rows = middle.map((line, index) => (middleFilled(body) ? [left[index] ?? '', line, ''] : [line, '', '']).join(between));
    return [title, heads.map((list) => list.join(' ')).join(between), ...rows, ''];
  }).join('\n');
}
const middleFilled = (body) => body[1].length > 0;

export function markdown() {
  const rowOf = (lists) => `| ${lists.map((list) => list.join('<br>')).join(' | ')} |`;
  return phases.map(({ title, heads, body }) => [`## ${title}`, '', rowOf(heads), '|---|---|---|', rowOf(body), ''].join('\n')).join('\n');
}

/** One phase without its tabs: every line of every cell below the other. */
export const untabbed = ({ title, heads, body }) => [title, ...heads.flat(), ...body.flat()].join('\n');
