// The quick checks: one OK or FAIL line each, with what to mend below a FAIL. Run by `build-wasm.sh check`.
import { checkFormat } from './format.mjs';
import { checkLayers } from './layers.mjs';
import { checkLockFile } from './lock.mjs';
import { checkPainting } from './painting.mjs';
import { checkSizes } from './sizes.mjs';
import { checkSyntax } from './syntax.mjs';
import { ownFiles } from './tree.mjs';
import { checkWords } from './words.mjs';

const checks = {
  layers: checkLayers,
  sizes: checkSizes,
  painting: checkPainting,
  words: checkWords,
  'lock file': checkLockFile,
  'script syntax': checkSyntax,
  format: checkFormat,
};

const files = await ownFiles(process.argv[2] ?? '.');
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  const { problems, note } = await check(files);
  console.log(`${problems.length ? 'FAIL' : 'OK'} ${name}${note ? ` (${note})` : ''}`);
  for (const problem of problems) console.log(`     ${problem}`);
  failed += problems.length ? 1 : 0;
}
process.exitCode = failed ? 1 : 0;
