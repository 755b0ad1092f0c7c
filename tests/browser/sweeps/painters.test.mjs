// Both painters on every screen.
import { setUp, sharp } from '../support/browser.mjs';
import { bothPaint } from '../support/painters.mjs';
import { painted } from '../support/walks.mjs';

const { house } = setUp(sharp);

bothPaint(house, 'both painters paint every screen the same in light colours', {}, painted);
bothPaint(house, 'both painters paint every screen the same in dark colours, two pixels a point', { colorScheme: 'dark', deviceScaleFactor: 2 }, painted);
