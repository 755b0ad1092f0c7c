// axe-core finds nothing on any screen or dialog, in any theme. (It cannot judge contrast here: contrast.test.mjs does.)
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { settled } from './support/app.mjs';
import { noWebGl, setUp } from './support/browser.mjs';
import { emptyScreens, fullScreens, screensFor, themes, wear } from './support/screens.mjs';

const { scenario } = setUp();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page) {
  await page.evaluate(`globalThis.axe ?? (() => { ${axe} })()`);
  return page.evaluate(async () => {
    const { violations: found, passes } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    if (passes.length < 10) return ['axe looked at next to nothing'];
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} – ${node.failureSummary.split('\n').slice(1).join(' ')}`));
  });
}

async function inspect(page, url, screens) {
  const found = [];
  for (const { name, show } of screens) {
    await show(page, url);
    await settled(page);
    found.push(...(await violations(page)).map((line) => `${name}: ${line}`));
  }
  assert.deepEqual(found, []);
}

for (const theme of themes) {
  scenario(`SYS25e axe finds nothing on any screen, ${theme.name}`, {}, async ({ page, url }) => {
    await wear(page, url, theme);
    await inspect(page, url, screensFor(theme));
  });
}

scenario('axe finds nothing on the ordinary page without WebGL, its contrast included', { init: noWebGl }, async ({ page, url }) => {
  await inspect(page, url, [...emptyScreens, ...fullScreens]);
});
