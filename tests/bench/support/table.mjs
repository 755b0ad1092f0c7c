// Figures as a table in Markdown.

export const ms = (value) => (value >= 100 ? `${Math.round(value).toLocaleString('en-GB')} ms` : `${value.toFixed(1)} ms`);
const line = (cells) => `| ${cells.join(' | ')} |`;

/** @param columns [name, shown(found)] each */
export const tableOf = (columns, results) => [
  line(columns.map(([name]) => name)), line(columns.map(() => '---:')), ...results.map((found) => line(columns.map(([, shown]) => shown(found)))),
].join('\n');
