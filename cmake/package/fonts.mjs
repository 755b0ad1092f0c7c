// Cuts the two faces down to what the interface and British schools' names need, as woff2.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const family = '@expo-google-fonts/atkinson-hyperlegible-next';

const faces = {
  regular: '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  bold: '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
};

// Inclusive ranges of code points. Latin Extended-A holds all Welsh letters but ẁẃẅ and ỳ, which follow.
const ranges = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0xff], // Latin-1
  [0x100, 0x17f], // Latin Extended-A
  [0x1e80, 0x1e85], // Ẁ to ẅ
  [0x1ef2, 0x1ef3], // Ỳ ỳ
];
const signs = '–—‘’‚“”„†‡•…‰‹›⁄·←↑→↓↔€£✓✗−×÷≤≥≠≈½¼¾™\u2009\u200a\u202f\ufffd';

export function fontCharacters() {
  const points = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
  return String.fromCodePoint(...points) + signs;
}

async function cutFace(file) {
  const whole = await readFile(require.resolve(`${family}/${file}`));
  return subsetFont(whole, fontCharacters(), {
    targetFormat: 'woff2',
    noHinting: true,
    // Canvas text is laid out letter by letter, and page text must match it: so no kerning and no ligatures.
    keepFeatures: [],
    noLayoutClosure: true,
  });
}

/** { regular: Buffer, bold: Buffer }, each a woff2 file. */
export async function cutFonts() {
  const entries = await Promise.all(Object.entries(faces).map(async ([name, file]) => [name, await cutFace(file)]));
  return Object.fromEntries(entries);
}

export async function fontLicence() {
  return readFile(require.resolve(`${family}/LICENSE_FONT`), 'utf8');
}
