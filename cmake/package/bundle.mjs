// The page's script and style, minified. Emscripten's module is one import among the others.
import { join, resolve } from 'node:path';
import { build, transform } from 'esbuild';

const target = ['chrome109', 'firefox115', 'safari16'];

/** Whatever path the shell names triad.mjs by, the built one is meant. */
function builtModule(web) {
  return {
    name: 'triad-module',
    setup(bundler) {
      bundler.onResolve({ filter: /(^|\/)triad\.mjs$/ }, () => ({ path: resolve(join(web, 'triad.mjs')) }));
    },
  };
}

export async function bundleScript(entry, web) {
  const result = await build({
    entryPoints: [entry], bundle: true, write: false, minify: true, format: 'esm', target,
    charset: 'utf8', legalComments: 'none', plugins: [builtModule(web)], logLevel: 'warning',
  });
  return result.outputFiles[0].text;
}

export async function minifyScript(text) {
  return (await transform(text, { loader: 'js', minify: true, target, charset: 'utf8' })).code;
}

export async function minifyStyle(text) {
  return (await transform(text, { loader: 'css', minify: true, target, charset: 'utf8' })).code;
}
