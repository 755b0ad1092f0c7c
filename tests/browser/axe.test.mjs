// axe-core finds nothing on any screen or dialog. (It cannot judge contrast here: contrast.test.mjs does.)
import { noCanvas, setUp } from './support/browser.mjs';
import { emptyScreens, fullScreens, screensFor, themes, wear } from './support/screens.mjs';
import { axeFindsNothing } from './support/walks.mjs';

const { scenario } = setUp();
const [light] = themes;

scenario('SYS25e axe finds nothing on any screen', {}, async ({ page, url }) => {
  await wear(page, url, light);
  await axeFindsNothing(page, url, screensFor(light));
});

scenario('axe finds nothing on screens with every kind of control on the ordinary page without a canvas, its contrast included', { init: noCanvas }, async ({ page, url }) => {
  await axeFindsNothing(page, url, [...emptyScreens, ...fullScreens.filter(({ made }) => !made)]);
});
