// The picture in memory is the one that WebGL paints. Every screen is compared in a sweep (sweeps/painters.test.mjs).
import { setUp, sharp } from './support/browser.mjs';
import { bothPaint } from './support/painters.mjs';
import { fullScreens } from './support/screens.mjs';

const { house } = setUp(sharp);

const screens = ['evaluation', 'item', 'settings'].map((name) => fullScreens.find((screen) => screen.name === name));
const telephone = { viewport: { width: 320, height: 256 } };

bothPaint(house, 'both painters paint the same in light colours', {}, screens);
bothPaint(house, 'both painters paint the same in dark colours, one and a half pixels a point', { colorScheme: 'dark', deviceScaleFactor: 1.5, viewport: { width: 1001, height: 701 } }, screens);
bothPaint(house, 'both painters paint the same in light colours, two pixels a point', { deviceScaleFactor: 2, viewport: { width: 800, height: 600 } }, screens);
bothPaint(house, 'both painters paint the same in dark colours, four pixels a point', { colorScheme: 'dark', deviceScaleFactor: 4, ...telephone }, screens);
