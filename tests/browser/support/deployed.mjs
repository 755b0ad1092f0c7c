// A web server whose files a test can change, drop, cut off and hold back, and sets of files as packaging makes them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { hashedName, longHash } from '../../../cmake/package/names.mjs';

const types = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json', '.woff2': 'font/woff2', '.png': 'image/png', '.svg': 'image/svg+xml', '.txt': 'text/plain',
};

/** The page as it lies in `folder`: name → content. */
export function setFrom(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => !/\.(br|gz)$|^triad\.html$/.test(name));
  return new Map(names.filter((name) => statSync(join(folder, name)).isFile()).map((name) => [name, readFileSync(join(folder, name))]));
}

export const fileOf = (set, kind) => [...set.keys()].find((name) => kind.test(name));
export const kinds = {
  script: /^app\.\w+\.js$/, style: /^style\.\w+\.css$/, program: /^triad\.\w+\.wasm$/, assets: /^assets\.\w+\.json$/, font: /^font-regular\.\w+\.woff2$/,
};
export const versionOf = (set) => set.get('index.html').toString().match(/"version":"([^"]+)"/g).at(-1).slice(11, -1);

/** What each kind of file may have added without becoming another thing. */
const additions = [
  [kinds.script, '\n//next'], [kinds.style, '\n/*next*/'], [kinds.assets, '\n'], [kinds.program, '\x00\x05\x04next'],
];

/** The next version of a set: every file has other bytes, so another name, and the page and the worker name those. */
export function nextSet(set) {
  const next = new Map(set);
  const changes = [[versionOf(set), `9.9.9+${createHash('sha256').update(versionOf(set)).digest('hex').slice(0, 10)}`]];
  for (const [kind, addition] of additions) {
    const name = fileOf(set, kind);
    const content = Buffer.concat([set.get(name), Buffer.from(addition)]);
    const renamed = hashedName(name.replace(/\.[0-9a-f]{10}/, ''), content);
    next.delete(name);
    next.set(renamed, content);
    changes.push([name, renamed], [longHash(set.get(name)), longHash(content)]);
  }
  for (const name of ['index.html', 'sw.js']) {
    const text = changes.reduce((all, [from, to]) => all.replaceAll(from, to), set.get(name).toString());
    next.set(name, Buffer.from(text));
  }
  return next;
}

function contentTypeOf(name) {
  return types[extname(name)] ?? 'application/octet-stream';
}

/**
 * { url, sets, rule, requests, close }. `sets` maps a folder such as "/a/" to a set. `rule(name, request)` may return what is
 * different about an answer: { status, body, cut (bytes, then the connection ends), headers, hold (a promise to wait for) }.
 */
export async function openSite() {
  const site = { sets: new Map(), rule: () => undefined, requests: [] };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const folder = [...site.sets.keys()].filter((one) => pathname.startsWith(one)).sort((a, b) => b.length - a.length)[0] ?? '/';
    const name = pathname.slice(folder.length) || 'index.html';
    site.requests.push({ name, folder, mode: request.headers['sec-fetch-mode'], for: request.headers['sec-fetch-dest'] });
    const change = site.rule(name, request) ?? {};
    await change.hold;
    const body = change.body ?? site.sets.get(folder)?.get(name);
    const status = change.status ?? (body ? 200 : 404);
    response.writeHead(status, { 'Content-Type': contentTypeOf(name), 'Cache-Control': 'no-cache', ...change.headers });
    if (change.cut === undefined) return response.end(status === 200 ? body : 'nothing');
    response.write(body.subarray(0, change.cut));
    return setTimeout(() => response.destroy(), 50);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  site.url = `http://localhost:${server.address().port}`;
  site.close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => { server.close(resolve); });
  };
  return site;
}
