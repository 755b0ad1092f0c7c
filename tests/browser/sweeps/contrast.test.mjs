// Contrast on every screen in every theme, and the focus ring in the themes that the usual run leaves out.
import { setUp, sharp } from '../support/browser.mjs';
import { themes, wear } from '../support/screens.mjs';
import { coloured, contrastSuffices, large, low, ringsStandOut } from '../support/walks.mjs';

const { scenario } = setUp(sharp);

for (const theme of themes) {
  scenario(`SYS02e everything can be told from its ground on every screen, ${theme.name}`, large, async ({ page, url }) => {
    await wear(page, url, theme);
    await contrastSuffices(page, url, coloured(theme));
  });
}

// Forced colours draw the same ring on light and on dark.
for (const theme of themes.filter(({ name }) => ['dark', 'contrast'].includes(name))) {
  scenario(`the focus ring stands out, ${theme.name}`, low, async ({ page, url }) => {
    await wear(page, url, theme);
    await ringsStandOut(page, url);
  });
}
