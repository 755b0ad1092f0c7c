// A lead divides the example's 24 schools into triads and hands them out; each school finds its own triad on Home. With nothing but files.
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

async function openExampleCluster(page) {
  await press(page, 'Look at an example cluster');
  await page.getByRole('heading', { level: 1, name: /example/ }).waitFor();
  return address(page);
}

async function divide(page, cluster) {
  await go(page, `${cluster}/groups`);
  await page.getByRole('textbox', { name: 'Year that is planned' }).fill('2026/27');
  await settled(page);
  await press(page, 'Divide into triads');
  await page.getByText('24 schools make 8 groups of three.').waitFor();
  await press(page, 'Propose groups');
  await button(page, 'Use proposal 1').waitFor({ timeout: 60_000 });
  await press(page, 'Use proposal 1');
}

async function handOut(page) {
  const cluster = await openExampleCluster(page);
  await divide(page, cluster);
  await press(page, 'Confirm these groups');
  await page.getByText(/^Confirmed on /).waitFor();
  await go(page, `${cluster}/hand-out`);
  await lookFirst(page);
  return download(page, () => button(page, 'Hand out the partnership file').click());
}

/** What Home shows of the partnership to the school of this id, on a device of its own. */
const homeOf = (school, file) => elsewhere(house, async (page) => {
  await drop(page, [file]);
  await page.getByRole('heading', { level: 2, name: 'Which school is yours?' }).waitFor();
  await page.getByRole('combobox', { name: 'Which of these is your school?' }).selectOption(school);
  await settled(page);
  await press(page, 'This is our school');
  await saved(page);
  await go(page, '#/');
  await page.getByRole('link', { name: 'All dates and partners' }).waitFor();
  return page.getByRole('main').innerText();
});

scenario('SYS07b SYS24a all 24 schools of the example find the two others of their triad on Home', {}, async () => {
  const { name, text } = await elsewhere(house, handOut);
  const plan = JSON.parse(text);
  assert.equal(plan.groups.length, 8);
  assert.equal(new Set(plan.groups.flatMap((group) => group.schools)).size, 24);
  const called = new Map(plan.schools.map((school) => [school.id, school.name]));
  for (const group of plan.groups) {
    assert.equal(group.schools.length, 3, group.name);
    for (const school of group.schools) {
      const home = await homeOf(school, { name, bytes: text });
      for (const other of group.schools) if (other !== school) assert.ok(home.includes(called.get(other)), `${called.get(school)}: ${called.get(other)}\n${home}`);
    }
  }
});

scenario('SYS07c a division is proposed, changed and kept with the keyboard alone', {}, async ({ page, url }) => {
  await openHome(page, url);
  const cluster = await openExampleCluster(page);
  await go(page, `${cluster}/groups`);
  const use = async (name) => {
    await button(page, name).focus();
    await page.keyboard.press('Enter');
    await settled(page);
  };
  await use('Divide into triads');
  await use('Propose groups');
  await button(page, 'Use proposal 1').waitFor({ timeout: 60_000 });
  await use('Use proposal 1');
  const first = page.getByRole('combobox', { name: /^Group of / }).first();
  const name = await first.evaluate((node) => node.labels[0].firstElementChild.textContent);
  const moved = page.getByRole('combobox', { name, exact: true });
  const last = await moved.evaluate((node) => node.options[node.options.length - 1].value);
  assert.notEqual(await moved.inputValue(), last);
  await moved.focus();
  await page.keyboard.press('End');
  await settled(page);
  assert.equal(await moved.inputValue(), last);
  await saved(page);
  await page.reload();
  await moved.waitFor();
  assert.equal(await moved.inputValue(), last, 'it stands in the other group after a reload');
});
