// Contrast on every screen in the themes that the usual run looks at on a few screens only.
import { setUp } from '../support/browser.mjs';
import { themes, wear } from '../support/screens.mjs';
import { coloured, contrastSuffices, large } from '../support/walks.mjs';

const { scenario } = setUp();

for (const theme of themes.slice(1)) {
  scenario(`SYS02e everything can be told from its ground on every screen, ${theme.name}`, large, async ({ page, url }) => {
    await wear(page, url, theme);
    await contrastSuffices(page, url, coloured(theme));
  });
}
