// Room on every screen in the settings that the usual run looks at on a few screens only.
import { setUp, sharp } from '../support/browser.mjs';
import { chooseSize, hasRoom, painted, spaceWidely, telephone } from '../support/walks.mjs';

const { scenario } = setUp(sharp);

scenario('everything has room at the usual size', {}, ({ page, url }) => hasRoom(page, url, painted));

scenario('everything has room on a telephone', { ...telephone, hasTouch: true, isMobile: true },
  ({ page, url }) => hasRoom(page, url, painted));

scenario('everything has room with wide text spacing (WCAG 1.4.12)', {}, async ({ page, url, context }) => {
  await spaceWidely(page, url, context);
  await hasRoom(page, url, painted);
});

scenario('everything has room with text at 200%', {}, async ({ page, url }) => {
  await chooseSize(page, url, 200);
  await hasRoom(page, url, painted);
});
