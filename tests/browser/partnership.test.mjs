// A lead hands out the file of a partnership; a school in another profile opens it and finds its dates on Home. With nothing but files.
import assert from 'node:assert/strict';
import { download, drop, go, openHome, saved, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { elsewhere } from './support/profiles.mjs';
import { button, lookFirst } from './support/reviewing.mjs';

const { scenario, house } = setUp();

const address = (page) => page.evaluate(() => location.hash);

async function press(page, name) {
  await button(page, name).click();
  await settled(page);
}

async function handOut(page) {
  await press(page, 'Look at an example cluster');
  await page.getByRole('heading', { level: 1, name: /example/ }).waitFor();
  const cluster = await address(page);
  await go(page, cluster);
  await page.getByLabel('To be returned by').first().fill('2027-02-01');
  await settled(page);
  await go(page, `${cluster}/hand-out`);
  await lookFirst(page);
  return download(page, () => button(page, 'Hand out the partnership file').click());
}

scenario('SYS24a SH09 a school opens what its lead handed out, and finds it on Home after a reload', {}, async ({ page, url }) => {
  const { name, text } = await elsewhere(house, handOut);
  assert.match(name, /_partnership-1_\d{4}-\d\d-\d\d\.triad\.json$/);
  const plan = JSON.parse(text);
  assert.equal(plan.kind, 'partnership');
  assert.equal(plan.schools.length, 24);
  for (const list of ['concerns', 'signUps', 'submissions', 'findings', 'ledger']) assert.ok(!(list in plan), list);
  await openHome(page, url);
  await drop(page, [{ name, bytes: text }]);
  await page.getByRole('heading', { level: 2, name: 'Which school is yours?' }).waitFor();
  const school = plan.schools[0];
  await page.getByRole('combobox', { name: 'Which of these is your school?' }).selectOption(school.id);
  await settled(page);
  await press(page, 'This is our school');
  await page.getByText(`You are in it as ${school.name}.`).waitFor();
  await saved(page);
  await page.reload();
  await go(page, '#/');
  await page.getByText(/^Return .* by 1 February 2027\.$/).waitFor();
  await drop(page, [{ name, bytes: text }]);
  await page.getByText(/^You already have this file/).first().waitFor({ state: 'attached' });
});
