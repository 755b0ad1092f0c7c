// Every document that Triad saves for Word, from the example school and the example cluster, and the pages that it may take.
import { evaluationAddress, go, openExample, openHome, saved, settled } from '../browser/support/app.mjs';

const review = '#/review/review-example-reading';

async function evaluation(page, url) {
  await openExample(page, url);
  await go(page, `${await evaluationAddress(page)}/document`);
}

async function annualReport(page, url) {
  await openHome(page, url);
  await page.getByRole('button', { name: 'Look at an example cluster' }).click();
  await saved(page);
  await settled(page);
  const cluster = await page.evaluate(() => location.hash.split('/').slice(0, 3).join('/'));
  await go(page, `${cluster}/save-annual-report`);
}

/** In an order in which each leads on to the next. `show` goes to the form by which the document leaves. */
export const documents = [
  { name: 'evaluation', most: 3, show: evaluation },
  { name: 'action-plan', most: 2, show: (page) => go(page, `${review}/save-plan`) },
  { name: 'hand-over', most: 2, show: (page) => go(page, '#/hand-over') },
  { name: 'annual-report', most: 2, show: annualReport },
];
