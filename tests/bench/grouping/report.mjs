// The figures as a table, and the page that explains them.

import { ms, tableOf } from '../support/table.mjs';

const above = (cost, least) => (cost === least ? 'none' : least > 0 ? `${((100 * (cost - least)) / least).toFixed(1)} %` : 'not known');
const count = (value) => value.toLocaleString('en-GB');

const columns = [
  ['Schools', (found) => count(found.schools)],
  ['Begin', (found) => ms(found.begin)],
  ['Search', (found) => ms(found.search)],
  ['Longest slice', (found) => ms(found.longest)],
  ['Cost', (found) => count(found.cost)],
  ['Bound', (found) => count(found.bound)],
  ['Above the bound, at most', (found) => above(found.cost, found.bound)],
  ['Above a search 20 times as long', (found) => (found.longer === undefined ? 'not tried' : found.cost < found.longer ? 'less' : above(found.cost, found.longer))],
  ['Proposals', (found) => count(found.proposals)],
  ['Most memory', (found) => `${Math.round(found.memory / 1048576)} MB`],
];

/** { table, page }: the table alone, and docs/benchmarks-grouping.md. */
export function groupingPage(results, machine) {
  const table = tableOf(columns, results);
  const page = `# Looking for a grouping

What it takes to divide schools into triads, against how many there are. Measured by \`./build-wasm.sh bench\` in one run, on
${machine.cores} cores with ${machine.browser}, in WebAssembly compiled as the page is. Times of different machines cannot be compared; costs
and bounds are the same on all.

${table}

## What was measured

- **Schools** are invented, from a seed that is always the same: nine areas, three phases, new and experienced heads. They should be near
  each other, of mixed phases and experience, and not those of last year. At most one of every fourth school in a group, and some
  threes apart.
- **Begin** makes the schools and what each pair costs; **search** is all that follows, in slices as frames would take them (R-67).
- **Bound**: no division costs less. Of 12 schools every way is looked at, so the bound is the best itself.
  Of more than a thousand schools only the weaker of two bounds is worked out, and it says little.
- **20 times as long**: the same search with 20 times as many exchanges tried. "Less": the usual one did better by chance.
`;
  return { table, page };
}
