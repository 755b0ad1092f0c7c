// axe-core on every screen in the themes that the usual run leaves out.
import { setUp } from '../support/browser.mjs';
import { screensFor, themes, wear } from '../support/screens.mjs';
import { axeFindsNothing } from '../support/walks.mjs';

const { scenario } = setUp();

for (const theme of themes.slice(1)) {
  scenario(`SYS25e axe finds nothing on any screen, ${theme.name}`, {}, async ({ page, url }) => {
    await wear(page, url, theme);
    await axeFindsNothing(page, url, screensFor(theme));
  });
}
