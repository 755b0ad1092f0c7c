// What a school hands in to the lead of its cluster: chosen by keyboard and by role, and looked at in the bytes of the file.
import assert from 'node:assert/strict';
import { download, go, openExample, saved, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';

const { scenario } = setUp();

const box = (page, name) => page.getByRole('checkbox', { name });
const makeFile = (page) => page.getByRole('button', { name: 'Make the file' });

/** Presses a control as the keyboard does. */
async function press(page, control, key = 'Space') {
  await control.focus();
  await page.keyboard.press(key);
  await settled(page);
}

/** Makes the file, after a look at what seems personal. */
async function made(page) {
  const looked = box(page, 'I have looked at these');
  if (await looked.count()) await press(page, looked);
  const { name, text } = await download(page, () => press(page, makeFile(page), 'Enter'));
  return { name, text, file: JSON.parse(text) };
}

scenario('SH01 SH04 SH08 SYS14f a return holds what was chosen by keyboard, and nothing else of the school', {}, async ({ page, url }) => {
  await openExample(page, url);
  const own = JSON.parse((await download(page, () => page.keyboard.press('Control+s'))).text);
  await go(page, '#/return');
  await page.getByRole('textbox', { name: 'Name of the cluster' }).fill('Harbour cluster');
  await settled(page);
  const first = await made(page);
  assert.match(first.name, /^Oakfield.*_cluster-return_\d{4}-\d\d-\d\d\.triad\.json$/);
  assert.deepEqual([first.file.kind, first.file.audience, first.file.returns[0].cluster], ['cluster-return', 'cluster', 'Harbour cluster']);
  assert.ok(first.file.evaluations[0].answers.some(({ rating }) => rating));
  const held = own.evaluations.flatMap(({ answers }) => answers).flatMap(({ comment, evidence }) => [comment, evidence]).filter(Boolean);
  assert.ok(held.length > 5);
  for (const words of held) assert.ok(!first.text.includes(JSON.stringify(words)), words);
  for (const list of ['authors', 'ledger', 'lines', 'outcomes', 'milestones', 'champions', 'reviews']) assert.equal(first.file[list], undefined, list);

  await press(page, box(page, 'Our comments go along'));
  await press(page, page.getByRole('radio', { name: 'Yes, without our school’s name' }));
  const second = await made(page);
  assert.match(second.name, /cluster-return-2_/);
  assert.deepEqual([second.file.returns[0].number, second.file.returns[0].quotes], [2, 'unnamed']);
  const said = own.evaluations[0].answers.map(({ comment }) => comment).filter(Boolean);
  for (const words of said) assert.ok(second.text.includes(JSON.stringify(words)), words);
  assert.ok(second.file.signature, 'it is signed');
});

scenario('the last choices are there after a reload', {}, async ({ page, url }) => {
  await openExample(page, url);
  await go(page, '#/return');
  await press(page, box(page, 'Our school may be named in what the lead passes on'));
  await made(page);
  await saved(page);
  await page.reload();
  await settled(page);
  await box(page, 'Our school may be named in what the lead passes on').waitFor();
  assert.ok(await box(page, 'Our school may be named in what the lead passes on').isChecked());
  assert.ok(!await box(page, 'Our comments go along').isChecked());
});
