// What a signature covers, written from docs/format.md alone ("Signature"), and not from the program.

const TOKEN = /[ \t\r\n]*(?:([[\]{}:,])|("(?:[^"\\]|\\.)*")|(-?\d[\d.eE+-]*)|(true|false|null))/y;

/** Objects as maps, and numbers as their digits: JSON.parse would round them, and overlook a member that is named twice. */
function parse(text) {
  let at = 0;
  const next = () => {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) throw new SyntaxError(`no JSON at ${at}`);
    at = TOKEN.lastIndex;
    return found;
  };
  const value = ([, sign, string, number, word] = next()) => {
    if (sign === '{') return members(new Map());
    if (sign === '[') return elements([]);
    return string ? JSON.parse(string) : { digits: number === '-0' ? '0' : number ?? word };
  };
  const members = (map, token = next()) => {
    if (token[1] === '}') return map;
    const name = JSON.parse((token[1] === ',' ? next() : token)[2]);
    if (map.has(name)) throw new SyntaxError(`${name} twice`);
    next();
    return members(map.set(name, value()));
  };
  const elements = (list, token = next()) => {
    if (token[1] === ']') return list;
    list.push(token[1] === ',' ? value() : value(token));
    return elements(list);
  };
  return value();
}

const escapes = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };
const escaped = (letter) => escapes[letter] ?? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
// eslint-disable-next-line no-control-regex
const quoted = (text) => `"${text.replace(/["\\\u0000-\u001f]/g, escaped)}"`;

function spelt(value) {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(spelt).join(',')}]`;
  if (!(value instanceof Map)) return value.digits;
  const sorted = [...value].sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  return `{${sorted.map(([name, member]) => `${quoted(name)}:${spelt(member)}`).join(',')}}`;
}

/** { covered, signature } of a JSON file. */
export function readSigned(bytes) {
  const root = parse(Buffer.from(bytes).toString().replace(/^\ufeff/, ''));
  const signature = root.get('signature');
  root.delete('signature');
  return { covered: Buffer.from(`triad-signature-1\n${spelt(root)}`), signature: signature && Object.fromEntries(signature) };
}

/** The same of a page whose place for a signature is filled. */
export function readSignedPage(bytes) {
  const [, before, key, value, after] = Buffer.from(bytes).toString().match(/^([^]*?<meta name="triad-signature" content=")([\w-]+) ([\w-]+)("[^]*)$/);
  return { covered: Buffer.from(`triad-signature-1\n${before}${after}`), signature: { key, value } };
}
