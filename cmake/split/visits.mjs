// What a person does on the first screens: what the page brings at once is for these, and all else comes after.
import { choice, commentOn, downloadButton, go, open, ready, saved, settled, start } from '../../tests/browser/support/app.mjs';

/** Somebody who has never been here: looks, begins an audit, rates, comments, saves a copy. */
async function firstVisit(page, url, keep) {
  await start(page, url);
  await choice(page, 1, 'Green').click();
  await settled(page);
  await commentOn(page, 1).fill('Seen in every lesson.');
  await settled(page);
  await saved(page);
  const [file] = await Promise.all([page.waitForEvent('download'), downloadButton(page).click()]);
  await file.path();
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 900);
  await settled(page);
  await keep();
  await page.reload();
  await ready(page);
  await settled(page);
  await choice(page, 3, 'Red').click();
  await saved(page);
  await page.keyboard.press('Control+z');
  await saved(page);
  await go(page, '#/');
  await page.getByRole('link', { name: /self-evaluation/ }).first().click();
  await settled(page);
  await choice(page, 2, 'Amber').click();
  await saved(page);
  await keep();
}

/** The same by somebody who does not wait. */
async function hurriedVisit(page, url, keep) {
  await start(page, url);
  await choice(page, 1, 'Green').click();
  await commentOn(page, 1).fill('Seen in every lesson.');
  await choice(page, 2, 'Red').click();
  await saved(page);
  const [file] = await Promise.all([page.waitForEvent('download'), downloadButton(page).click()]);
  await file.path();
  await keep();
  await page.reload();
  await ready(page);
  await keep();
}

/** Somebody who comes back to an audit, once its place was noted. */
async function returningVisit(page, url, keep) {
  await start(page, url);
  await choice(page, 1, 'Green').click();
  await saved(page);
  await page.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith('triad-preferences')));
  await page.reload();
  await ready(page);
  await settled(page);
  await keep();
}

/** Nothing more than the first screen. */
export async function look(page, url, keep) {
  await open(page, url);
  await settled(page);
  await keep();
}

export const visits = [look, firstVisit, hurriedVisit, returningVisit];
