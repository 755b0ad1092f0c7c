// A lead finds who could help whom in the example cluster, keeps a need of it, and finds it again.
import assert from 'node:assert/strict';
import { go, openHome, saved, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';

const { scenario } = setUp();

const button = (page, name) => page.getByRole('button', { name });
// A shared focus on the same statement says so as well, further down.
const onTheList = (page) => page.getByRole('link', { name: 'It is on the list of needs' }).first();

async function openCluster(page, url) {
  await openHome(page, url);
  await button(page, 'Look at an example cluster').click();
  await page.getByRole('link', { name: 'Who could help whom' }).waitFor();
  await settled(page);
}

async function follow(page, name) {
  await page.getByRole('link', { name }).first().click();
  await settled(page);
}

scenario('SYS17b SYS17c a match is put on the list of needs, arranged there, and is there after a reload', {}, async ({ page, url }) => {
  await openCluster(page, url);
  await follow(page, 'Who could help whom');
  await button(page, 'Put it on the list of needs').first().click();
  await onTheList(page).waitFor();
  assert.ok(await onTheList(page).evaluate((link) => link === document.activeElement), 'focus goes to what took the place of the button');
  await follow(page, 'It is on the list of needs');
  await page.getByText('1 need: 1 wanted.').waitFor();
  assert.match(await page.getByRole('textbox', { name: 'What is needed' }).inputValue(), /^Support with: /);
  await page.getByRole('combobox', { name: 'How it stands' }).selectOption('Arranged');
  await page.getByText('1 need: 1 arranged.').waitFor();
  await page.getByRole('textbox', { name: 'Or somebody else who could' }).fill('The teaching hub');
  await saved(page);
  await page.reload();
  await page.getByText('1 need: 1 arranged.').waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Or somebody else who could' }).inputValue(), 'The teaching hub');
  assert.equal(await page.getByRole('combobox', { name: 'How it stands' }).inputValue(), 'arranged');
});

scenario('SYS17a two rounds stand beside each other, and one tick leaves what moved', {}, async ({ page, url }) => {
  await openCluster(page, url);
  await follow(page, 'What has moved between rounds');
  await page.getByRole('combobox', { name: 'Beside' }).waitFor();
  await page.getByText(/schools? moved from/).first().waitFor();
  await page.getByRole('checkbox', { name: 'Only statements where something moved' }).check();
  await settled(page);
  assert.equal(await page.getByText('Nothing to compare yet.').count(), 0);
});
