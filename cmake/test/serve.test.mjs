import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../serve.mjs';

async function served(t, options) {
  const folder = await mkdtemp(join(tmpdir(), 'triad-serve-'));
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const files = { 'index.html': '<p>', 'triad.0123456789.wasm': 'plain', 'triad.0123456789.wasm.br': 'br', 'triad.0123456789.wasm.gz': 'gz!' };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'dist', name), text);
  const server = await serve(join(folder, 'dist'), options);
  t.after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  return server;
}

/** node:http rather than fetch: it neither tidies paths nor decodes bodies. */
function ask(server, path, { method = 'GET', headers = {} } = {}) {
  return new Promise((done, fail) => {
    const call = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (part) => { body += part; });
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    call.on('error', fail).end();
  });
}

test('a folder leads to its index, which is asked for anew each time', async (t) => {
  const server = await served(t);
  const page = await ask(server, '/');
  assert.equal(page.body, '<p>');
  assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(page.headers['cache-control'], 'no-cache');
  const again = await ask(server, '/', { headers: { 'if-none-match': page.headers.etag } });
  assert.equal(again.status, 304);
});

test('a hashed name is kept for ever and sent in the best form the browser takes', async (t) => {
  const server = await served(t);
  const bodies = [];
  for (const accepted of ['gzip, deflate, br', 'gzip', 'br;q=0, gzip', '']) {
    const answer = await ask(server, '/triad.0123456789.wasm', { headers: { 'accept-encoding': accepted } });
    assert.match(answer.headers['cache-control'], /immutable/);
    assert.equal(answer.headers['content-type'], 'application/wasm');
    bodies.push(answer.body);
  }
  assert.deepEqual(bodies, ['br', 'gz!', 'gz!', 'plain']);
});

test('nothing outside the folder is sent', async (t) => {
  const server = await served(t);
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00', '/%', '/none.js']) {
    assert.equal((await ask(server, path)).status, 404, path);
  }
  assert.equal((await ask(server, '/', { method: 'POST' })).status, 405);
});

test('a taken port leads to the next free one', async (t) => {
  const first = await served(t);
  const second = await served(t, { port: first.port });
  assert.ok(second.port > first.port);
  assert.equal((await ask(second, '/')).status, 200);
});
