// Words that do not belong in the tree: the author's machine, where packages come from, notes to oneself.

/** Hosts in pieces, so that this file does not name them either. */
const registries = [
  ['registry', 'npmjs', 'org'], ['registry', 'yarnpkg', 'com'], ['deb', 'debian', 'org'], ['snapshot', 'debian', 'org'],
  ['security', 'debian', 'org'], ['archive', 'ubuntu', 'com'], ['pypi', 'org'], ['crates', 'io'], ['proxy', 'golang', 'org'],
  ['unpkg', 'com'], ['cdn', 'jsdelivr', 'net'], ['npm', 'pkg', 'github', 'com'],
].map((parts) => parts.join('.'));

const escaped = (text) => text.replace(/[.]/g, '\\.');

const rules = [
  { pattern: new RegExp(`\\b(${registries.map(escaped).join('|')})\\b`, 'i'), why: 'names a package registry' },
  { pattern: new RegExp(`(^|[\\s"'=(:\`])/(${['work', 'root'].join('|')})/`), why: 'names a folder of one machine' },
  { pattern: new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`), why: 'is a note to oneself: do it, or file it', codeOnly: true },
];

export function checkWords(files) {
  const problems = files.flatMap(({ path, text }) => text.split('\n').flatMap((line, index) => rules
    .filter(({ pattern, codeOnly }) => pattern.test(line) && !(codeOnly && /\.md$/.test(path)))
    .map(({ why }) => `${path}:${index + 1}: ${why}: ${line.trim().slice(0, 100)}`)));
  return { problems, note: `${files.length} files` };
}
