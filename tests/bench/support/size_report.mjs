// The figures of grown work as a table, and the page that explains them.
import { ms, tableOf } from './table.mjs';

const of = ({ median, most }) => `${ms(median)} / ${ms(most)}`;

const columns = [
  ['What there is', ({ name }) => name],
  ['Start', ({ opened }) => ms(opened)],
  ['Rating to its frame', ({ rated }) => of(rated)],
  ['Main thread for it', ({ rated }) => ms(rated.busy)],
  ['Keystroke to its frame', ({ typed }) => of(typed)],
  ['Main thread for it', ({ typed }) => ms(typed.busy)],
  ['File downloaded', ({ kept }) => ms(kept)],
  ['Keystroke in Find', ({ searched }) => of(searched)],
  ['Main thread for it', ({ searched }) => ms(searched.busy)],
  ['Frames while scrolling', ({ scrolling }) => of({ median: scrolling.middle, most: scrolling.most })],
];

/** { table, page }: the table alone, and docs/benchmarks-size.md. */
export function sizePage(results, machine) {
  const table = tableOf(columns, results);
  const page = `# Work that has grown

What a start, a rating, a keystroke, a save and a search cost when an instrument has many statements, when many schools' work lies on
the device, and after years of evaluations. Measured by \`./build-wasm.sh bench\` in one run, on ${machine.cores} cores with
${machine.browser}, headless, without a graphics card: the picture is painted in memory. Two figures are the median and 95 of 100.

${table}

- **What there is**: files that were grown from one that the page had written, and opened in it: every statement rated, every second with a
  comment. An instrument is judged in parts of 25 statements; with many schools each has the same work, and the last is open.
- **Start** is a reload at the evaluation, from the start of navigation until it can be judged: the page comes from the browser's cache,
  the work from its storage.
- **To its frame** counts from the browser's time stamp of the input until the next frame has been handed over for painting: waiting for
  that frame is included, up to 17 ms. **Main thread** is all the work of the page that follows from one input, saving included.
- **File downloaded**: from the press until the file of the open school has been handed to the browser.
- **Find** looks through all the work that is open, while the words are typed.
`;
  return { table, page };
}
