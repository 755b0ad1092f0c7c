// The page as a folder of files for a web server: names carry the content's hash, so they can be kept for ever.
import { minifyScript } from './bundle.mjs';
import { fillPlaces, hashedName, longHash, shortHash } from './names.mjs';
import { embeddedJson, withoutComments, withPolicy } from './page.mjs';
import { servedPolicy } from './policy.mjs';

/** Files that are fetched by hashed name. Those without a place are named by the script. */
function hashedFiles(parts) {
  const fonts = {
    FONT_REGULAR: ['font-regular.woff2', parts.fonts.regular],
    FONT_BOLD: ['font-bold.woff2', parts.fonts.bold],
  };
  const fontNames = Object.fromEntries(Object.entries(fonts).map(([place, [name, data]]) => [place, hashedName(name, data)]));
  const files = {
    ...fonts,
    APP_JS: ['app.js', parts.script],
    STYLE_CSS: ['style.css', fillPlaces(parts.style, fontNames, 'shell/style.css')],
    WASM: ['triad.wasm', parts.program.first],
    ASSETS: ['assets.json', parts.pack.first],
    ASSETS_REST: ['assets-rest.json', parts.pack.rest],
    WORDS: ['words.json', parts.words],
  };
  for (const [name, data] of Object.entries(parts.program.later ?? {})) files[placeOf(name)] = [`${name}.wasm`, data];
  const late = [...parts.late].map(([name, data]) => ({ name, data }));
  return [...Object.entries(files).map(([place, [name, data]]) => ({ place, name: hashedName(name, data), data })), ...late];
}

/** Of a part of the program that comes later. */
const placeOf = (name) => `WASM_${name.toUpperCase()}`;

function configOf(parts, names, version) {
  return {
    version,
    wasm: names.WASM,
    parts: Object.fromEntries(Object.keys(parts.program.later ?? {}).map((name) => [name, names[placeOf(name)]])),
    assets: names.ASSETS,
    assetsRest: names.ASSETS_REST,
    words: names.WORDS,
    late: [...parts.late.keys()], // named here as well, so that the page names every file of its set
    fonts: { regular: names.FONT_REGULAR, bold: names.FONT_BOLD },
    icons: parts.icons,
    single: false,
  };
}

function preloads(names) {
  const link = (href, as) => `<link rel="preload" href="${href}" as="${as}" crossorigin>`;
  return [
    link(names.WASM, 'fetch'), link(names.ASSETS, 'fetch'), link(names.FONT_REGULAR, 'font'), link(names.FONT_BOLD, 'font'),
  ].join('\n');
}

function pictureFiles(parts) {
  return [...parts.pictures].map(([name, data]) => [`icons/${name}`, data]);
}

/** Everything that decides what a person gets, so that every change of it is a new version. */
function versionOf(parts, hashed, page) {
  const contents = [...hashed.map(({ data }) => data), page, parts.worker, parts.manifest, ...parts.pictures.values()];
  return `${parts.version}+${shortHash(...contents)}`;
}

function pageFrom(parts, values, names, version) {
  const config = embeddedJson(configOf(parts, names, version));
  let html = withPolicy(withoutComments(parts.html), servedPolicy(parts.rescue));
  if (!html.includes('%PRELOADS%')) html = html.replace('</head>', '%PRELOADS%\n</head>');
  return fillPlaces(html, { ...values, PRELOADS: preloads(names), CONFIG: config, RESCUE: parts.rescue, VERSION: version }, 'shell/index.html');
}

/** What the worker keeps, with the hash of each content; it knows the page by what that names (shell/sw.js). */
function precacheList(files) {
  return JSON.stringify([['./', ''], ...[...files].map(([name, content]) => [name, longHash(content)])]);
}

/** { version, files: Map of name → content }. */
export async function servedFiles(parts) {
  const hashed = hashedFiles(parts);
  const names = Object.fromEntries(hashed.filter(({ place }) => place).map(({ place, name }) => [place, name]));
  const version = versionOf(parts, hashed, pageFrom(parts, names, names, ''));
  const values = { ...names, VERSION: version };
  const kept = new Map([
    ...hashed.map(({ name, data }) => [name, data]),
    ['manifest.webmanifest', fillPlaces(parts.manifest, values, 'shell/manifest.webmanifest')],
    ...pictureFiles(parts),
  ]);
  const worker = fillPlaces(parts.worker, { ...values, PRECACHE: precacheList(kept) }, 'shell/sw.js');
  const files = new Map([
    ['index.html', pageFrom(parts, values, names, version)],
    ['sw.js', await minifyScript(worker)],
    ...kept,
    ['licences.txt', parts.licences],
  ]);
  return { version, files };
}
