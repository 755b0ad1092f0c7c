// Which source files are compiled as one: no file of a group uses a name that another of it keeps to itself, so each means what
// it means alone. Prints the number of each file's group, in the order of the arguments, divided by semicolons.
// Usage: node unity.mjs FILE…
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const usualGroup = 14;
const largestGroup = 20;
const countStep = 4;
const folders = ['../src/', '../tests/'].map((folder) => new URL(folder, import.meta.url));

/** Without what is not looked up by its bare name: comments, literals, members, and names that follow their namespace. */
function bareCode(text) {
  return text
    .replace(/R"(\w*)\([^]*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|\/\/.*|\/\*[^]*?\*\//g, ' ')
    .replace(/(?:\.|->|::)\s*[A-Za-z_]\w*/g, ' ');
}

const isOutside = /^(?:namespace|template|TEST|INSTANTIATE|public|private|protected)\b/;
const isPrivate = /^(?:static|constexpr|constinit|const|inline)\b/;

/** The name that a line at the left edge defines, if it does. */
function definedIn(whole) {
  const line = whole.replace(/^template <.*?> (?=[A-Za-z_])/, '');
  if (!/^[A-Za-z_[]/.test(line) || isOutside.test(line)) return [];
  const type = /^(?:struct|class|enum class|enum|union|using) (\w+)/.exec(line);
  const value = type ?? /^[^({=;]*?\b(\w+)(?:\[[^\]]*\])*\s*(?:[({=;]|$)/.exec(line);
  return value ? [value[1]] : [];
}

/** What only this file knows (unnamed namespaces, constants, macros), and the names that it imports, or of namespaces that it opens. */
export function namesOf(text, included = []) {
  const own = new Set();
  const imports = new Set();
  let unnamed = false;
  for (const line of text.split('\n')) {
    if (/^namespace \{/.test(line)) unnamed = true;
    else if (/^\} \/\/ namespace$/.test(line)) unnamed = false;
    else if (/^using [^=]*$|^namespace .*::/.test(line)) imports.add(line);
    else if (/^#\s*define\b/.test(line)) own.add(line.split(/\W+/)[2]);
    else if (unnamed || isPrivate.test(line)) definedIn(line).forEach((name) => own.add(name));
  }
  return { own, imports, used: new Set(bareCode(text).match(/[A-Za-z_]\w*/g)), included: new Set(included) };
}

const imported = (line) => /(\w+)\W*$/.exec(line)?.[1];
const isWhole = (line) => line.startsWith('using namespace');

/** Would `other` mean something else below `file`? */
function disturbs(file, other) {
  if ([...file.own].some((name) => other.used.has(name) || other.included.has(name))) return true;
  const strange = [...file.imports].filter((line) => !other.imports.has(line));
  return strange.some((line) => isWhole(line) || other.used.has(imported(line)));
}

/** The same number for the same name, whatever other files there are. */
function numberOf(name) {
  let hash = 2166136261;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619) >>> 0;
  return hash >>> 4;
}

/** How many groups files are spread over; it stays the same for a while as files are added. */
const groupCount = (files) => Math.ceil(files / (usualGroup * countStep)) * countStep;

/**
 * The number of a group for each text. A file's name says where it belongs; the next group that has room and fits is taken. So a
 * new file joins one group, and the others need not be compiled anew. Few files make one group as far as they fit. `included`: the
 * types that each text's headers define.
 */
export function groupsOf(texts, names = texts.map(() => ''), included = []) {
  const groups = Array.from({ length: texts.length <= largestGroup ? 1 : groupCount(texts.length) }, () => []);
  const count = groups.length;
  return texts.map((text, i) => namesOf(text, included[i])).map((file, i) => {
    const fits = (group) => group.length < largestGroup && !group.some((other) => disturbs(file, other) || disturbs(other, file));
    const first = numberOf(names[i]) % count;
    const order = [...groups.keys()].map((at) => (at < count ? (first + at) % count : at));
    const at = order.find((one) => fits(groups[one]));
    if (at === undefined) return groups.push([file]) - 1;
    groups[at].push(file);
    return at;
  });
}

const textsOf = new Map();
function textOf(path) {
  if (!textsOf.has(path)) textsOf.set(path, readFileSync(path, 'utf8'));
  return textsOf.get(path);
}

/** The headers of ours that a file includes itself. */
const headersOf = (path) => [...textOf(path).matchAll(/^#include "(.*)"/gm)]
  .flatMap(([, name]) => folders.map((folder) => fileURLToPath(new URL(name, folder)))).filter((header) => existsSync(header));

/** A file with the lines of its headers that open a namespace within a layer's: that of the helpers of its tests, say. */
function withNamespaces(path) {
  const lines = headersOf(path).flatMap((header) => textOf(header).split('\n'));
  return [textOf(path), ...lines.filter((line) => /^namespace \w+::\w+::/.test(line))].join('\n');
}

const layerOf = (path) => path.match(/\/src\/(\w+)\//)?.[1] ?? path.match(/\/tests\/(?:unit\/)?(\w+)\//)?.[1];

/** Types that the headers of a file's layer define which it includes, itself or by another header. Other layers have namespaces of their own. */
function typesIncluded(path) {
  const reached = new Set(headersOf(path));
  for (const header of reached) headersOf(header).forEach((further) => reached.add(further));
  return [...reached].filter((header) => layerOf(header) === layerOf(path))
    .flatMap((header) => [...textOf(header).matchAll(/^(?:struct|class|enum class|enum|union|using) (\w+)\b(?! *;)/gm)].map(([, name]) => name));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const paths = process.argv.slice(2).map((path) => resolve(path));
  const names = paths.map((path) => path.split('/').slice(-3).join('/'));
  process.stdout.write(groupsOf(paths.map(withNamespaces), names, paths.map(typesIncluded)).join(';'));
}
