// The program and the page around it: what the program may call (its imports), and what the page tells it.
import { Canvas } from './canvas.js';
import { Status } from './database.js';
import { Deferred } from './deferred.js';
import { Environment } from './environment.js';
import { listenToNodes } from './events.js';
import { FilePort } from './files.js';
import { Glyphs } from './glyphs.js';
import { listenToKeys } from './keys.js';
import { LatePort } from './late.js';
import { LockPort } from './lock.js';
import { Loop } from './loop.js';
import { decode, Memory, NoRoom, pack } from './memory.js';
import { Mirror } from './mirror.js';
import { askBeforeClosing, copyText, Page, preferences } from './page.js';
import { requestPersistence } from './persistence.js';
import { listenToPointer } from './pointer.js';
import { Kind } from './protocol.js';
import { Ring } from './ring.js';
import { Storage } from './storage.js';
import { reloadIntoUpdate } from './update.js';

export class Host {
  /** @param on failure(error), and interactive() once the first screen stands */
  constructor(config, on) {
    this.config = config;
    this.on = on;
    this.counters = { frames: 0, painted: 0, patches: 0 };
    this.post = (kind, record) => this.#post(kind, record);
    this.page = new Page();
    this.mirror = new Mirror({ root: document.getElementById('mirror'), post: this.post, page: this.page });
    this.deferred = new Deferred(config);
    this.waiting = []; // whoever wants to know that a frame has run, and how long it took
    this.files = new FilePort({ post: this.post, hasRoom: (size) => this.memory.hasRoom(size), frame: () => this.#nextFrame() });
    this.storage = new Storage((request, status, items) => this.#reply(request, status, items));
    this.lock = new LockPort((request, items) => this.#reply(request, Status.Ok, items));
    this.signer = new LatePort(() => import('./signer.js'), config, (...answer) => this.#reply(...answer));
    this.folders = new LatePort(() => import('./folders.js'), (...found) => this.files.readFolder(...found), (...answer) => this.#reply(...answer));
    const late = (load) => new LatePort(load, config, (...answer) => this.#reply(...answer));
    this.office = [undefined, late(() => import('./word.js')), late(() => import('./excel.js'))]; // platform::web::OfficeOperation
    this.loop = new Loop((now) => this.#frame(now), () => this.post(Kind.Timer));
    this.container = document.getElementById('app');
    this.canvas = new Canvas(document.getElementById('canvas'), {
      context: (state) => this.#canvasChanged(state),
      replaced: (element) => this.environment?.watchCanvas(element),
      plain: (on) => this.#showPlain(on),
    });
  }

  /** Everything the program's imports are forwarded to (src/platform/web/library.js). */
  get imports() {
    const text = (address, size) => this.memory.text(address, size);
    return {
      patch: (words, count, blob, size) => this.#patch(words, count, blob, size),
      storage: (request, operation, packed, size) => { this.storage.ask(request, operation, this.memory.unpack(packed, size)); },
      lock: (request, operation, packed, size) => { this.lock.ask(request, operation, this.memory.unpack(packed, size)); },
      signer: (request, operation, packed, size) => { this.signer.ask(request, operation, this.memory.unpack(packed, size)); },
      folders: (request, operation, packed, size) => { this.folders.ask(request, operation, this.memory.unpack(packed, size)); },
      office: (request, operation, packed, size) => { this.office[operation].ask(request, operation, this.memory.unpack(packed, size)); },
      foldersAvailable: () => Number('showDirectoryPicker' in globalThis),
      assetsRest: (size) => this.#textForProgram(this.deferred.assets.take(), size),
      pick: () => this.files.pick(),
      stopReading: () => this.files.reader.stop(),
      save: (packed, size) => {
        const [name, mime, bytes] = this.memory.unpack(packed, size);
        this.files.save(decode(name), decode(mime), bytes);
      },
      // The dialog stops all scripts, so the frame that asked for it must end first.
      print: () => { setTimeout(() => print(), 0); },
      preferencesLoad: (size) => this.#textForProgram(preferences.load(), size),
      preferencesSave: (address, size) => Number(preferences.save(text(address, size))),
      offsetMinutes: (ms) => -new Date(ms).getTimezoneOffset(),
      random: (address, size) => { crypto.getRandomValues(this.memory.bytes.subarray(address, address + size)); },
      requestPersistence: () => { requestPersistence((promised) => this.post(Kind.Persisted, { a: promised ? 1 : 0 })); },
      reloadIntoUpdate: () => { this.storage.idle().then(reloadIntoUpdate); },
      copyText: (address, size) => { copyText(text(address, size)); },
      wakeAfter: (ms) => { this.loop.wakeAfter(ms); },
      outOfMemory: () => { throw new NoRoom(); },
      askBeforeClosing: (on) => askBeforeClosing(on !== 0),
      goPlain: () => this.#showPlain(true),
      painter: () => this.canvas.painterNumber,
      takeCanvas: () => Number(this.canvas.take()),
      showPicture: (...picture) => this.canvas.show(this.memory, ...picture),
      glyphMetrics: (face, out) => this.glyphs.metrics(face, out),
      glyphAdvances: (face, first, count, out) => this.glyphs.advances(face, first, count, out),
      runAdvance: (face, text, bytes) => this.glyphs.advance(face, this.memory.text(text, bytes)),
      glyphRaster: (face, text, bytes, size, density, box) => (
        this.glyphs.raster(face, this.memory.text(text, bytes), size, density, box)),
    };
  }

  /** Starts the program and draws its first screen. */
  start(module, assets) {
    this.module = module;
    this.memory = new Memory(module);
    this.glyphs = new Glyphs(this.memory, this.config.icons ?? {});
    this.environment = new Environment({
      container: this.container,
      canvas: this.canvas.element,
      probe: document.getElementById('probe'),
      version: this.config.version,
      changed: (lines) => this.#environmentChanged(lines),
    });
    const texts = [this.environment.sent, assets, location.hash].map((content) => this.memory.store(content));
    module._triad_create(...texts.flat());
    for (const [address] of texts) this.memory.free(address);
    this.ring = new Ring(this.memory, module._triad_ring(), () => this.loop.run());
    this.#listen();
    this.loop.run();
  }

  fontsArrived() {
    this.glyphs.forgetFont();
    this.post(Kind.FontsReady);
  }

  get interactive() {
    return Boolean(this.module?._triad_interactive());
  }

  get idle() {
    return Boolean(this.ring) && this.loop.idle && this.ring.empty && [this.storage, this.lock, this.signer, this.folders, ...this.office.slice(1), this.files.reader].every(({ open }) => open === 0);
  }

  #listen() {
    listenToNodes(this.mirror, this.post);
    listenToKeys(this.mirror, this.post);
    this.flushPointer = listenToPointer(this.container, this.post, () => this.loop.wake());
    this.files.listen();
    addEventListener('hashchange', () => this.post(Kind.Route, { text: location.hash }));
    addEventListener('pagehide', () => this.#hidden());
    document.addEventListener('visibilitychange', () => (document.hidden ? this.#hidden() : this.post(Kind.Update)));
  }

  #post(kind, record) {
    if (!this.ring || this.loop.stopped) return;
    this.ring.post(kind, record);
    this.loop.wake();
  }

  #nextFrame() {
    return new Promise((resolve) => { this.waiting.push(resolve); });
  }

  #frame(now) {
    try {
      const began = performance.now();
      this.flushPointer?.();
      this.ring.flush();
      const wake = this.module._triad_frame(now);
      this.counters.frames++;
      if (this.module._triad_painted()) this.counters.painted++;
      if (wake !== 0 && this.ring.empty) this.mirror.settle();
      this.#reveal();
      for (const tell of this.waiting.splice(0)) tell(performance.now() - began);
      // What came in meanwhile wants a frame of its own.
      return this.ring.empty ? wake : 0;
    } catch (error) {
      this.on.failure(error);
      return -1;
    }
  }

  /** After a failure nothing calls the program again: its memory may be in any state. */
  stop() {
    this.loop.stop();
  }

  #reveal() {
    if (this.revealed || !this.interactive) return;
    this.revealed = true;
    this.on.interactive();
  }

  #patch(words, count, blob, size) {
    this.counters.patches++;
    const copied = this.memory.words.slice(words >> 2, (words >> 2) + count);
    this.mirror.apply(copied, this.memory.copy(blob, size));
  }

  #reply(request, status, items) {
    if (this.loop.stopped) return;
    try {
      const [address, size] = this.memory.store(pack(items));
      this.module._triad_reply(request, status, address, size);
      this.memory.free(address);
    } catch (error) {
      this.on.failure(error);
    }
    this.loop.wake();
  }

  #textForProgram(text, sizeAddress) {
    const [address, size] = this.memory.store(text);
    this.memory.words[sizeAddress >> 2] = size;
    return address;
  }

  /** A new size empties the canvas, so it is painted again before the browser shows it. */
  #environmentChanged(lines) {
    this.post(Kind.Environment, { text: lines });
    this.loop.run();
  }

  /** Perhaps the last moment: the program writes everything now. */
  #hidden() {
    this.post(Kind.Hidden);
    this.loop.run();
  }

  /** What a fresh canvas shows is painted before the browser shows that it is empty. Returns whether there is a picture. */
  #canvasChanged(state) {
    if (this.loop.stopped) return false;
    const painted = Boolean(this.module._triad_context(state));
    if (painted) this.loop.run();
    return painted;
  }

  /** While the program is being created, it knows already, and there is nothing to tell it by. */
  #showPlain(on) {
    this.page.plain(on);
    this.environment.hasCanvas = !on;
    if (!this.ring) return;
    this.environment.update();
    this.post(Kind.Update);
  }
}
