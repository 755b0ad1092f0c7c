// What the page does in trouble. Packaging puts this script into the page itself, before anything that has to be fetched,
// so that it is there when nothing else is. It needs no other part: not the program, not the style, not a network.
import { renew, renewOnce } from './rescue_renew.js';
import { closePanel, showPanel } from './rescue_panel.js';
import { names } from './place.js';

/** After this long without a first screen the page says what it waits for. Tests set their own. */
const PATIENCE_MS = globalThis.triadPatience ?? 20000;

const state = { started: false, failed: false };

const STILL_THERE = 'What you saved on this device is still there. Do not clear this site’s data: that would delete it.';
const part = (what) => ({ plain: `${what} could not be loaded. Check the connection, then choose Try again.`, loading: true });

/** One sentence for the person: what is wrong, and what to do. */
function sentenceFor(error) {
  if (error?.plain) return error.plain;
  if (isTrap(error)) {
    return 'The program met an error, or this device has no memory left for it. Close other tabs and programs, then choose Try again.';
  }
  return `Something went wrong in the page. Choose Try again; if it comes again, use another browser. The browser reports: ${error?.message ?? error}`;
}

const isTrap = (error) => Boolean(globalThis.WebAssembly) && error instanceof WebAssembly.RuntimeError;

/** Called with whatever ended the page's work; the first failure is the one that is told. */
async function fail(error) {
  rescue.stop();
  if (state.failed) return;
  state.failed = true;
  await parsed();
  if (!state.started && error?.loading && await renewOnce()) return;
  showPanel({
    title: state.started ? 'Triad has stopped' : 'Triad could not start',
    sentence: sentenceFor(error),
    more: STILL_THERE,
    retry: renew,
    urgent: true,
  });
}

/** Called when the first screen stands. Returns false where it comes too late: part of the page is missing. */
function started() {
  if (state.failed) {
    rescue.stop();
    return false;
  }
  state.started = true;
  clearTimeout(watch);
  closePanel();
  try {
    sessionStorage.removeItem(names.reloaded);
  } catch {
    // Nothing could be noted, so nothing is.
  }
  return true;
}

function waitingTooLong() {
  if (state.started || state.failed) return;
  releasePainting();
  showPanel({
    title: 'Triad is taking longer than usual',
    sentence: 'Part of the page has not come yet. If the connection is slow, wait; if nothing happens, choose Try again.',
    more: STILL_THERE,
    retry: renew,
  });
}

/** A style that hangs keeps the browser from showing anything at all. It counts again as soon as it is there; the program waits for it. */
function releasePainting() {
  const link = document.querySelector('link[rel=stylesheet]');
  if (!link || link.sheet) return;
  rescue.style = new Promise((resolve) => {
    link.addEventListener('load', () => {
      link.media = 'all';
      resolve();
    });
  });
  link.media = 'print';
}

function parsed() {
  if (document.readyState !== 'loading') return undefined;
  return new Promise((resolve) => { document.addEventListener('DOMContentLoaded', resolve, { once: true }); });
}

function onError(event) {
  const { target } = event;
  if (target instanceof HTMLScriptElement) fail(part('Triad’s script'));
  else if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') fail(part('Triad’s style'));
  else if (target === globalThis && (isFatal(event.error) || isStartError(event))) fail(scriptError(event.error));
}

/** Before the first screen an error of our own is the reason why there is none. Browser extensions have errors too. */
function isStartError({ error, filename }) {
  return !state.started && Boolean(error) && filename.startsWith(new URL('./', location.href).href);
}

/** A script that the browser cannot even read has been cut off on the way. */
function scriptError(error) {
  if (!(error instanceof SyntaxError) || state.started) return error;
  return { plain: 'Triad’s script did not arrive whole. Choose Try again to fetch it afresh.', loading: true };
}

const isFatal = (error) => error?.fatal || isTrap(error);

const rescue = { fail, started, stop: () => {} };
globalThis.triadRescue = rescue;
const watch = setTimeout(() => { Promise.resolve(parsed()).then(waitingTooLong); }, PATIENCE_MS);
addEventListener('error', onError, true);
addEventListener('unhandledrejection', ({ reason }) => { if (isFatal(reason)) fail(reason); });
if (!('noModule' in HTMLScriptElement.prototype)) fail({ plain: 'This browser is too old for Triad. Open the page in a newer one.' });
