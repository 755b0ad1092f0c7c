// Content-hashed names, and %NAME% places in the shell's files.
import { createHash } from 'node:crypto';

export function shortHash(...contents) {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 10);
}

export function longHash(content) {
  return createHash('sha256').update(content).digest('hex');
}

/** "app.js" with its content's hash: "app.0123456789.js". */
export function hashedName(name, content) {
  const dot = name.indexOf('.');
  return `${name.slice(0, dot)}.${shortHash(content)}${name.slice(dot)}`;
}

/** Fills every %NAME% of a template. Throws on a name without a value: a page with a hole in it must not be packaged. */
export function fillPlaces(template, values, file) {
  return template.replace(/%([A-Z][A-Z0-9_]*)%/g, (_, name) => {
    if (!(name in values)) throw new Error(`${file}: %${name}% is not a place that packaging fills`);
    return values[name];
  });
}
