// Which browser, with which flags and window, and where the page lies.
import { resolve } from 'node:path';

/** TRIAD_DIST tests a page that lies elsewhere. */
export const dist = resolve(import.meta.dirname, '../../..', process.env.TRIAD_DIST || 'dist');

const flags = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
];
export const launchOptions = { executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: flags };

/**
 * For tests. The page is put together without the graphics processor that this machine has not got, and the program runs without the
 * compiler that pays off after minutes.
 */
export const testOptions = { ...launchOptions, args: [...flags, '--disable-gpu-compositing', '--js-flags=--liftoff-only'] };

/** A small laptop in London. */
export const laptop = { viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'Europe/London' };
/**
 * The same, zoomed out of: all has its place and size, and is painted in a sixteenth of the pixels. For tests that look at none of
 * them. Nor do they visit twice without a network, so nothing is fetched once more for that.
 */
export const coarse = { ...laptop, deviceScaleFactor: 0.25, serviceWorkers: 'block' };
/** For those that do. */
export const returning = { ...coarse, serviceWorkers: 'allow' };
