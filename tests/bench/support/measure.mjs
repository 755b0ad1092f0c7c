// The same measurements for every site, taken in the browser with the browser's own clocks.
import { serve } from '../../../cmake/serve.mjs';

/** Between two inputs, in milliseconds: a quick typist. */
const pace = 120;

export const slowLine = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** Usable, and painted: either may come first. */
export const usable = (page) => page.waitForFunction(
  () => ['app-interactive', 'first-contentful-paint'].every((name) => performance.getEntriesByName(name).length > 0));

/** What was asked for before the page was usable: whatever it fetches afterwards, nobody waits for. */
function visitInPage() {
  const moment = (name) => performance.getEntriesByName(name)[0].startTime;
  const usable = moment('app-interactive');
  const asked = ['navigation', 'resource'].flatMap((kind) => performance.getEntriesByType(kind)).filter(({ startTime }) => startTime < usable);
  const bytes = asked.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return { bytes, requests: asked.length, usable, painted: moment('first-contentful-paint') };
}

/**
 * A first visit, and one more with what that has left in the browser's cache: { bytes, requests, usable, painted, again } (milliseconds
 * from the start of navigation; `again`: usable the second time).
 */
export async function visit(browser, site, { line, throttle = 1 }) {
  const server = await serve(site.folder);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  if (line) await cdp.send('Network.emulateNetworkConditions', line);
  if (throttle > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.goto(server.url + site.query);
  await usable(page);
  await page.waitForLoadState('networkidle');
  const result = await page.evaluate(visitInPage);
  await page.waitForTimeout(2000); // what start-up leaves behind is not the second visit's doing
  await page.goto(server.url + site.query);
  await usable(page);
  result.again = (await page.evaluate(visitInPage)).usable;
  await context.close();
  await server.close();
  return result;
}

/**
 * Runs in the page: each event of this kind is timed from its own time stamp until the next frame has been handed over for
 * painting, which is when a message posted inside that frame arrives.
 */
function watchInputs(kind) {
  const timings = [];
  globalThis.timings = timings;
  addEventListener(kind, (event) => {
    const begun = event.timeStamp;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => timings.push(performance.now() - begun);
      channel.port2.postMessage(0);
    });
  }, { capture: true });
}

/** What the page's main thread has worked so far, in milliseconds, by Chromium's own count. */
async function busyTime(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

/**
 * Does `act` `times` times at a person's pace. Gives { waits, busy }: each input's milliseconds until its frame, and the
 * main thread's work for one input on average, everything that follows from it included (saving, for one). With `throttle` the
 * processor is so many times slower.
 */
export async function timeInputs(page, kind, times, act, throttle = 1) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await cdp.send('Performance.enable');
  await page.evaluate(watchInputs, kind);
  const before = await busyTime(cdp);
  for (let turn = 0; turn < times; turn++) {
    await act(turn);
    await page.waitForTimeout(pace);
  }
  const busy = ((await busyTime(cdp)) - before) / times;
  await page.waitForFunction((least) => globalThis.timings.length >= least, times);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const waits = await page.evaluate(() => globalThis.timings);
  if (waits.length !== times) throw new Error(`${waits.length} of ${times} inputs were timed`);
  await cdp.detach();
  return { waits, busy };
}

/** Frames that the page asked for itself while nobody did anything. Runs before the page's own scripts: */
export function countFrames() {
  globalThis.framesAsked = 0;
  const original = globalThis.requestAnimationFrame;
  globalThis.requestAnimationFrame = (act) => {
    globalThis.framesAsked++;
    return original.call(globalThis, act);
  };
}

/** Remembers the program's memory. Runs before the page's own scripts. */
export function keepMemory() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      const { exports } = made.instance ?? made;
      globalThis.programMemory ??= Object.values(exports).find((one) => one instanceof WebAssembly.Memory); // of the first part
      return made;
    };
  }
}

export async function memoryOf(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const program = await page.evaluate(() => globalThis.programMemory?.buffer.byteLength ?? 0);
  await cdp.detach();
  return { scripts: usedSize, program };
}

export async function idleFrames(page, ms) {
  const before = await page.evaluate(() => globalThis.framesAsked);
  await page.waitForTimeout(ms);
  return (await page.evaluate(() => globalThis.framesAsked)) - before;
}

/** The middle of a control with its label, in window coordinates, once it is in view. */
export async function middleOf(control) {
  await control.scrollIntoViewIfNeeded();
  return control.evaluate((input) => {
    const { left, top, width, height } = (input.closest('label') ?? input).getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  });
}

/** Milliseconds that it takes. */
export async function timed(act) {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

const sorted = (values) => [...values].sort((a, b) => a - b);
export const median = (values) => sorted(values)[Math.floor(values.length / 2)];
export const percentile95 = (values) => sorted(values)[Math.ceil(values.length * 0.95) - 1];
