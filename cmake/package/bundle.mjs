// The page's script and style, minified. Emscripten's module is one import among the others.
import { basename, join, resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { hashedName } from './names.mjs';

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

/** What the script imports when it needs it becomes a file of its own; `late` collects them by name. */
function lateModules(late) {
  return {
    name: 'triad-late',
    setup(bundler) {
      bundler.onResolve({ filter: /^\.\// }, async ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const content = await bundled(resolve(resolveDir, path), []);
        const name = hashedName(basename(path), content);
        late.set(name, content);
        return { path: `./${name}`, external: true };
      });
    },
  };
}

/** The whole script in one, or, where `late` is a map, without what is loaded later. */
export async function bundleScript(entry, web, late) {
  return bundled(entry, late ? [builtModule(web), lateModules(late)] : [builtModule(web)]);
}

async function bundled(entry, plugins) {
  const result = await build({
    entryPoints: [entry], bundle: true, write: false, minify: true, format: 'esm', target,
    charset: 'utf8', legalComments: 'none', plugins, logLevel: 'warning',
  });
  return result.outputFiles[0].text;
}

/** The rescue: a classic script, complete in itself, as it stands inside the page. */
export async function bundleInline(entry) {
  const result = await build({
    entryPoints: [entry], bundle: true, write: false, minify: true, format: 'iife', target,
    charset: 'utf8', legalComments: 'none', logLevel: 'warning',
  });
  return result.outputFiles[0].text.trim();
}

export async function minifyScript(text) {
  return (await transform(text, { loader: 'js', minify: true, target, charset: 'utf8' })).code;
}

export async function minifyStyle(text) {
  return (await transform(text, { loader: 'css', minify: true, target, charset: 'utf8' })).code;
}
