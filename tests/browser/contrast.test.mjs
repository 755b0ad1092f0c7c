// Contrast measured on pixels: text 4.5:1, edges of controls, signs and the focus ring 3:1 (WCAG 1.4.3, 1.4.11, 2.4.13).
import { setUp, sharp } from './support/browser.mjs';
import { themes, wear } from './support/screens.mjs';
import { contrastSuffices, everyKind, large, low, ringsStandOut } from './support/walks.mjs';

const { scenario } = setUp(sharp);

for (const theme of themes) {
  scenario(`SYS02e everything on screens with every kind of control can be told from its ground, ${theme.name}`, large, async ({ page, url }) => {
    await wear(page, url, theme);
    await contrastSuffices(page, url, everyKind, 80);
  });
}

for (const theme of themes.filter(({ name }) => ['light', 'forced'].includes(name))) {
  scenario(`the focus ring stands out, ${theme.name}`, low, async ({ page, url }) => {
    await wear(page, url, theme);
    await ringsStandOut(page, url);
  });
}
