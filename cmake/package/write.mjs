// Writes the finished files and tells their sizes.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeCompressed } from './compress.mjs';

/** [{ name, raw, br, gz }] in the order written; the last two are missing where nothing is compressed. */
export async function writeAll(folder, files, { compress = true } = {}) {
  const sizes = [];
  for (const [name, content] of files) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    // The single file is handed on as it is: nobody serves it compressed.
    const compressed = !compress || name === 'triad.html' ? {} : await writeCompressed(file, content);
    sizes.push({ name, raw: Buffer.byteLength(content), ...compressed });
  }
  return sizes;
}

const kilobytes = (bytes) => (bytes === undefined ? '' : (bytes / 1000).toFixed(1)).padStart(9);

function sizeLine({ name, raw, gz, br }) {
  return `${name.padEnd(32)}${kilobytes(raw)}${kilobytes(gz)}${kilobytes(br)}`;
}

export function printSizes(sizes) {
  console.log(`${'kB'.padEnd(32)}${'plain'.padStart(9)}${'gzip'.padStart(9)}${'brotli'.padStart(9)}`);
  for (const size of sizes) console.log(sizeLine(size));
  printTotal('until usable', sizes.filter(({ name }) => /^(index\.html|(app|style|triad|assets|font-\w+)\.[0-9a-f]{10}\.)/.test(name)));
  // All that a first visit transfers: without the single file, the app icons and the licences.
  printTotal('first visit', sizes.filter(({ name }) => !/^(triad\.html|icons\/|licences)/.test(name)));
}

function printTotal(name, sizes) {
  const total = { name, raw: 0, gz: 0, br: 0 };
  for (const { raw, gz, br } of sizes) {
    total.raw += raw;
    total.gz += gz ?? raw;
    total.br += br ?? raw;
  }
  console.log(sizeLine(total));
}
