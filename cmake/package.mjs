// Puts the page together: shell/ + build/web/ + assets/ → dist/, and once more as the single file dist/triad.html.
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleInline, bundleScript, minifyStyle } from './package/bundle.mjs';
import { inlineScript } from './package/page.mjs';
import { collectParts } from './package/parts.mjs';
import { servedFiles } from './package/served.mjs';
import { singleFile } from './package/single.mjs';
import { printSizes, writeAll } from './package/write.mjs';

/**
 * Packages into `out` as a whole or not at all: a failed run leaves the last good page where it is. `split`: the program in parts,
 * which takes one that was linked with names.
 */
export async function packagePage({ shell, web, assets, out, compress = true, split = false }) {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const parts = await collectParts({ shell, web, assets, version, split });
  parts.late = new Map();
  parts.script = await bundleScript(join(shell, 'main.js'), web, parts.late);
  parts.wholeScript = await bundleScript(join(shell, 'main.js'), web);
  parts.rescue = inlineScript(await bundleInline(join(shell, 'rescue.js')));
  parts.style = await minifyStyle(parts.styleSource);
  const served = await servedFiles(parts);
  const files = new Map([...served.files, ['triad.html', await singleFile(parts, served.version)]]);

  const fresh = `${out}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  const sizes = await writeAll(fresh, files, { compress });
  await rm(out, { recursive: true, force: true });
  await rename(fresh, out);
  return { version: served.version, sizes };
}

async function main() {
  const web = process.env.TRIAD_WEB_BUILD ?? 'build/web';
  const compress = process.env.TRIAD_COMPRESS !== 'no';
  const { version, sizes } = await packagePage({ shell: 'shell', web, assets: 'assets', out: 'dist', compress, split: compress });
  printSizes(sizes);
  console.log(`Triad ${version} is in dist/`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
