// The mirror by itself, without the program: patches come from the test, inputs are kept for it.
import { listenToNodes } from '/events.js';
import { listenToKeys } from '/keys.js';
import { Mirror } from '/mirror.js';
import { Page } from '/page.js';
import { Kind } from '/protocol.js';

const names = Object.fromEntries(Object.entries(Kind).map(([name, number]) => [number, name]));
const inputs = [];
const post = (kind, record = {}) => inputs.push({ kind: names[kind], ...record });
const page = new Page();
const mirror = new Mirror({ root: document.getElementById('mirror'), post, page });
listenToNodes(mirror, post);
listenToKeys(mirror, post);
document.getElementById('start').hidden = true;
document.getElementById('skip').hidden = false;

globalThis.testPage = {
  apply: ({ words, blob }) => mirror.apply(Uint32Array.from(words), Uint8Array.from(blob)),
  settle: () => mirror.settle(),
  plain: (on) => page.plain(on),
  take: () => inputs.splice(0),
};
