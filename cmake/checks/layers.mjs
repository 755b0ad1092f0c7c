// Reads every #include line under src/ and holds it against the direction of the house.
import { isCpp } from './tree.mjs';

/** What each layer may include from src/, itself aside. platform/ports.h is a layer of its own: the one door to the outside. */
const reach = {
  base: [],
  language: ['base'],
  model: ['base'],
  tables: ['base', 'model'],
  documents: ['base'],
  rules: ['base', 'language', 'model', 'documents'],
  format: ['base', 'model', 'tables', 'documents', 'rules'],
  semantics: ['base'],
  raster: ['base'],
  ports: ['base', 'semantics'],
  store: ['base', 'model', 'documents', 'rules', 'format', 'semantics', 'ports'],
  ui: ['base', 'language', 'model', 'tables', 'documents', 'rules', 'format', 'store', 'semantics', 'ports'],
  'platform/web': ['base', 'language', 'model', 'tables', 'documents', 'rules', 'format', 'store', 'semantics', 'ports', 'ui', 'raster'],
  'platform/headless': ['base', 'language', 'model', 'tables', 'documents', 'rules', 'format', 'store', 'semantics', 'ports', 'ui'],
};

/** What any screen draws with. */
const aScreen = ['widgets', 'screens', 'forms'];

/** Layers that are divided further: what each folder may include of its own layer, itself aside. */
const folders = {
  rules: {
    evaluation: [],
    review: ['evaluation'],
    exchange: ['evaluation', 'review'],
    removal: ['evaluation', 'exchange'],
    documents: ['evaluation', 'review', 'exchange'],
    search: ['evaluation'],
    survey: [],
    collation: ['evaluation', 'review', 'survey'],
    findings: ['collation'],
    summary: ['collation', 'findings', 'review'],
    matching: ['collation', 'findings', 'review', 'summary'],
    meeting: ['collation'],
    rota: ['collation'],
    calendar: ['collation', 'community', 'meeting', 'review', 'rota'],
    grouping: ['collation'],
    community: ['collation'],
    partnership: ['collation', 'documents', 'evaluation', 'exchange', 'grouping', 'review', 'rota'],
    annual: ['collation', 'community', 'matching', 'partnership', 'rota', 'survey'],
  },
  ui: {
    input: [],
    paint: ['input'],
    widgets: ['input', 'paint'],
    screens: ['paint', 'widgets'],
    forms: ['widgets', 'screens'],
    'screens/evaluation': [...aScreen, 'screens/sharing'],
    'screens/instruments': [...aScreen, 'screens/evaluation', 'screens/sharing', 'screens/review/plan'],
    'screens/review': aScreen,
    'screens/review/plan': [...aScreen, 'screens/review', 'screens/sharing'],
    'screens/review/pack': [...aScreen, 'screens/evaluation', 'screens/review', 'screens/sharing'],
    'screens/review/notes': [...aScreen, 'screens/review'],
    'screens/review/report': [...aScreen, 'screens/review'],
    'screens/sharing': [...aScreen, 'screens/review'],
    'screens/followup': [...aScreen, 'screens/review'],
    'screens/work': [...aScreen, 'screens/evaluation', 'screens/membership'],
    'screens/membership': [...aScreen, 'screens/evaluation', 'screens/sharing'],
    'screens/cluster': [...aScreen, 'screens/evaluation', 'screens/sharing'],
    'screens/community': [...aScreen, 'screens/cluster'],
    'screens/annual': [...aScreen, 'screens/cluster', 'screens/sharing'],
    'screens/partnership': [...aScreen, 'screens/cluster', 'screens/sharing'],
    'screens/survey': [...aScreen, 'screens/cluster', 'screens/sharing'],
    frame: [...aScreen, 'input', 'paint', 'screens/evaluation', 'screens/sharing'],
  },
};

/** Outside libraries and the only layers that may name them. */
const fences = [
  { what: 'Dear ImGui', pattern: /^(imgui|imstb_|misc\/freetype)/, layers: ['ui', 'raster', 'platform/web', 'platform/headless'] },
  { what: 'nlohmann/json', pattern: /^nlohmann\//, layers: ['format'] },
  { what: 'Emscripten', pattern: /^(emscripten|GLES|webgl)/, layers: ['platform/web'] },
  { what: 'a heavy standard header', pattern: /^(iostream|sstream|regex|locale|format|print|fstream|iomanip)$/, layers: ['platform/headless'] },
];

/** The layer of a path below src/, or nothing where no layer is declared. */
export function layerOf(path) {
  if (path === 'platform/ports.h') return 'ports';
  const [first, second] = path.split('/');
  const layer = first === 'platform' ? `platform/${second}` : first;
  return layer in reach ? layer : undefined;
}

export function includesOf(text) {
  return [...text.matchAll(/^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]/gm)].map((match) => ({
    name: match[2],
    quoted: match[1] === '"',
    line: text.slice(0, match.index).split('\n').length,
  }));
}

/** The folder of a path below src/ in a layer that is divided; the longest that is declared. Empty for a file above all of them. */
export function folderOf(path, layer) {
  const names = Object.keys(folders[layer] ?? {}).filter((name) => path.startsWith(`${layer}/${name}/`));
  return names.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** Within a layer that is divided. */
function problemWithin(include, from, layer) {
  const [here, there] = [folderOf(from, layer), folderOf(include, layer)];
  if (!(here in folders[layer])) return `${here || from} is no declared folder of ${layer} (cmake/checks/layers.mjs)`;
  return there === here || folders[layer][here].includes(there) ? undefined : `${layer}/${here} may not include ${layer}/${there}`;
}

function problemWith(include, from, layer, known) {
  const fence = fences.find(({ pattern }) => pattern.test(include.name));
  if (fence) return fence.layers.includes(layer) ? undefined : `${fence.what} is not for ${layer}`;
  if (!include.quoted) return undefined;
  const wanted = layerOf(include.name);
  if (wanted === layer && layer in folders) return problemWithin(include.name, from, layer);
  if (wanted === layer || (wanted && reach[layer].includes(wanted))) return undefined;
  if (wanted) return `${layer} may not include ${wanted}`;
  return known.has(`src/${include.name}`) ? `${include.name} belongs to no declared layer` : 'write includes from the root of src/';
}

export function checkLayers(files) {
  const known = new Set(files.map(({ path }) => path));
  const sources = files.filter((file) => file.path.startsWith('src/') && isCpp(file));
  const problems = sources.flatMap(({ path, text }) => {
    const layer = layerOf(path.slice('src/'.length));
    if (!layer) return [`${path}: the folder is no declared layer (cmake/checks/layers.mjs)`];
    return includesOf(text).flatMap((include) => {
      const problem = problemWith(include, path.slice('src/'.length), layer, known);
      return problem ? [`${path}:${include.line}: "${include.name}": ${problem}`] : [];
    });
  });
  return { problems, note: `${sources.length} files` };
}
