// A lead codes what schools wrote, words a summary and passes it on; the lead of the partnership loads it. With nothing but files.
import assert from 'node:assert/strict';
import { download, drop, go, openHome, saved, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { elsewhere } from './support/profiles.mjs';

const { scenario, house } = setUp();

const button = (page, name) => page.getByRole('button', { name, exact: true });
const place = (page) => page.evaluate(() => location.hash);

async function press(page, name) {
  await button(page, name).click();
  await settled(page);
}

async function openExampleCluster(page) {
  await press(page, 'Look at an example cluster');
  await page.getByRole('heading', { level: 1, name: /example/ }).waitFor();
  return place(page);
}

scenario('SYS15a findings are coded by keys alone and stand after a reload', {}, async ({ page, url }) => {
  await openHome(page, url);
  const cluster = await openExampleCluster(page);
  await go(page, `${cluster}/findings`);
  await button(page, '1 Process').focus();
  for (const key of ['3', 'd', 'n', '5', 's', 'n']) {
    await page.keyboard.press(key);
    await settled(page);
  }
  await page.getByText('2 of 172 comments and notes coded').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent), '1 Process');
  await saved(page);
  await page.reload();
  await page.getByText('2 of 172 comments and notes coded').waitFor();
  await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Needs' });
  await settled(page);
  assert.equal(await button(page, '3 People').getAttribute('aria-pressed'), 'true');
  assert.equal(await button(page, 'D Need').getAttribute('aria-pressed'), 'true');
});

async function makeSummary(page) {
  const cluster = await openExampleCluster(page);
  await go(page, `${cluster}/summary`);
  await page.getByRole('button', { name: /^Draft \d+ statements?$/ }).click();
  await settled(page);
  await page.getByRole('textbox', { name: 'What you say first' }).fill('A good year.');
  await settled(page);
  await go(page, `${cluster}/pass-on`);
  const looked = page.getByRole('checkbox', { name: 'I have looked at these' });
  if (await looked.count()) await looked.check();
  await settled(page);
  return download(page, () => button(page, 'Make the file').click());
}

scenario('SYS16 SH09 a summary is passed on as a file and loaded by the lead of the partnership', {}, async () => {
  const { name, text } = await elsewhere(house, makeSummary);
  assert.match(name, /_cluster-summary_\d{4}-\d\d-\d\d\.triad\.json$/);
  const summary = JSON.parse(text);
  assert.equal(summary.kind, 'cluster-summary');
  assert.equal(summary.returned, 20);
  await elsewhere(house, async (page) => {
    await drop(page, [{ name, bytes: text }]);
    await page.getByRole('checkbox', { name: 'Take in: Summary: Alderwyke Learning Partnership (example)' }).waitFor();
    await press(page, 'Take in 1 file');
    await page.getByText('So are summaries of 1 cluster.').first().waitFor({ state: 'attached' });
    const cluster = await place(page);
    await go(page, `${cluster}/summaries`);
    await page.getByText('From what 20 of 24 schools handed in.').waitFor();
    await page.getByRole('button', { name: 'Take it over into my summary' }).first().click();
    await settled(page);
    await page.getByText('It stands in your summary.').waitFor();
    await saved(page);
    await page.reload();
    await page.getByText('It stands in your summary.').waitFor();
    await drop(page, [{ name, bytes: text }]);
    await page.getByText('You already have this summary.').waitFor();
  });
});
