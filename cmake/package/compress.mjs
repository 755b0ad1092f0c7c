// Ready-made .br and .gz beside each file that gains from it.
import { writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const compressible = /\.(html|js|mjs|css|json|wasm|svg|txt|webmanifest)$/;

export function brotli(content) {
  return brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
}

export function gzip(content) {
  return gzipSync(content, { level: 9 });
}

/** Writes the compressed forms of `file` and returns their sizes; none for what is compressed already. */
export async function writeCompressed(file, content) {
  if (!compressible.test(file)) return {};
  const bytes = Buffer.from(content);
  const forms = { br: brotli(bytes), gz: gzip(bytes) };
  await Promise.all(Object.entries(forms).map(([ending, form]) => writeFile(`${file}.${ending}`, form)));
  return { br: forms.br.length, gz: forms.gz.length };
}
