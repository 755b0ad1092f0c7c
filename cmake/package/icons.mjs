// Turns Lucide's SVG drawings into one path string each, for Path2D. All are strokes on a 24 × 24 board.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

function ellipsePath(cx, cy, rx, ry) {
  return `M${cx - rx} ${cy}A${rx} ${ry} 0 1 0 ${cx + rx} ${cy}A${rx} ${ry} 0 1 0 ${cx - rx} ${cy}Z`;
}

function rectPath(x, y, width, height, rx, ry) {
  if (!rx && !ry) return `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
  // As in SVG: one radius given stands for both, and neither exceeds half its side.
  const a = Math.min(rx || ry, width / 2);
  const b = Math.min(ry || rx, height / 2);
  const corner = (dx, dy) => `a${a} ${b} 0 0 1 ${dx} ${dy}`;
  return `M${x + a} ${y}H${x + width - a}${corner(a, b)}V${y + height - b}${corner(-a, b)}`
    + `H${x + a}${corner(-a, -b)}V${y + b}${corner(a, -b)}Z`;
}

function pointsPath(points, closed) {
  const numbers = points.trim().split(/[\s,]+/);
  const pairs = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) pairs.push(`${numbers[i]} ${numbers[i + 1]}`);
  return `M${pairs.join('L')}${closed ? 'Z' : ''}`;
}

const converters = {
  path: (a) => a.d,
  circle: (a, n) => ellipsePath(n('cx'), n('cy'), n('r'), n('r')),
  ellipse: (a, n) => ellipsePath(n('cx'), n('cy'), n('rx'), n('ry')),
  rect: (a, n) => rectPath(n('x'), n('y'), n('width'), n('height'), n('rx'), n('ry')),
  line: (a, n) => `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`,
  polyline: (a) => pointsPath(a.points, false),
  polygon: (a) => pointsPath(a.points, true),
};

function attributesOf(text) {
  return Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

/** The drawing of an SVG file as one "d". Throws on an element it does not know: a lost stroke would go unseen. */
export function svgToPath(svg) {
  const body = svg.replace(/<!--[\s\S]*?-->/g, '').replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  const parts = [...body.matchAll(/<([a-z]+)\s*([^>]*?)\/?>(?:<\/\1>)?/gi)].map(([, element, text]) => {
    const convert = converters[element];
    if (!convert) throw new Error(`an icon uses <${element}>, which icons.mjs does not convert`);
    const attributes = attributesOf(text);
    return convert(attributes, (name) => Number(attributes[name] ?? 0));
  });
  // A relative move at the start of a part would count from where the last part ended. Its further pairs are relative
  // too, so the letter stays and the board's corner comes before it.
  return parts.map((d) => d.trim().replace(/^m/, 'M0 0m')).join('');
}

async function loadIcon(name) {
  const file = require.resolve(`lucide-static/icons/${name}.svg`);
  return svgToPath(await readFile(file, 'utf8'));
}

/** {"E000": "M…"} from {"E000": "house"}. */
export async function loadIcons(listFile) {
  const names = JSON.parse(await readFile(listFile, 'utf8'));
  const entries = await Promise.all(Object.entries(names).map(async ([point, name]) => [point, await loadIcon(name)]));
  return Object.fromEntries(entries);
}

export async function iconLicence() {
  return readFile(require.resolve('lucide-static/LICENSE'), 'utf8');
}
