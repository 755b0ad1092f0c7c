// Pages that go from one test to the next, emptied on the way: opening the program in a new process compiles all of it again, which
// takes most of a short test. A page goes on only where nothing of a test can stay with it; for whoever needs a new one, see `isLent`.

/** What changes a page or its profile for longer than a test lasts. */
const lasting = {
  page: ['addInitScript', 'emulateMedia', 'exposeBinding', 'exposeFunction', 'route', 'setExtraHTTPHeaders', 'setViewportSize'],
  context: ['addCookies', 'addInitScript', 'exposeBinding', 'exposeFunction', 'grantPermissions', 'newCDPSession', 'route', 'routeWebSocket',
    'setExtraHTTPHeaders', 'setGeolocation', 'setOffline'],
};
const stored = 'cookies,local_storage,indexeddb,cache_storage,file_systems,service_workers';

/** Neither a script that runs before the page nor a service worker can be taken back. */
export const isLent = ({ init, serviceWorkers }) => !init && serviceWorkers === 'block';

/** Calls `changed` when one of these methods is. */
function watch(object, names, changed) {
  for (const name of names) {
    const original = object[name];
    object[name] = function watched(...rest) {
      changed();
      return original.apply(this, rest);
    };
  }
}

const listeners = (emitter) => emitter.eventNames().map((name) => `${String(name)}: ${emitter.listenerCount(name)}`).sort().join();

/** Makes a page of `context` one that can be lent; it is among the `waiting` when nobody has it. */
export async function lendable(context, page, waiting) {
  const control = await context.newCDPSession(page);
  const lent = { context, page, control, waiting, changed: false };
  const changed = () => { lent.changed = true; };
  watch(page, lasting.page, changed);
  watch(context, lasting.context, changed);
  lent.listeners = listeners(page) + listeners(context);
  return lent;
}

function isAsItWas({ page, context, changed, listeners: before }, url) {
  return !changed && page.url().startsWith(url) && listeners(page) + listeners(context) === before;
}

/** Leaves nothing of a test on the page and in its profile. Returns false where that cannot be said. */
export async function emptied(lent, url) {
  const { page, context, control } = lent;
  for (const other of context.pages()) if (other !== page) await other.close();
  if (!isAsItWas(lent, url)) return false;
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await control.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: stored });
  await control.send('Page.resetNavigationHistory');
  // The pointer outside of the window, as in a new one: it would hover over what comes next.
  await control.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: -1, y: -1 });
  context.problems.length = 0;
  return true;
}
