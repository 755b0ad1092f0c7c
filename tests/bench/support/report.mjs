// The figures as a table, and the page that explains them.

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const megabytes = (bytes) => `${(bytes / 1048576).toFixed(1)} MB`;
const ms = (value) => (value >= 100 ? `${Math.round(value)} ms` : `${value.toFixed(1)} ms`);
const plain = (value) => String(value);

const rows = [
  ['Sent until usable, compressed with brotli', 'bytes', kilobytes],
  ['Requests until usable', 'requests', plain],
  ['First paint of content, fast line', 'fastPainted', ms],
  ['Usable, fast line', 'fastUsable', ms],
  ['First paint of content, slow line', 'slowPainted', ms],
  ['Usable, slow line', 'slowUsable', ms],
  ['Usable the second time, fast line', 'fastAgain', ms],
  ['Usable the second time, slow line', 'slowAgain', ms],
  ['Rating to its frame, median', 'ratingMedian', ms],
  ['Rating to its frame, 95 of 100', 'rating95', ms],
  ['The same, processor slowed four times, median', 'slowRatingMedian', ms],
  ['The same, 95 of 100', 'slowRating95', ms],
  ['Main thread for one rating', 'ratingBusy', ms],
  ['Keystroke to its frame, median', 'keyMedian', ms],
  ['Keystroke to its frame, 95 of 100', 'key95', ms],
  ['The same, processor slowed four times, median', 'slowKeyMedian', ms],
  ['The same, 95 of 100', 'slowKey95', ms],
  ['Main thread for one keystroke', 'keyBusy', ms],
  ['Frames asked for while idle', 'frames', plain],
  ['Memory of scripts', 'scripts', megabytes],
  ['Memory of the WebAssembly program', 'program', (value) => (value ? megabytes(value) : '–')],
];

function ratio(first, other) {
  return first && other ? `${(first / other).toFixed(2)} ×` : '–';
}

function tableOf(results) {
  const [own] = results;
  const references = results.filter(({ reference }) => reference);
  const head = ['', ...results.map(({ name }) => name), ...references.map(({ name }) => `Triad to ${name}`)];
  const body = rows.map(([label, key, shown]) => [
    label, ...results.map((site) => shown(site[key])), ...references.map((other) => ratio(own[key], other[key])),
  ]);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index ? '---:' : '---'))), ...body.map(line)].join('\n');
}

/** { table, page }: the table alone, and docs/benchmarks.md. */
export function report(results, machine) {
  const table = tableOf(results);
  const page = `# Figures

Measured by \`./build-wasm.sh bench\` in one run, on ${machine.cores} cores with ${machine.browser}, headless, without a
graphics card. There Triad paints its picture in memory (CONTRIBUTING.md), which the ratios are of; its other painter, WebGL, has to
be imitated, and is measured beside it. Figures of different machines cannot be compared; the ratios of one run can.

${table}

## What was measured

- **The pages** hold the same nineteen statements, each with its answers and a comment, and the two notes: Triad as it is
  shipped; a SurveyJS form (survey-core and survey-js-ui, bundled and minified); a form of plain HTML. Only Triad saves, shows
  progress, plans actions and writes files: the other two are references, not rivals.
- **Sent and requests** are what the browser counts (resource timing): bodies as they come over the line, brotli where the file has
  a brotli copy, of everything that was asked for before the page said that it is usable. The cache is empty, and there is no
  service worker. What Triad fetches once it is usable, the rest of its program, is not in it.
- **Usable** is a mark that each page sets when a person can begin; for Triad when the first screen stands and the work on the
  device is known. **First paint** is the browser's own *first contentful paint*. Median of ${machine.visits} visits, the pages
  in turn. **The second time** is
  the same page once more, with what the first visit has left in the browser's cache. The slow line
  has 1.6 Mbit/s and 150 ms, with the processor slowed four times.
- **To its frame** counts from the browser's time stamp of the input (button released, key pressed) until the next frame has been
  handed over for painting: waiting for the frame is included, up to 17 ms. ${machine.inputs} inputs, 120 ms apart.
- **Main thread** is Chromium's count of the time spent in tasks between the first and the last input, divided by their number:
  all that follows from an input is in it, in Triad laying out, painting, saving and reading back as well.
- **Idle** counts calls of \`requestAnimationFrame\` in ${machine.idleSeconds} seconds without input.
`;
  return { table, page };
}
