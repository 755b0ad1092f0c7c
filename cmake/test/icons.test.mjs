import assert from 'node:assert/strict';
import { test } from 'node:test';
import { svgToPath } from '../package/icons.mjs';

const svg = (body) => `<!-- licence --><svg class="x" viewBox="0 0 24 24">\n${body}\n</svg>\n`;

test('each kind of drawing becomes path data', () => {
  assert.equal(svgToPath(svg('<path d="m9 12 2 2" />\n<path d="M1 1h2" />')), 'M0 0m9 12 2 2M1 1h2');
  assert.equal(svgToPath(svg('<circle cx="12" cy="12" r="10" />')), 'M2 12A10 10 0 1 0 22 12A10 10 0 1 0 2 12Z');
  assert.equal(svgToPath(svg('<ellipse cx="12" cy="5" rx="9" ry="3"></ellipse>')), 'M3 5A9 3 0 1 0 21 5A9 3 0 1 0 3 5Z');
  assert.equal(svgToPath(svg('<line x1="1" x2="3" y1="2" y2="4" />')), 'M1 2L3 4');
  assert.equal(svgToPath(svg('<polyline points="1 2 3,4" /><polygon points="5,6 7 8" />')), 'M1 2L3 4M5 6L7 8Z');
  assert.equal(svgToPath(svg('<rect x="3" y="4" width="18" height="16" />')), 'M3 4H21V20H3Z');
  assert.equal(
    svgToPath(svg('<rect x="3" y="4" width="18" height="16" rx="2" />')),
    'M5 4H19a2 2 0 0 1 2 2V18a2 2 0 0 1 -2 2H5a2 2 0 0 1 -2 -2V6a2 2 0 0 1 2 -2Z',
  );
});

test('an element that cannot be converted is refused rather than lost', () => {
  assert.throws(() => svgToPath(svg('<use href="#x" />')), /<use>/);
});
