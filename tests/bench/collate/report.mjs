// The figures as a table, and the page that explains them.

import { ms, tableOf } from '../support/table.mjs';

const megabytes = (bytes) => `${(bytes / 1048576).toFixed(bytes < 10485760 ? 2 : 0)} MB`;
const all = (found) => found.read + found.plan + found.take + found.picture;

const columns = [
  ['Schools', (found) => found.schools.toLocaleString('en-GB')],
  ['Files', (found) => megabytes(found.bytes)],
  ['Read', (found) => ms(found.read)],
  ['JSON.parse', (found) => ms(found.parse)],
  ['Read to JSON.parse', (found) => `${(found.read / found.parse).toFixed(2)} ×`],
  ['Check', (found) => ms(found.plan)],
  ['Take in', (found) => ms(found.take)],
  ['First picture', (found) => ms(found.picture)],
  ['Together', (found) => ms(all(found))],
  ['For one school', (found) => `${(all(found) / found.schools).toFixed(2)} ms`],
  ['Work in memory', (found) => megabytes(found.kept)],
  ['Most memory', (found) => megabytes(found.most)],
  ['Lead’s file', (found) => megabytes(found.file)],
];

/** By instrument, each with its heading. */
function tables(results) {
  const titles = [...new Set(results.map(({ title }) => title))];
  return titles.map((title) => `### ${title}\n\n${tableOf(columns, results.filter((found) => found.title === title))}`).join('\n\n');
}

/** { table, page }: the tables alone, and docs/benchmarks-collate.md. */
export function collatePage(results, machine) {
  const table = tables(results);
  const page = `# Collating returns

What it costs a lead to bring together what schools hand in, against how many there are. Measured by \`./build-wasm.sh bench\` in one
run, on ${machine.cores} cores with ${machine.browser}, in WebAssembly compiled as the page is. Figures of different machines cannot
be compared; the ratios of one run can.

${table}

## What was measured

- **Schools** are invented, from a seed that is always the same: each hands in one round or two of the instrument, with comments at
  about six in ten of what it rated where it lets them go along, and some a report. None is on the lead's list before.
- **Read** is all that the page does with the bytes of a file until it can be compared with others. **JSON.parse** is the browser's
  own, of the same files as text, in the same run.
- **Check** says of every file what it would bring; **take in** brings it into the lead's work; **first picture** is what all
  schools answered to all statements of the newest round.
- Up to 1,000 schools: median of five pages, each opened afresh, so that no code was run before. 24,000, as many as a country has:
  one page.
- **Work in memory** is what the lead's work holds once all is taken in; **most memory** is what the program took of the browser at
  most, files and work side by side. A browser gives it 2,048 MB.
`;
  return { table, page };
}

const frames = ({ middle, most, longest }) => `${middle.toFixed(0)} / ${most.toFixed(0)} / ${longest.toFixed(0)} ms`;

const leadColumns = [
  ['Schools', (found) => found.schools.toLocaleString('en-GB')],
  ['Reading, to the report', (found) => ms(found.read)],
  ['Frames while reading', (found) => frames(found.reading)],
  ['Take in', (found) => ms(found.taken)],
  ['Picture, to its grid', (found) => ms(found.picture)],
  ['Frames while scrolling it', (found) => frames(found.scrolling)],
  ['Frames of an empty page', (found) => frames(found.nothing)],
];

/** { table, page }: the table alone, and docs/benchmarks-lead.md. */
export function leadPage(results, machine) {
  const table = tableOf(leadColumns, results);
  const page = `# What a lead feels

The page itself with the returns of many schools: chosen in the browser's dialog, read, taken in, shown side by side, and scrolled by
the wheel. Measured by \`./build-wasm.sh bench\` in one run, on ${machine.cores} cores with ${machine.browser}, without a graphics
card: the picture is painted in memory. Frames are the milliseconds between two of them: in the middle, 95 of 100 at most, and the longest.
An empty page in the same run says what the browser does by itself. What the program's own steps cost is in
[Collating returns](benchmarks-collate.md).

${table}
`;
  return { table, page };
}
