// Twelve schools hand in, each from a browser of its own, and one lead collates: with nothing but files.
import assert from 'node:assert/strict';
import { commentOn, download, drop, go, openHome, rate, saved, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { elsewhere, startListed } from './support/profiles.mjs';

const { scenario, house } = setUp();

const schools = ['Alder', 'Ash', 'Beech', 'Birch', 'Cedar', 'Elm', 'Hazel', 'Holly', 'Larch', 'Lime', 'Maple', 'Rowan'];
const words = ['Red', 'Amber', 'Green'];
const said = (school) => `${school} rings every family.`;

const box = (page, name) => page.getByRole('checkbox', { name, exact: true });

async function press(page, role, name) {
  await page.getByRole(role, { name }).click();
  await settled(page);
}

/** What one school hands in: two ratings and a comment, which only every second school lets go along. */
async function returnOf(page, school, index) {
  await startListed(page, 'Remote learning self-evaluation');
  await rate(page, 1, words[index % 3]);
  await rate(page, 2, 'Green');
  await commentOn(page, 1).fill(said(school));
  await settled(page);
  await press(page, 'button', 'School, period and meeting date');
  await page.getByRole('textbox', { name: 'School name' }).fill(`${school} School`);
  await saved(page);
  await go(page, '#/return');
  if (index % 2 === 0) await box(page, 'Our comments go along').check();
  await settled(page);
  const looked = page.getByRole('checkbox', { name: 'I have looked at these' });
  if (await looked.count()) await looked.check();
  await settled(page);
  return download(page, () => page.getByRole('button', { name: 'Make the file', exact: true }).click());
}

async function collect(page, files) {
  await drop(page, files.map(({ name, text }) => ({ name, bytes: text })));
  await page.getByRole('button', { name: `Take in ${files.length} files` }).waitFor();
  await settled(page);
  await press(page, 'button', `Take in ${files.length} files`);
  await page.getByText('All 12 schools have returned.').waitFor();
}

scenario('SYS15 SYS16 twelve profiles make returns and one lead collates them, with nothing but files', {}, async () => {
  const files = [];
  for (const [index, school] of schools.entries()) files.push(await elsewhere(house, (page) => returnOf(page, school, index)));
  assert.equal(new Set(files.map(({ name }) => name)).size, 12);
  await elsewhere(house, async (page) => {
    await collect(page, files);
    const cluster = await page.evaluate(() => location.hash);
    await go(page, `${cluster}/statement/THEP-A01`);
    await page.getByText('4 red, 4 amber, 4 green of 12 schools').waitFor();
    for (const [index, school] of schools.entries()) assert.equal(await page.getByText(said(school)).count(), index % 2 === 0 ? 1 : 0, school);
    await go(page, `${cluster}/returns`);
    await box(page, 'Letters in place of the schools’ names, here and wherever answers stand').check();
    await settled(page);
    for (const school of schools) assert.equal(await page.getByText(`${school} School`).count(), 0, school);
    await saved(page);
    await page.reload();
    await page.getByText('All 12 schools have returned.').waitFor();
    const { text } = await download(page, () => page.keyboard.press('Control+s'));
    const work = JSON.parse(text);
    assert.deepEqual([work.kind, work.schools.length, work.submissions.length], ['cluster', 12, 12]);
    for (const [index, school] of schools.entries()) assert.equal(text.includes(said(school)), index % 2 === 0, school);
  });
});

scenario('SYS15 a folder with a photo in it and the same file twice are told, and the rest is taken in', {}, async ({ page, url }) => {
  await openHome(page, url);
  const { name, text } = await elsewhere(house, (other) => returnOf(other, 'Alder', 0));
  await drop(page, [{ name, bytes: text }, { name: `copy of ${name}`, bytes: text }, { name: 'photo.json', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) }]);
  await page.getByRole('button', { name: 'Take in 1 file', exact: true }).waitFor();
  await page.getByText(`The same file as “${name}”.`).waitFor();
  await page.getByText('This is a picture, not a Triad file').waitFor();
});
