// What it takes to look for a grouping, in WebAssembly as the page is compiled. Prints a table; --write puts it into
// docs/benchmarks-grouping.md. --quick does it once on few schools. --schools N measures that many alone.
import { groupInPage } from './grouping/in_page.mjs';
import { groupingPage } from './grouping/report.mjs';
import { measurePrograms, only, quick } from './support/programs.mjs';

const sizes = only ?? (quick ? [12, 24] : [12, 24, 100, 300, 3000]);

async function measure(look, schools) {
  const found = await look(groupInPage, { schools, times: 1 });
  if (quick || schools > 1000) return found;
  return { ...found, longer: (await look(groupInPage, { schools, times: 20 })).cost };
}

await measurePrograms(sizes, measure, groupingPage, 'benchmarks-grouping.md');
