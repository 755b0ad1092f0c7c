// Reads everything a page is made of.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitProgram } from '../split/split.mjs';
import { packAssets } from './assets.mjs';
import { cutFonts } from './fonts.mjs';
import { loadIcons } from './icons.mjs';
import { collectLicences } from './licences.mjs';
import { packWords } from './words.mjs';

async function readPictures(folder) {
  const names = (await readdir(folder)).filter((name) => /\.(png|svg)$/.test(name)).sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))])));
}

/** The program: { first, later: { audit, rest }, whole }, or { first, whole } where it is not split, which are then the same. */
async function readProgram(web, split) {
  const wasm = join(web, 'triad.wasm');
  if (split) return splitProgram(wasm);
  const whole = await readFile(wasm);
  return { first: whole, whole };
}

export async function collectParts({ shell, web, assets, version, split }) {
  const text = (name) => readFile(join(shell, name), 'utf8');
  const [html, worker, manifest, styleSource, program, pack, words, fonts, icons, pictures, licences] = await Promise.all([
    text('index.html'), text('sw.js'), text('manifest.webmanifest'), text('style.css'),
    readProgram(web, split),
    packAssets(assets),
    packWords(join(assets, 'words', 'telephone.txt')),
    cutFonts(),
    loadIcons(join(assets, 'icons', 'icons.json')),
    readPictures(join(assets, 'icons')),
    collectLicences(),
  ]);
  return { version, html, worker, manifest, styleSource, program, pack, words, fonts, icons, pictures, licences };
}
