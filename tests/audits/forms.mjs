// The four forms in which an audit is pasted: markup of Word, text with tabs of Excel, values of a CSV file, and plain text.

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replaceAll('\n', '<br>');
const paragraph = (text, bold) => `<p class=MsoNormal>${bold ? '<b>' : ''}<span lang=EN-GB>${escaped(text) || '<o:p>&nbsp;</o:p>'}</span>${bold ? '</b>' : ''}</p>`;

/** How many rows from this one on stand beside the area that begins here. */
function rowsBeside(rows, at) {
  let end = at + 1;
  while (end < rows.length && rows[end].kind === 'R') end += 1;
  return end - at - 1;
}

/** The rows with merged cells: each cell with its text, the places it covers, and whether it is bold. */
function mergedRows({ rows, width, word }) {
  const out = [];
  let area;
  rows.forEach(({ kind, cells }, at) => {
    if (kind === 'A') {
      area = { text: cells[0], rows: rowsBeside(rows, at) };
      return;
    }
    const bold = (kind === 'H' || kind === 'S') && word !== 'table plain';
    if (kind === 'S' && cells.length === 1) {
      out.push([{ text: cells[0], columns: width, bold }]);
      return;
    }
    const line = [];
    [...cells, ...Array(width - cells.length).fill('')].forEach((text) => {
      if (text === '~') line.at(-1).columns = (line.at(-1).columns ?? 1) + 1;
      else line.push({ text, bold: bold && text !== '' });
    });
    const areas = rows.some((row) => row.kind === 'A') && kind === 'R';
    if (areas) line.shift();
    if (areas && area) line.unshift(area);
    if (areas) area = undefined;
    out.push(line);
  });
  return out;
}

const wordCell = ({ text, columns, rows, bold }, tag) => `<${tag} valign=top${columns > 1 ? ` colspan=${columns}` : ''}${rows > 1 ? ` rowspan=${rows}` : ''}>`
  + text.split('\n').map((line) => paragraph(line, bold)).join('') + `</${tag}>`;

function wordTable(audit) {
  const rows = mergedRows(audit).map((cells) => `<tr>${cells.map((cell) => wordCell(cell, cell.bold && audit.word === 'table th' ? 'th' : 'td')).join('')}</tr>`);
  return `<table class=MsoTableGrid border=1>\n${rows.join('\n')}\n</table>`;
}

/** Lists and paragraphs: no table at all. */
function wordList({ rows, statement, word }) {
  const lines = [];
  let open = false;
  const close = () => open && lines.push(word === 'numbers' ? '</ol>' : '</ul>') && (open = false);
  for (const { kind, cells } of rows) {
    if (kind === 'S') {
      close();
      lines.push(`<h2>${escaped(cells.at(-1))}</h2>`);
    } else if (word === 'paragraphs') lines.push(paragraph(cells[statement]));
    else {
      if (!open) lines.push(word === 'numbers' ? '<ol>' : '<ul>');
      open = true;
      lines.push(`<li>${escaped(cells[statement])}</li>`);
    }
  }
  close();
  return lines.join('\n');
}

export function wordOf(audit) {
  const title = audit.title ? `<h1>${escaped(audit.title)}</h1>\n` : '';
  return `<html><body>\n${title}${audit.word.startsWith('table') ? wordTable(audit) : wordList(audit)}\n</body></html>\n`;
}

/** Every row as a spreadsheet has it: a merged cell's text in its first place, the others empty. */
function sheetRows(audit) {
  const hanging = [];
  const rows = mergedRows(audit).map((cells) => {
    const out = [];
    const covered = () => {
      while (hanging[out.length] > 0) {
        hanging[out.length] -= 1;
        out.push('');
      }
    };
    covered();
    for (const { text, columns = 1, rows: down = 1 } of cells) {
      if (down > 1) hanging[out.length] = down - 1;
      out.push(text, ...Array(columns - 1).fill(''));
      covered();
    }
    return out;
  });
  return audit.title ? [[audit.title, ...Array(audit.width - 1).fill('')], ...rows] : rows;
}

const quoted = (text, separator) => (text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const separated = (rows, separator) => rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator)).join('\n') + '\n';

export const excelOf = (audit) => separated(sheetRows(audit), '\t');
export const valuesOf = (audit) => separated(sheetRows(audit), audit.csv);

/** Lines no longer than `width`, cut between words. */
function wrapped(text, width) {
  if (!width) return [text];
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1) && lines.at(-1).length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] += (lines.at(-1) ? ' ' : '') + word;
  }
  return lines;
}

/** As a page gives it when its text is copied: no cells, the headings in one line, each row on lines of its own. */
function plainLines(audit, form, width) {
  const signs = { bullets: () => '• ', numbers: (place) => `${place}. ` };
  let place = 0;
  const lines = audit.rows.flatMap(({ kind, cells }) => {
    const filled = cells.filter((cell) => cell && cell !== '~').join(' ').replaceAll('\n', ' ');
    if (kind === 'S') place = form === 'numbers' ? 0 : place;
    if (kind === 'S' && cells.length === 1) return ['', filled];
    if (kind !== 'R') return wrapped(filled, width);
    place += 1;
    const printed = cells.filter((cell) => cell.includes('☐'));
    const sign = signs[form]?.(place) ?? '';
    const own = cells.slice(0, audit.statement + 1).filter(Boolean);
    return wrapped(sign + [...own, ...printed].join(' ').replaceAll('\n', ' '), width);
  });
  return [...(audit.title ? [audit.title] : []), ...lines];
}

export function plainOf(audit) {
  const [form, width] = audit.plain.split(' ');
  const lines = form === 'bars' ? sheetRows(audit).map((row) => row.map((cell) => cell.replaceAll('\n', ' ')).join(' | ').trimEnd())
    : plainLines(audit, form, Number(width));
  return lines.join('\n').trim() + '\n';
}

/** What the page is to make of the markup: the program's tests need no browser for it, and the browser's test compares. */
export function gridOfWord(audit) {
  if (!audit.word.startsWith('table')) {
    let place = 0;
    const rows = audit.rows.map(({ kind, cells }) => {
      place = kind === 'S' ? 0 : place + 1;
      if (kind === 'S') return [{ text: cells.at(-1), header: true }];
      return [{ text: `${{ bullets: '• ', numbers: `${place}. ` }[audit.word] ?? ''}${cells[audit.statement]}` }];
    });
    return { rows, ...(audit.title && { title: audit.title }) };
  }
  const rows = mergedRows(audit).map((cells) => cells.map(({ text, columns, rows: down, bold }) => ({
    text, ...(columns > 1 && { columns }), ...(down > 1 && { rows: down }), ...(bold && { header: true }),
  })));
  return { rows, ...(audit.title && { title: audit.title }) };
}
