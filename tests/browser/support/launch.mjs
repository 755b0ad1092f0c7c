// Which browser, with which flags and window, and where the page lies.
import { resolve } from 'node:path';

/** TRIAD_DIST tests a page that lies elsewhere. */
export const dist = resolve(import.meta.dirname, '../../..', process.env.TRIAD_DIST || 'dist');

const flags = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
];
export const launchOptions = { executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: flags };

/** A small laptop in London. */
export const laptop = { viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'Europe/London' };
