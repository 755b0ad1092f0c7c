// A pack that is locked with a pass phrase, and what becomes of it on a bad way: each fault has a sentence of its own.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { openHome } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { shows } from './support/making.mjs';
import { besides, button, field, give, makeFile, planShortly, press, small, tick, toPart, turnIs, type } from './support/reviewing.mjs';

const { house, scenario } = setUp();

const phrase = 'walnut harbour quilt ember';
const said = {
  wrong: 'This pass phrase does not open the file: check capitals and spaces, and if it is right, ask for the file to be sent again.',
  damaged: 'This locked file was damaged on the way: ask for it to be sent again.',
  altered: 'This file was changed after it was locked: do not trust it, and ask the sender.',
};

async function lockedPack(page) {
  await planShortly(page);
  await toPart(page, 'send/review-pack');
  await press(page, 'Lock the file with a pass phrase');
  // A field whose characters are hidden has no role of its own to be found by; its label holds the dots for paper.
  const first = page.getByLabel(/^Pass phrase•*$/);
  const again = page.getByLabel(/^Pass phrase once more•*$/);
  await first.fill('red orange yellow green');
  await shows(page, /^Colours, numbers, days, animals and the like are tried first/);
  assert.equal(await first.getAttribute('type'), 'password');
  assert.equal(await first.getAttribute('aria-invalid'), 'true');
  assert.equal(await button(page, 'Make the file').getAttribute('aria-disabled'), 'true');
  await first.fill(phrase);
  await again.fill('walnut harbour quilt embre');
  await shows(page, 'It is not the same as the first.');
  assert.equal(await button(page, 'Make the file').getAttribute('aria-disabled'), 'true');
  await tick(page, 'Show what is typed');
  assert.equal(await field(page, 'Pass phrase').inputValue(), phrase);
  await field(page, 'Pass phrase once more').fill(phrase);
  await shows(page, 'Both are the same.');
  await shows(page, /^There is no way to recover a lost phrase\./);
  return makeFile(page);
}

/** The file with other members. */
const changed = (file, name, change) => ({ name, text: JSON.stringify({ ...JSON.parse(file.text), ...change(JSON.parse(file.text)) }, null, 2) });

/** One bit of the last byte but one of what is sealed is another. */
function flipped(sealed) {
  const bytes = Buffer.from(sealed, 'base64');
  bytes[bytes.length - 2] ^= 1;
  return bytes;
}

const sumOf = (bytes) => createHash('sha256').update(bytes).digest('base64');
const tampered = ({ sealed }) => ({ sealed: flipped(sealed).toString('base64'), sum: sumOf(flipped(sealed)) });
const corrupted = ({ sealed }) => ({ sealed: flipped(sealed).toString('base64') });

async function unlock(page, words) {
  await type(page, 'Pass phrase', words);
  await press(page, 'Unlock the file');
}

async function isRefused(page, file, sentence) {
  await give(page, file);
  await shows(page, `“${file.name}” is locked. Its sender knows the pass phrase.`);
  await unlock(page, phrase);
  await shows(page, `“${file.name}” was not opened. ${sentence}`);
  assert.equal(await field(page, 'Pass phrase').count(), 0, 'nobody is asked again for a phrase that cannot help');
}

scenario('SYS25d SH20 a locked pack tells a wrong phrase from damage and from tampering, changes nothing, and then opens', small, async ({ page: host, url }) => {
  await openHome(host, url);
  const pack = await lockedPack(host);
  for (const words of ['Reading at home', 'Jo Park', 'Stories']) assert.ok(!pack.text.includes(words), `“${words}” cannot be read`);
  await besides(house, async (jo) => {
    await give(jo, pack);
    await unlock(jo, 'Walnut harbour quilt ember');
    await shows(jo, said.wrong);
    await press(jo, 'Leave it');
    await isRefused(jo, changed(pack, 'tampered.json', tampered), said.altered);
    await isRefused(jo, changed(pack, 'corrupted.json', corrupted), said.damaged);
    await isRefused(jo, { name: 'cut off.json', text: pack.text.slice(0, -400) }, said.damaged);
    assert.equal(await button(jo, /^Open: /).count(), 0, 'nothing of it is here');
    await give(jo, pack);
    await unlock(jo, phrase);
    await shows(jo, /was opened: a review at/);
    await turnIs(jo, /^Your turn\. Say who of the team you are/);
  });
});
