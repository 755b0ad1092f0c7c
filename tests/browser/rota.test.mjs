// A year of a partnership: a rota is proposed and swapped, dates are planned, and a calendar of another program reads the file.
import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { download, go, openHome, saved, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { lookFirst } from './support/reviewing.mjs';

const { scenario } = setUp();

const field = (page, name) => page.getByRole('textbox', { name, exact: true });

async function press(page, role, name) {
  await page.getByRole(role, { name }).first().click();
  await settled(page);
}

async function fill(page, place, value) {
  await place.fill(value);
  await settled(page);
}

/** Six schools in two confirmed triads, and a term in which reviews are hosted. */
async function divide(page, url) {
  await openHome(page, url);
  await press(page, 'button', 'Begin a cluster');
  const cluster = await page.evaluate(() => location.hash);
  await go(page, `${cluster}/schools`);
  await fill(page, field(page, 'Your schools'), 'Ash School\nBirch School\nCedar School\nDamson School\nElm School\nFir School');
  await press(page, 'button', 'Add to the list');
  await go(page, `${cluster}/terms`);
  await fill(page, field(page, 'Year that is planned'), '2098/99');
  await press(page, 'button', 'Add a term');
  await fill(page, field(page, 'Name').last(), 'Spring 2099');
  await fill(page, page.getByLabel('First day', { exact: true }).last(), '2099-01-05');
  await fill(page, page.getByLabel('Last day', { exact: true }).last(), '2099-03-27');
  await page.getByRole('checkbox', { name: 'Reviews are hosted in Spring 2099' }).check();
  await go(page, `${cluster}/groups`);
  await press(page, 'button', 'Divide into triads');
  await press(page, 'button', 'Propose groups');
  await press(page, 'button', 'Use proposal 1');
  await press(page, 'button', 'Confirm these groups');
  return cluster;
}

scenario('SYS08 a rota is proposed and kept, and a day outside the year changes nothing', {}, async ({ page, url }) => {
  const cluster = await divide(page, url);
  await go(page, `${cluster}/rota`);
  await press(page, 'button', 'Propose a rota');
  await page.getByText('6 of 6 schools host once; 12 joins. 6 of 6 reviews have a day.').waitFor();
  const day = page.getByLabel('Day', { exact: true }).first();
  const before = await day.inputValue();
  await fill(page, day, '2199-01-08');
  await page.locator('p').filter({ hasText: /^8 January 2199 is outside the year 2098\/99/ }).waitFor();
  await saved(page);
  await page.reload();
  await page.getByText('6 of 6 schools host once; 12 joins.').waitFor();
  assert.equal(await page.getByLabel('Day', { exact: true }).first().inputValue(), before);
  await press(page, 'link', 'Look at the rota as it leaves, and save it');
  await page.getByRole('heading', { level: 1, name: 'Save the rota' }).waitFor();
  const file = await download(page, () => page.getByRole('button', { name: 'Save the document' }).click());
  assert.match(file.text, /<th[^>]*>Who joins</);
  assert.equal(file.text.match(/\(leads\)/g).length, 6);
});

scenario('SYS08d a swap says what it breaks before it is done', {}, async ({ page, url }) => {
  const cluster = await divide(page, url);
  await go(page, `${cluster}/rota`);
  await press(page, 'button', 'Propose a rota');
  await press(page, 'button', /^Change: Review at/);
  await page.getByRole('combobox', { name: 'Swap with another school’s review' }).selectOption({ index: 1 });
  await page.getByText(/^This swap breaks nothing|^If you swap them/).waitFor();
  const dayOf = (article) => article.getByLabel('Day', { exact: true }).inputValue();
  const chosen = page.getByRole('article').filter({ has: page.getByRole('combobox', { name: 'Swap with another school’s review' }) });
  const name = await chosen.getAttribute('aria-label');
  const before = await dayOf(chosen);
  await press(page, 'button', 'Swap the days');
  const after = await dayOf(page.getByRole('article', { name, exact: true }));
  assert.notEqual(after, before);
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await dayOf(page.getByRole('article', { name, exact: true })), before);
});

scenario('SYS24 the calendar has reviews and dates, and another program reads the file', {}, async ({ page, url }) => {
  const cluster = await divide(page, url);
  await go(page, `${cluster}/rota`);
  await press(page, 'button', 'Propose a rota');
  await go(page, `${cluster}/calendar`);
  await page.getByRole('combobox', { name: 'Kind of date' }).selectOption('training');
  await press(page, 'button', 'Add a date');
  await fill(page, field(page, 'Title'), 'Training day');
  await fill(page, page.getByLabel('Day, or first day', { exact: true }), '2099-01-06');
  await fill(page, field(page, 'From'), '13:00');
  await fill(page, field(page, 'To'), '16:00');
  await go(page, `${cluster}/calendar`);
  await press(page, 'button', 'Look at what leaves, and make the file');
  await lookFirst(page);
  const { name, text } = await download(page, () => page.getByRole('button', { name: 'Make the calendar file', exact: true }).click());
  assert.match(name, /_calendar_.*\.ics$/);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  assert.equal(events.filter(({ summary }) => summary.startsWith('Review at ')).length, 6);
  const training = events.find(({ summary }) => summary === 'Training day');
  assert.equal(training.startDate.toString(), '2099-01-06T13:00:00');
  assert.equal(training.endDate.toString(), '2099-01-06T16:00:00');
});
