// A small static server for dist/, on this computer only. Used by `build-wasm.sh serve` and by the browser tests.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};
const hashed = /\.[0-9a-f]{10}\.[a-z0-9]+$/;

/** The file an address asks for, or nothing when it leads out of the folder or is not well formed. */
function fileFor(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  return file.startsWith(root + sep) && !path.includes('\0') ? file : undefined;
}

async function sizeOf(file) {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? found : undefined;
}

function acceptedEncodings(request) {
  const offered = (request.headers['accept-encoding'] ?? '').split(',').map((part) => part.trim().split(';'));
  const names = offered.filter(([, weight]) => !/q=0(\.0*)?$/.test(weight ?? '')).map(([name]) => name);
  return [['br', 'br'], ['gzip', 'gz']].filter(([name]) => names.includes(name));
}

/** The smallest ready-made form that the browser takes. */
async function bestForm(file, request) {
  for (const [encoding, ending] of acceptedEncodings(request)) {
    const found = await sizeOf(`${file}.${ending}`);
    if (found) return { file: `${file}.${ending}`, found, encoding };
  }
  return { file, found: await sizeOf(file) };
}

function headersFor(file, form) {
  const headers = {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': form.found.size,
    'Cache-Control': hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ETag: `"${form.found.size.toString(36)}-${Math.round(form.found.mtimeMs).toString(36)}"`,
    Vary: 'Accept-Encoding',
  };
  return form.encoding ? { ...headers, 'Content-Encoding': form.encoding } : headers;
}

function refuse(response, code, text) {
  response.writeHead(code, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD are answered.');
  const file = fileFor(root, request.url);
  const form = file && (await bestForm(file, request));
  if (!form?.found) return refuse(response, 404, 'There is no such file.');
  const headers = headersFor(file, form);
  if (request.headers['if-none-match'] === headers.ETag) return response.writeHead(304, headers).end();
  response.writeHead(200, headers);
  return request.method === 'HEAD' ? response.end() : createReadStream(form.file).pipe(response);
}

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done(server.address().port);
    });
  });
}

async function listenFrom(server, port, tries) {
  for (let next = port; ; ++next) {
    try {
      return await listen(server, next);
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || next - port >= tries) throw error;
    }
  }
}

/**
 * Serves `folder`. Port 0 takes any free one; a taken port leads to the next free one.
 * Returns { url, port, server, close() }.
 */
export async function serve(folder, { port = 0 } = {}) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  const taken = await listenFrom(server, port, 50);
  const close = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return { url: `http://localhost:${taken}/`, port: taken, server, close };
}

function portFrom(words) {
  const at = words.indexOf('--port');
  const port = at < 0 ? 8017 : Number(words[at + 1]);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('--port takes a number from 0 to 65535.');
  return port;
}

async function main(words) {
  const folder = words[0] && !words[0].startsWith('--') ? words[0] : 'dist';
  const served = await serve(folder, { port: portFrom(words) });
  console.log(`Triad is at ${served.url} (Ctrl+C stops it)`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
