// Runs in the browser, so it stands for itself: nothing outside the function is there.

/** Looks for triads of `schools` schools, in slices as a frame would. Gives milliseconds, and what was found. */
export async function groupInPage({ schools, times }) {
  const { default: start } = await import(new URL('triad_grouping_bench.mjs', location.href).href);
  const program = await start();
  const found = { schools, search: 0, longest: 0 };
  const begun = performance.now();
  program._bench_begin(schools, 3, times);
  found.begin = performance.now() - begun;
  for (let more = 1; more;) {
    const slice = performance.now();
    more = program._bench_step();
    const taken = performance.now() - slice;
    found.search += taken;
    found.longest = Math.max(found.longest, taken);
  }
  if (!program._bench_keeps()) throw new Error('a proposal breaks a rule');
  found.cost = program._bench_cost();
  found.bound = program._bench_bound();
  found.proposals = program._bench_proposals();
  found.memory = program.HEAPU8.length;
  return found;
}
