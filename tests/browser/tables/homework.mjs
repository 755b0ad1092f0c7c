// The homework audit and the levels of break times, in forms that spreadsheets and Word give them.
import { readFileSync } from 'node:fs';

export const homework = readFileSync(new URL('homework.txt', import.meta.url), 'utf8');
const [heads, ...rows] = homework.replace(/ and\n\n/, ' and ').split('\n').filter(Boolean).map((line) => line.split('\t'));

const cells = (list, tag = 'td') => list.map((text) => `<${tag}>${text}</${tag}>`).join('');

/** As Excel copies it, with the row of a title above. */
export const excel = (title) => `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet></head>
<body><table border=0 cellpadding=0 width=640 style='width:480pt'><!--StartFragment--><col width=64 span=3>
${title}<tr height=20>${cells(heads)}</tr>
${rows.map((row) => `<tr height=20 style='height:15.0pt'>${cells(row)}</tr>`).join('\n')}
<!--EndFragment--></table></body></html>`;

const stem = /^(We have a plan B ready for|Our homework plans see to it that): (.*)$/;
/** Which statements stand below opening words: three after the first, five after the second. */
const entries = { 3: 3, 6: 5 };

/** The opening words merged at the left of their entries; all other statements reach over both columns. */
export function stemsMerged() {
  let left = 0;
  const lines = rows.map(([text], index) => {
    const [, opening, entry] = stem.exec(text) ?? [];
    left = opening ? entries[index] : left;
    const statement = left > 0 ? `<td>${entry ?? text}</td>` : `<td colspan=2>${text}</td>`;
    const beside = opening ? `<td rowspan=${entries[index]}>${opening}</td>` : '';
    left -= 1;
    return `<tr>${beside}${statement}<td></td><td></td></tr>`;
  });
  return `<table><tr><th colspan=2>${heads[0]}</th>${cells(heads.slice(1), 'th')}</tr>${lines.join('\n')}</table>`;
}

/** The opening words in a row of their own above their entries. */
export function stemsInRows() {
  const lines = rows.map(([text]) => {
    const [, opening, entry] = stem.exec(text) ?? [];
    return `${opening ? `<tr><td colspan=3>${opening}…</td></tr>` : ''}<tr>${cells([entry ?? text, '', ''])}</tr>`;
  });
  return `<table><tr>${cells(heads)}</tr>${lines.join('\n')}</table>`;
}

const web = readFileSync(new URL('levels-web.html', import.meta.url), 'utf8');
/** Theme, three levels, and a column for what was seen. */
export const levelRows = [...web.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) => [...row.matchAll(/<t[hd]>(.*?)<\/t[hd]>/g)].map(([, text]) => text));
export const shortLevels = [levelRows[0].slice(0, 4), ['Quarrels', 'Loud ones seen', 'Most seen', 'Pupils settle them'],
  ['Lunch', 'Long queues', 'Queues move', 'Quiet minutes'], ['Games', 'One ball', 'Some games', 'New games'], ['Shelter', 'No plan', 'Two rooms', 'Pupils choose']];

const wordCell = (text) => `<td style='border:solid windowtext 1.0pt'><p class=MsoNormal>${text || '&nbsp;'}<o:p></o:p></p></td>`;
export const levelsWord = (table) => `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"></head>
<body><!--StartFragment--><table class=MsoTableGrid border=1>${table.map((row) => `<tr>${row.map(wordCell).join('')}</tr>`).join('\n')}</table><!--EndFragment--></body></html>`;
