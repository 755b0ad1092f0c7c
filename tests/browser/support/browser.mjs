// One browser and one server for each file of tests, a page that holds nothing for each test. A test fails on anything the page
// reports to the console as an error, whatever else it looks at.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../../cmake/serve.mjs';
import { byWebGl, coarse, dist, laptop, launchOptions, returning, sharp, testOptions, wishWebGl } from './launch.mjs';
import { emptied, isLent, lendable } from './lending.mjs';

export { coarse, dist, laptop, returning, sharp };

/** For `init`: a browser in which nothing can be painted on the canvas; other canvases still measure and paint letters. */
export const noCanvas = () => {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function getContext(...wish) {
    return this.id === 'canvas' ? null : original.apply(this, wish);
  };
};

/** What went wrong on the pages of a context: errors in the console, uncaught exceptions, crashes. */
export function watchProblems(context) {
  const problems = [];
  const watch = (page) => {
    page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  };
  context.pages().forEach(watch);
  context.on('page', watch);
  return problems;
}

export async function startServer() {
  assert.ok(existsSync(`${dist}/index.html`), 'dist/ holds the page: run ./build-wasm.sh first');
  return serve(dist);
}

/**
 * Sets up a file of tests in a kind of window: `sharp` for what is looked at, `returning` for later visits. Returns { scenario, house }:
 * `scenario(name, options, body)` is a test whose body gets { page, context, url }. `choosesPainter`: what paints is what they are about.
 */
export function setUp(window = coarse, { choosesPainter = false } = {}) {
  const house = { window, waiting: {}, byWebGl: byWebGl && !choosesPainter };
  before(async () => {
    house.server = await startServer();
    house.browser = await chromium.launch(testOptions(window));
  });
  after(async () => {
    await house.browser?.close();
    await house.server?.close();
  });
  const scenario = (name, options, body, more) => test(name, { timeout: 600000 }, () => runScenario(house, options, body, more));
  return { scenario, house };
}

/** `expected` is the pattern of errors that the scenario brings about itself. */
function runScenario(house, options, body, { expected } = {}) {
  return onPage(house, options, (lent) => body({ ...lent, url: house.server.url }), expected);
}

/** Does `act({ page, context })` on a page that holds nothing, and looks at what went wrong there. */
export async function onPage(house, options, act, expected) {
  const lent = await borrow(house, options);
  let isWhole = false;
  try {
    const result = await act({ page: lent.page, context: lent.context });
    const problems = lent.context.problems.filter((problem) => !expected?.test(problem));
    assert.deepEqual(problems, [], 'the page reports no error');
    isWhole = true;
    return result;
  } finally {
    await giveBack(house, lent, isWhole);
  }
}

/** A page whose test is over and whose window is such a one, else one in a profile of its own. */
async function borrow(house, options) {
  const window = { ...house.window, ...options };
  const waiting = house.waiting[JSON.stringify(window)] ??= [];
  if (isLent(window) && waiting.length > 0) return waiting.pop();
  const context = await openContext(house, options);
  const page = await context.newPage();
  return isLent(window) ? lendable(context, page, waiting) : { context, page };
}

async function giveBack(house, lent, isWhole) {
  if (lent.waiting && isWhole && await emptied(lent, house.server.url)) lent.waiting.push(lent);
  else await lent.context.close();
}

/** `init` is a script that runs before anything of the page. */
export async function openContext(house, { init, ...options } = {}) {
  const context = await house.browser.newContext({ ...house.window, ...options });
  if (house.byWebGl) await context.addInitScript(wishWebGl);
  if (init) await context.addInitScript(init);
  context.problems = watchProblems(context);
  return context;
}

/** A profile on disk, which a browser can be closed over and opened again. */
export async function openProfile(folder, options = {}) {
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions, ...laptop, ...options });
  if (byWebGl) await context.addInitScript(wishWebGl);
  context.problems = watchProblems(context);
  return context;
}
