// Both painters on every screen, in each of the colours that Triad brings and at every density. Colours that the system forces are not
// among them: see docs/decisions/0028.
import { setUp, sharp } from '../support/browser.mjs';
import { bothPaint } from '../support/painters.mjs';
import { painted } from '../support/walks.mjs';

const { house } = setUp(sharp);

const looks = {
  'light colours': {},
  'light colours, four pixels a point': { deviceScaleFactor: 4, viewport: { width: 320, height: 256 } },
  'dark colours, two pixels a point': { colorScheme: 'dark', deviceScaleFactor: 2 },
  'high contrast, one and a half pixels a point': { contrast: 'more', deviceScaleFactor: 1.5 },
};
for (const [words, options] of Object.entries(looks)) bothPaint(house, `both painters paint every screen the same in ${words}`, options, painted);
