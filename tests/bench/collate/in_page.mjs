// Runs in the browser, so it stands for itself: nothing outside the function is there.

/** Collates the returns of `schools` schools. Gives milliseconds and bytes. */
export async function collateInPage({ schools, words, instrument }) {
  const batch = 100; // files that are held as text at once
  const { default: start } = await import(new URL('triad_collate_bench.mjs', location.href).href);
  const program = await start();
  const give = (text, take) => {
    const bytes = new TextEncoder().encode(text);
    const at = program._bench_input(bytes.length);
    program.HEAPU8.set(bytes, at);
    if (!take()) throw new Error('the program cannot read what it was given');
  };
  const textOf = (index) => {
    const at = program._bench_file(index);
    return new TextDecoder().decode(program.HEAPU8.subarray(at, at + program._bench_file_size(index)));
  };
  const found = { schools, bytes: 0, read: 0, parse: 0 };
  const timed = (name, act) => {
    const begun = performance.now();
    const result = act();
    found[name] = (found[name] ?? 0) + performance.now() - begun;
    return result;
  };
  const expect = (what, number, wanted) => {
    if (number !== wanted) throw new Error(`${what}: ${number} of ${wanted}`);
  };

  give(words, () => program._bench_words());
  give(instrument, () => program._bench_instrument());
  program._bench_begin(schools);
  const before = program._bench_memory_in_use();
  let parsed = 0;
  for (let first = 0; first < schools; first += batch) {
    program._bench_make(first, Math.min(first + batch, schools));
    const texts = Array.from({ length: program._bench_files() }, (_, index) => textOf(index));
    for (let index = 0; index < texts.length; index++) found.bytes += program._bench_file_size(index);
    expect('read', timed('read', () => program._bench_read()), first + texts.length);
    timed('parse', () => { for (const text of texts) parsed += JSON.parse(text).evaluations.length; });
  }
  expect('planned', timed('plan', () => program._bench_plan()), schools);
  expect('taken in', timed('take', () => program._bench_take()), parsed);
  found.most = program.HEAPU8.length;
  program._bench_forget_files();
  found.kept = program._bench_memory_in_use() - before;
  if (timed('picture', () => program._bench_picture()) < schools) throw new Error('the picture leaves schools out');
  found.file = timed('encode', () => program._bench_encode());
  return found;
}

/** The files that so many schools hand in, as texts. */
export async function returnsInPage({ schools, words, instrument }) {
  const { default: start } = await import(new URL('triad_collate_bench.mjs', location.href).href);
  const program = await start();
  const give = (text, take) => {
    const bytes = new TextEncoder().encode(text);
    const at = program._bench_input(bytes.length);
    program.HEAPU8.set(bytes, at);
    if (!take()) throw new Error('the program cannot read what it was given');
  };
  give(words, () => program._bench_words());
  give(instrument, () => program._bench_instrument());
  program._bench_begin(schools);
  program._bench_make(0, schools);
  return Array.from({ length: schools }, (_, index) => {
    const at = program._bench_file(index);
    return new TextDecoder().decode(program.HEAPU8.subarray(at, at + program._bench_file_size(index)));
  });
}
