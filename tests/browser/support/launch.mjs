// Which browser, with which flags and window, and where the page lies.
import { resolve } from 'node:path';

/** TRIAD_DIST tests a page that lies elsewhere. */
export const dist = resolve(import.meta.dirname, '../../..', process.env.TRIAD_DIST || 'dist');

const flags = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
];
export const launchOptions = { executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: flags };
/** The same engine without Chromium's own window, which nobody looks at and which takes a fifth of a test's time. */
const engine = process.env.CHROMIUM_SHELL || launchOptions.executablePath;

/** Tests have the picture painted in memory, which suits a machine without a graphics card; with TRIAD_PAINTER=webgl by the other. */
export const byWebGl = process.env.TRIAD_PAINTER === 'webgl';

/** Runs before the page's own scripts: where its address names no painter, it is as if it named WebGL. */
export function wishWebGl() {
  const original = URLSearchParams.prototype.get;
  URLSearchParams.prototype.get = function get(name) {
    return original.call(this, name) ?? (name === 'painter' ? 'webgl' : null);
  };
}

/**
 * For tests in such a window. The page is put together without the graphics processor that this machine has not got, and the program
 * runs without the compiler that pays off after minutes. A coarse window has a coarse screen: on a finer one all would be made large
 * again before it is shown. It has no WebGL, whose imitation takes long to begin and which is not looked at there.
 */
export function testOptions({ deviceScaleFactor } = {}) {
  const screen = deviceScaleFactor ? [`--force-device-scale-factor=${deviceScaleFactor}`, ...(byWebGl ? [] : ['--disable-3d-apis'])] : [];
  return { executablePath: engine, args: [...flags, '--disable-gpu-compositing', '--js-flags=--liftoff-only', ...screen] };
}

/** A small laptop in London. */
export const laptop = { viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'Europe/London' };
/** The same for tests that look at it. Whoever visits once keeps nothing for a day without a network: that would fetch all once more. */
export const sharp = { ...laptop, serviceWorkers: 'block' };
/**
 * The same, zoomed out of: all has its place and size, and is painted in a sixteenth of the pixels. For tests that look at none of
 * them.
 */
export const coarse = { ...sharp, deviceScaleFactor: 0.25 };
/** For tests that do visit twice without a network. */
export const returning = { ...coarse, serviceWorkers: 'allow' };
