// axe-core on every screen in the themes, and without a canvas, that the usual run leaves out.
import { noCanvas, setUp } from '../support/browser.mjs';
import { emptyScreens, fullScreens, screensFor, themes, wear } from '../support/screens.mjs';
import { axeFindsNothing } from '../support/walks.mjs';

const { scenario } = setUp();

for (const theme of themes.slice(1)) {
  scenario(`SYS25e axe finds nothing on any screen, ${theme.name}`, {}, async ({ page, url }) => {
    await wear(page, url, theme);
    await axeFindsNothing(page, url, screensFor(theme));
  });
}

scenario('axe finds nothing on the ordinary page without a canvas, its contrast included', { init: noCanvas }, async ({ page, url }) => {
  await axeFindsNothing(page, url, [...emptyScreens, ...fullScreens]);
});
