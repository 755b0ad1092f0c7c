// Where the page begins.
import createTriad from './triad.mjs';
import { sayWhileComing } from './coming.js';
import { loadFonts } from './glyphs.js';
import { Host } from './host.js';
import { keepFieldInView, preferences } from './page.js';
import { Kind } from './protocol.js';
import { decodeData, loadAssets, loadProgram, readConfig } from './start.js';
import { watchForUpdates } from './update.js';

/** The page's own script for trouble (rescue.js), which was there before this one. */
const rescue = globalThis.triadRescue;

function fail(error) {
  console.error(error);
  rescue.fail(error);
}

/** Counters for tests and the curious: they wait on these, never on time. */
function expose(host) {
  globalThis.triad = Object.defineProperties({}, {
    frames: { get: () => host.counters.frames },
    painted: { get: () => host.counters.painted },
    patches: { get: () => host.counters.patches },
    revision: { get: () => host.ring?.posted ?? 0 },
    interactive: { get: () => host.interactive },
    idle: { get: () => host.idle },
    whole: { get: () => host.deferred.whole },
    waited: { get: () => host.deferred.waited },
  });
}

/** Some browsers cannot tell. */
const whenIdle = (act) => (globalThis.requestIdleCallback ? requestIdleCallback(act) : setTimeout(act, 500));

/** The static start page gives way when the first screen stands. */
function reveal(host) {
  if (!rescue.started()) return;
  document.getElementById('start').hidden = true;
  const skip = document.getElementById('skip');
  skip.hidden = false;
  skip.addEventListener('click', (event) => {
    // The address belongs to the program; the link only moves the focus.
    event.preventDefault();
    host.mirror.focus.toHeading();
  });
  performance.mark('app-interactive', { detail: { painted: host.counters.painted } });
  const arrival = host.deferred.load();
  sayWhileComing(arrival);
  arrival.then(() => whenIdle(() => host.canvas.seekGraphics()));
  watchForUpdates(host.config, () => host.post(Kind.UpdateReady));
}

async function begin() {
  const config = readConfig();
  const host = new Host(config, { failure: fail, interactive: () => reveal(host) });
  rescue.stop = () => host.stop();
  expose(host);
  // While the program is on its way:
  host.storage.prepare();
  host.canvas.prepare();
  const fonts = loadFonts(config, decodeData);
  const [module, assets] = await Promise.all([
    loadProgram(createTriad, config, host.imports, host.deferred), loadAssets(config), host.deferred.prepare(preferences.load() !== ''),
  ]);
  await host.deferred.settle();
  await rescue.style;
  host.start(module, assets);
  keepFieldInView();
  // The first screen does not wait for the font; when it comes, everything is measured and painted again.
  fonts.then((arrived) => arrived && host.fontsArrived());
}

begin().catch(fail);
