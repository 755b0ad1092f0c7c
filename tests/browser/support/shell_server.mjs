// Serves the shell's files as they stand in the tree, and index.html with a script of the tests in place of the app.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { packWords } from '../../../cmake/package/words.mjs';
import { testOptions } from './launch.mjs';

const require = createRequire(import.meta.url);
const tree = fileURLToPath(new URL('../../..', import.meta.url));
const family = '@expo-google-fonts/atkinson-hyperlegible-next';
const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.ttf': 'font/ttf' };
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'";

const fonts = {
  '/regular.ttf': () => require.resolve(`${family}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`),
  '/bold.ttf': () => require.resolve(`${family}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`),
};

async function indexPage(script) {
  const html = await readFile(join(tree, 'shell/index.html'), 'utf8');
  return html
    .replace('%STYLE_CSS%', 'style.css').replace('%PRELOADS%', '').replace('<script>%RESCUE%</script>', '').replace('%APP_JS%', `support/${script}`)
    .replace(/<link rel="(icon|apple-touch-icon|manifest)"[^>]*>/g, '')
    .replace('%CONFIG%', '{"fonts":{"regular":"regular.ttf","bold":"bold.ttf"},"icons":{}}');
}

async function contentOf(path, script) {
  if (path === '/') return indexPage(script);
  if (path === '/words.json') return packWords(join(tree, 'assets/words/telephone.txt'));
  if (path in fonts) return readFile(fonts[path]());
  return readFile(join(tree, path.startsWith('/support/') ? `tests/browser${path}` : `shell${path}`));
}

async function serve(script) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      const content = await contentOf(pathname, script);
      response.writeHead(200, { 'Content-Type': types[extname(pathname)] ?? types['.html'], 'Content-Security-Policy': policy });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return server;
}

/** One browser and one server for a file of tests; `script` of tests/browser/support runs in its pages. `open` gives a fresh page whose errors fail the test. */
export async function openShell(script = 'mirror_page.js') {
  const server = await serve(script);
  const browser = await chromium.launch(testOptions());
  const address = `http://127.0.0.1:${server.address().port}/`;
  const open = async (t, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 800, height: 600 }, ...options });
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(address);
    await page.waitForFunction(() => globalThis.testPage);
    t.after(async () => {
      await context.close();
      if (errors.length > 0) throw new Error(`the page reported: ${errors.join('; ')}`);
    });
    return page;
  };
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { open, close };
}

export const apply = (page, patch) => page.evaluate((p) => globalThis.testPage.apply(p), { words: patch.words, blob: patch.blob });
export const settle = (page) => page.evaluate(() => globalThis.testPage.settle());

/** The inputs since the last call: all, or those of some kinds. */
export async function inputs(page, ...kinds) {
  const all = await page.evaluate(() => globalThis.testPage.take());
  return kinds.length > 0 ? all.filter(({ kind }) => kinds.includes(kind)) : all;
}
