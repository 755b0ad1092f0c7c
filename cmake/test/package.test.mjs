import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, after, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { packagePage } from '../package.mjs';
import { fillPlaces, hashedName } from '../package/names.mjs';
import { fontCharacters } from '../package/fonts.mjs';
import { packWords } from '../package/words.mjs';

const shellFiles = {
  'index.html': `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Triad</title>
<!-- a note for readers of the template -->
<link rel="manifest" href="manifest.webmanifest"><link rel="icon" href="icons/app.svg">
<script>%RESCUE%</script>
<link rel="stylesheet" href="%STYLE_CSS%">
<script type="application/json" id="triad-config">%CONFIG%</script>
<script type="module" src="%APP_JS%"></script></head><body>%VERSION%</body></html>`,
  'main.js': 'import make from \'../build/web/triad.mjs\';\nmake("</script><!-- %NOT_A_PLACE%");\nglobalThis.later = () => import(\'./late.js\');',
  'late.js': 'export const answer = \'much later\';',
  'rescue.js': 'import { word } from \'./word.js\';\nglobalThis.rescue = `${word}</script>%NOT_A_PLACE%`;',
  'word.js': 'export const word = \'help\';',
  'style.css': 'body { margin: 0; }',
  'sw.js': 'const version = \'%VERSION%\';\nself.kept = %PRECACHE%;\nself.version = version;',
  'manifest.webmanifest': '{ "name": "Triad" }',
};

async function writeTree(root, files) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), content);
  }
}

