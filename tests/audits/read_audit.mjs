// An audit as tests/audits/*/audit.txt describes it: what it holds once, for all the forms that it is pasted in.
//
// Above the line of hyphens: `title`, `statement` (which column holds the statements, from 1), `scale` and `direction` (what has to come
// out, lowest step first; "asked" where the table does not say), `word` ("table bold", "table th", "table plain", "bullets", "numbers",
// "paragraphs"), `csv` (the separator) and `plain` ("lines 72", "numbers 72", "bullets 72": wrapped there, 0 for never; "bars").
//
// Below it one row a line, cells divided by " | ": H headings, S a section across the table, A an area merged beside the rows below it,
// R a statement, T a total. "//" is a line break in a cell, "~" a place covered by the cell to the left.

const cellsOf = (line) => line.split('|').map((cell) => cell.trim().replaceAll('//', '\n'));

export function readAudit(text) {
  const [head, body] = text.split(/^---$/m);
  const said = Object.fromEntries(head.trim().split('\n').map((line) => line.split(/: (.*)/).slice(0, 2)));
  const rows = body.trim().split('\n').map((line) => ({ kind: line[0], cells: cellsOf(line.slice(1)) }));
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const statement = Number(said.statement) - 1;
  return { title: '', word: 'table bold', csv: ',', plain: 'lines 0', direction: '', ...said, statement, width, rows };
}

/** What has to come out: statements and sections in their order, the scale, and what has to be asked. */
export function expectedOf({ rows, statement, scale, direction }) {
  const lines = rows.flatMap(({ kind, cells }) => {
    if (kind === 'S' || kind === 'A') return [`section: ${cells.filter(Boolean).at(-1)}`];
    if (kind !== 'R') return [];
    const texts = cells[statement].includes('•') ? cells[statement].split('\n') : [cells[statement].replaceAll('\n', ' ')];
    return texts.map((text) => `statement: ${text.replace(/^• /, '')}`);
  });
  return [...lines, `scale: ${scale}`, ...(direction ? [`direction: ${direction}`] : [])].join('\n') + '\n';
}
