// The figures as a table, and the page that explains them.

import { ms, tableOf } from '../support/table.mjs';

const columns = [
  ['Schools', ({ schools }) => schools.toLocaleString('en-GB')],
  ['Take the list', ({ list }) => ms(list)],
  ['Propose triads', ({ groups }) => ms(groups)],
  ['Use a proposal', ({ use }) => ms(use)],
  ['Propose a rota', ({ rota }) => ms(rota)],
  ['Touch a control beside it', ({ touch }) => ms(touch)],
  ['Show the calendar', ({ calendar }) => ms(calendar)],
  ['Show the annual report', ({ annual }) => ms(annual)],
  ['Show what is handed out', ({ handOut }) => ms(handOut)],
  ['The file', ({ file }) => `${(file / 1024).toFixed(0)} KB`],
  ['Open the page on it again', ({ opened }) => ms(opened)],
];

/** { table, page }: the table alone, and docs/benchmarks-partnership.md. */
export function partnershipPage(results, machine) {
  const table = tableOf(columns, results);
  const page = `# Running a partnership

What it costs a lead to run a partnership, against how many schools there are. Measured by \`./build-wasm.sh bench\` in one run, on
${machine.cores} cores with ${machine.browser}, without a graphics card. Figures of different machines cannot be compared; the ratios of
one run can.

${table}

## What was measured

- The page itself, by its own buttons, from the press until what it brings is there. The list is pasted: name, URN, phase, one of six
  areas, pupils.
- **Propose triads** looks for several divisions with the aims that a new one has; the page can be used meanwhile. What the search alone
  takes is in [Looking for a grouping](benchmarks-grouping.md).
- **Touch a control**: a button takes the focus, and the frame that shows it is there; the middle of nine.
- **Open the page on it again**: a reload on the screen of the partnership file, until its button is there.
`;
  return { table, page };
}
