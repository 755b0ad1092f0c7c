// The service worker: makes the page open without a network, and tells when a newer version waits.

let registration;

function supported(config) {
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  return !config.single && 'serviceWorker' in navigator && (location.protocol === 'https:' || local);
}

/** Registers once, when the page has nothing else to do. `ready` is called when a newer version is stored and waits. */
export function watchForUpdates(config, ready) {
  if (!supported(config)) return;
  const idle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 500));
  idle(async () => {
    try {
      registration = await navigator.serviceWorker.register('sw.js');
      watch(ready);
    } catch {
      // Refused by policy: the page works all the same, only not without a network.
    }
  });
}

function watch(ready) {
  if (registration.waiting && navigator.serviceWorker.controller) ready();
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    // The very first worker replaces nothing.
    if (!worker || !registration.active) return;
    worker.addEventListener('statechange', () => worker.state === 'installed' && ready());
  });
}

/** Lets the waiting version take over, then loads it. */
export function reloadIntoUpdate() {
  const waiting = registration?.waiting;
  if (!waiting) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('take-over');
}