function sourceTree() {
  const shell = Object.fromEntries(Object.entries(shellFiles).map(([name, text]) => [`shell/${name}`, text]));
  return {
    ...shell,
    'web/triad.mjs': 'export default (text) => { document.title = text; };',
    'web/triad.wasm': Buffer.alloc(5000, 7),
    'assets/instruments/b.json': '{ "id": "b" }',
    'assets/instruments/a.json': '{ "id": "a" }',
    'assets/scales/scale.json': '{ "id": "d" }',
    'assets/enquiry/bank.json': '{ "id": "c" }',
    'assets/protocols/visit.json': '{ "id": "e" }',
    'assets/taxonomies/themes.json': '{ "id": "g" }',
    'assets/calendars/kinds.json': '{ "id": "k" }',
    'assets/reports/annual.json': '{ "id": "r" }',
    'assets/surveys/after.json': '{ "id": "h" }',
    'assets/examples/one.triad.json': '{ "kind": "school" }',
    'assets/clusters/words.json': '{ "id": "f" }',
    'assets/words/telephone.txt': 'otter\nplum\n',
    'assets/icons/icons.json': '{ "E000": "house" }',
    'assets/icons/app.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  };
}

const configIn = (html) => JSON.parse(html.match(/id="triad-config">([^]*?)<\/script>/)[1]);
const policyIn = (html) => html.match(/Content-Security-Policy" content="([^"]*)"/)[1];

describe('a packaged page', () => {
  let root;
  let out;
  const read = (name) => readFile(join(out, name));
  const text = async (name) => (await read(name)).toString();
  const run = () => packagePage({ shell: join(root, 'shell'), web: join(root, 'web'), assets: join(root, 'assets'), out });

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'triad-package-'));
    out = join(root, 'dist');
    await writeTree(root, sourceTree());
    await run();
  });
  after(() => rm(root, { recursive: true }));

  test('names only files that are there, by their content', async () => {
    const config = configIn(await text('index.html'));
    for (const name of [config.wasm, config.assets, config.assetsRest, config.words, ...config.late, config.fonts.regular, config.fonts.bold]) {
      assert.match(name, /\.[0-9a-f]{10}\./);
      assert.equal(hashedName(name.replace(/\.[0-9a-f]{10}/, ''), await read(name)), name);
    }
    assert.match(config.icons.E000, /^M/);
    assert.equal(config.single, false);
    assert.match(config.version, /^\d+\.\d+\.\d+\+[0-9a-f]{10}$/);
  });

  test('keeps the whole page for use without a network', async () => {
    const sandbox = {};
    new Function('self', await text('sw.js'))(sandbox);
    const names = await readdir(out);
    const kept = new Map(sandbox.kept);
    for (const name of [...kept.keys()].filter((one) => !/^(\.\/|icons\/)/.test(one))) assert.ok(names.includes(name), name);
    assert.ok(kept.has('./'));
    assert.equal(sandbox.version, configIn(await text('index.html')).version);
  });

  test('keeps each file by the hash of its content, and all that the page names', async () => {
    const sandbox = {};
    new Function('self', await text('sw.js'))(sandbox);
    const [, ...kept] = sandbox.kept;
    for (const [name, sum] of kept) assert.equal(createHash('sha256').update(await read(name)).digest('hex'), sum, name);
    const named = (await text('index.html')).match(/[\w-]+\.[0-9a-f]{10}\.\w+/g);
    assert.deepEqual(kept.map(([name]) => name).filter((name) => /\.[0-9a-f]{10}\./.test(name)).sort(), [...new Set(named)].sort());
  });

  test('is another version when only the page around the program differs', async () => {
    const { version } = configIn(await text('index.html'));
    await writeFile(join(root, 'shell', 'word.js'), 'export const word = \'other\';');
    await run();
    assert.notEqual(configIn(await text('index.html')).version, version);
    await writeFile(join(root, 'shell', 'word.js'), shellFiles['word.js']);
    await run();
    assert.equal(configIn(await text('index.html')).version, version);
  });

  test('holds the rescue before anything that is fetched, and allows it by its hash', async () => {
    for (const name of ['index.html', 'triad.html']) {
      const html = await text(name);
      const [element, script] = html.match(/<script>([^]*?)<\/script>/);
      assert.match(script, /help/);
      assert.ok(html.indexOf(element) < html.search(/<link rel="(stylesheet|preload)|<style|<script type="module"/), name);
      assert.ok(policyIn(html).includes(`'sha256-${createHash('sha256').update(script).digest('base64')}'`), name);
    }
  });

  test('allows nothing else inline and no eval', async () => {
    const html = (await text('index.html')).replace(/<script>[^]*?<\/script>/, '');
    assert.doesNotMatch(html, /<script>|<style| on\w+=/);
    assert.doesNotMatch(policyIn(html), /'unsafe-(inline|eval)/);
    assert.match(policyIn(html), /default-src 'none'/);
    assert.doesNotMatch(html, /a note for readers|%[A-Z]/);
  });

  test('packs assets in file-name order, as text', async () => {
    const { assets, assetsRest } = configIn(await text('index.html'));
    assert.deepEqual(JSON.parse(await text(assets)), { instruments: ['{"id":"a"}', '{"id":"b"}'] });
    assert.deepEqual(JSON.parse(await text(assetsRest)), { scales: ['{"id":"d"}'], enquiry: ['{"id":"c"}'], protocols: ['{"id":"e"}'], taxonomies: ['{"id":"g"}'], calendars: ['{"id":"k"}'], reports: ['{"id":"r"}'], surveys: ['{"id":"h"}'], examples: ['{"kind":"school"}'], clusters: ['{"id":"f"}'] });
  });

  test('keeps what is loaded later apart from the script that every visitor gets', async () => {
    const html = await text('index.html');
    const [late] = configIn(html).late;
    const script = await text(html.match(/src="(app\.[^"]+)"/)[1]);
    assert.match(late, /^late\./);
    assert.ok(script.includes(`import("./${late}")`));
    assert.doesNotMatch(script, /much later/);
    const { answer } = await import(pathToFileURL(join(out, late)).href);
    assert.equal(answer, 'much later');
    assert.equal(JSON.parse(await text(configIn(html).words)), 'otter plum');
    for (const [, place] of html.matchAll(/rel="preload" href="([^"]+)"/g)) assert.doesNotMatch(place, /late|rest|words/);
  });

  test('has compressed forms that unpack to the same bytes', async () => {
    const { wasm } = configIn(await text('index.html'));
    const plain = await read(wasm);
    assert.deepEqual(brotliDecompressSync(await read(`${wasm}.br`)), plain);
    assert.deepEqual(gunzipSync(await read(`${wasm}.gz`)), plain);
  });

  test('is also one file that holds everything and asks for nothing', async () => {
    const html = await text('triad.html');
    const config = configIn(html);
    assert.deepEqual(gunzipSync(Buffer.from(config.wasmData, 'base64')), Buffer.alloc(5000, 7));
    assert.equal(JSON.parse(gunzipSync(Buffer.from(config.assetsData, 'base64'))).instruments.length, 2);
    assert.equal(JSON.parse(gunzipSync(Buffer.from(config.assetsRestData, 'base64'))).scales.length, 1);
    assert.equal(Buffer.from(config.fontData.bold, 'base64').subarray(0, 4).toString(), 'wOF2');
    assert.equal(JSON.parse(gunzipSync(Buffer.from(config.wordsData, 'base64'))), 'otter plum');
    assert.equal(config.single, true);
    assert.doesNotMatch(html, /<(link|script|img)[^>]*(src|href)="(?!data:)/);
    const [, script] = html.match(/<script type="module">([^]*?)<\/script>/);
    assert.match(script, /%NOT_A_PLACE%/);
    assert.match(script, /much later/);
    assert.doesNotMatch(script, /import\(/);
    const digest = createHash('sha256').update(script).digest('base64');
    assert.match(policyIn(html), /script-src 'sha256-[^']+' 'sha256-[^']+' 'wasm-unsafe-eval';/);
    assert.ok(policyIn(html).includes(`'sha256-${digest}' 'wasm-unsafe-eval'`));
    assert.doesNotMatch(policyIn(html), /'self'|connect-src/);
  });

  test('comes out the same from the same sources', async () => {
    const first = await text('index.html');
    const single = await text('triad.html');
    await run();
    assert.equal(await text('index.html'), first);
    assert.equal(await text('triad.html'), single);
  });

  test('stays as it was when a later run fails', async () => {
    const first = await text('index.html');
    await writeFile(join(root, 'shell', 'sw.js'), '%NO_SUCH_PLACE%');
    await assert.rejects(run(), /NO_SUCH_PLACE/);
    await writeFile(join(root, 'shell', 'sw.js'), shellFiles['sw.js']);
    assert.equal(await text('index.html'), first);
  });
});

test('a place without a value is refused', () => {
  assert.equal(fillPlaces('a %B% 100%', { B: '$&' }, 'x'), 'a $& 100%');
  assert.throws(() => fillPlaces('%C%', {}, 'x'), /x: %C%/);
});

test('the fonts hold every letter of English and Welsh', () => {
  const have = fontCharacters();
  for (const letter of 'AZazâêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿÂÊÎÔÛŴŶ£€–—‘’“”…•·←→✓') assert.ok(have.includes(letter), letter);
});

test('the words for the telephone are 1,024, sorted, and each is known by its first four letters', async () => {
  const words = JSON.parse(await packWords('assets/words/telephone.txt')).split(' ');
  assert.equal(words.length, 1024);
  assert.deepEqual(words, [...new Set(words)].sort());
  assert.equal(new Set(words.map((word) => word.slice(0, 4))).size, 1024);
  for (const word of words) assert.match(word, /^[a-z]{3,8}$/);
});
