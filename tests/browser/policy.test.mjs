// A policy that the school makes its own, as its readers get it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { download, openHome, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { startListed } from './support/profiles.mjs';

const { scenario } = setUp();

const shipped = (id) => JSON.parse(readFileSync(new URL(`../../assets/instruments/${id}.json`, import.meta.url), 'utf8'));
const policy = shipped('nst-policy');
const safeguarding = shipped('nst-safeguarding');
const school = 'Larkspur Primary School';

/** As a reader gets it who opens the file: its title and its text. */
async function read(context, file) {
  const reader = await context.newPage();
  await reader.goto(`data:text/html;base64,${Buffer.from(file.text).toString('base64')}`);
  const read = { title: await reader.title(), text: await reader.evaluate(() => document.body.innerText) };
  await reader.close();
  return read;
}

async function takePolicy(page) {
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await page.getByRole('link', { name: 'Save as a document' }).click();
  const button = page.getByRole('button', { name: 'Save the document' });
  await button.waitFor();
  await settled(page);
  const file = await download(page, () => button.click());
  await page.getByRole('link', { name: 'Back to the record' }).click();
  return file;
}

scenario('SYS05e the policy is taken away as a document, with its gaps named, and without any once they are filled', {}, async ({ page, context, url }) => {
  await openHome(page, url);
  await startListed(page, policy.title);
  const unfilled = await read(context, await takePolicy(page));
  assert.doesNotMatch(unfilled.text, /[{}]/);
  assert.match(unfilled.text, /Still to fill in/);
  assert.match(unfilled.text, /Not decided yet: Who is at home\?/);
  await page.getByRole('link', { name: 'Back to judging' }).click();
  const gap = page.getByRole('textbox', { name: / \(to fill\)$/ });
  await page.getByRole('radio', { name: 'A few pupils' }).check();
  await page.getByRole('textbox', { name: 'Name of the school (to fill)' }).fill(school);
  await settled(page);
  while (await gap.count()) {
    await gap.first().fill('as agreed');
    await settled(page);
  }
  const file = await takePolicy(page);
  assert.match(file.name, /\.html$/);
  const filled = await read(context, file);
  assert.ok(filled.title.length > 0);
  assert.ok(filled.text.includes(school), 'the school is named');
  assert.doesNotMatch(filled.text, /[{}]|Still to fill in|Not decided yet/);
});

scenario('SYS06c AMB20 the safeguarding record says that nothing is decided until somebody chooses', {}, async ({ page, url }) => {
  await openHome(page, url);
  await startListed(page, safeguarding.title);
  await page.getByRole('radio', { name: 'Every live lesson is recorded' }).waitFor();
  const decisions = page.getByRole('radiogroup', { name: /^(?!Rating for)/ });
  assert.equal(await decisions.count(), 4);
  assert.equal(await decisions.getByRole('radio', { checked: true }).count(), 0, 'no radio is chosen');
  const record = async () => {
    await page.getByRole('link', { name: 'Record', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'Recording live lessons' }).waitFor();
    return page.getByRole('main').innerText();
  };
  const untouched = await record();
  assert.equal(untouched.match(/Not decided yet/g)?.length, 4);
  assert.doesNotMatch(untouched, /Every live lesson is recorded/);
  await page.getByRole('link', { name: 'Back to judging' }).click();
  await page.getByRole('radio', { name: 'Only some lessons are recorded' }).check();
  await settled(page);
  const chosen = await record();
  assert.match(chosen, /Only some lessons are recorded/);
  assert.equal(chosen.match(/Not decided yet/g)?.length, 3);
});
