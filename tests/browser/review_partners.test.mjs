// Partners of three kinds: one writes on two devices, one uses the keyboard alone, one never answers.
import assert from 'node:assert/strict';
import { download, go, openFile, openHome, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { focusLine, keyboard, reach } from './support/hands.mjs';
import { shows } from './support/making.mjs';
import { addOn, agreeToAll, article, besides, button, field, give, giveAndSee, giveAnswerAndSee, lead, lift, openPack, ownLine, planShortly, press,
  reviewAddress, saveReport, send, small, toPart, turnIs, type, wholeFile, writeNote } from './support/reviewing.mjs';

const { house, scenario } = setUp();

const note = (seen, effect) => ({ add: addOn(ownLine), seen, effect });
const onLine = (place) => new RegExp(`^Note ${place} on `);
const seenIn = (page, place) => field(article(page, onLine(place)), 'What you saw or heard');

/** On the tablet: what was begun on the laptop is changed, and one note is added. */
async function onTablet(page, copy) {
  await giveAnswerAndSee(page, copy, 'Yes, it is mine', /was opened: a review at/);
  await turnIs(page, /1 note is not handed over yet/);
  await toPart(page, 'desk');
  await type(article(page, onLine(1)), 'What you saw or heard', 'Three children read to each other');
  await writeNote(page, note('A father reads with four of them', 'They ask him what comes next'));
  return wholeFile(page);
}

/** What was written apart stands side by side until somebody chooses. */
async function settle(page) {
  await go(page, await reviewAddress(page));
  await shows(page, 'Written twice, apart');
  await shows(page, 'Two boys and a girl read to each other');
  await shows(page, 'Three children read to each other');
  await press(page, /^Take this one instead$/);
  await page.getByText('Written twice, apart').waitFor({ state: 'detached' });
}

scenario('SYS25c J4 a reviewer who writes on two devices brings both together, loses nothing, and hands over once', small, async ({ page: host, url }) => {
  await openHome(host, url);
  await planShortly(host);
  const pack = await send(host, 'review-pack');
  await besides(house, (laptop) => besides(house, async (tablet) => {
    await openPack(laptop, pack, lead);
    await writeNote(laptop, note('Two boys read to each other', 'They ask for the next book'));
    const fromTablet = await onTablet(tablet, await wholeFile(laptop));
    await type(article(laptop, onLine(1)), 'What you saw or heard', 'Two boys and a girl read to each other');
    await writeNote(laptop, note('The book bags come back on Mondays', 'Nobody waits for a book'));
    await giveAnswerAndSee(laptop, fromTablet, 'Yes, it is mine', /^Review pack from “tablet\.json”: .*, 1 where both say something else: both are kept\./, 'tablet.json');
    await settle(laptop);
    await giveAndSee(laptop, fromTablet, /^“twice\.json” says nothing that is not here already\. Nothing was changed\.$/, 'twice.json');
    await giveAndSee(host, await send(laptop, 'review-notes'), /^Review notes from .*: 3 new entries/);
    await giveAndSee(host, await wholeFile(laptop), /says nothing that is not here already\. Nothing was changed\.$/);
    await giveAnswerAndSee(host, await send(tablet, 'review-notes'), 'Take it in', /“from the tablet\.json”.* signed on a device that is new to you\./, 'from the tablet.json');
    await toPart(host, 'notes');
    await shows(host, /^3 notes, 0 in the report\./);
    assert.equal(await host.getByText('Written twice, apart').count(), 0, 'there is nothing for the host to choose');
    for (const words of [/^Three children read/, /^A father reads/, /^The book bags/]) await shows(host, words);
  }));
});

/** Opens the pack and says who it is, with Tab, Enter and Space. */
async function openByKeys(page, pack) {
  await openFile(page, () => keyboard.press(page, button(page, 'Open a file')), pack);
  await shows(page, /was opened: a review at/);
  await keyboard.press(page, button(page, /^I am Sam Reed/));
  await turnIs(page, /You are here as Sam Reed/);
}

async function writeByKeys(page) {
  await keyboard.press(page, page.getByRole('link', { name: 'Write a note' }));
  await keyboard.press(page, button(page, addOn(ownLine)));
  await settled(page);
  assert.equal(await focusLine(page), 'text area: What you saw or heard', 'the new note is where the keys are');
  await page.keyboard.type('Parents stay for the last story');
  await keyboard.write(page, field(page, 'Effect on pupils’ learning or well-being'), 'More books go home on Fridays');
  await reach(page, page.getByRole('radiogroup', { name: 'How you know' }));
  await page.keyboard.press('Space');
  await keyboard.write(page, field(page, 'Where'), 'The hall');
  await settled(page);
}

async function handOverByKeys(page) {
  await keyboard.press(page, page.getByRole('link', { name: 'Hand your notes to the host' }));
  await settled(page);
  const looked = page.getByRole('checkbox', { name: 'I have looked at these' });
  if (await looked.count()) {
    await reach(page, looked);
    await page.keyboard.press('Space');
  }
  return download(page, () => keyboard.press(page, button(page, 'Make the file')));
}

scenario('SYS25e J4 a reviewer’s whole part is done with the keyboard alone', small, async ({ page: host, url }) => {
  await openHome(host, url);
  await planShortly(host);
  const pack = await send(host, 'review-pack');
  await besides(house, async (sam) => {
    await openByKeys(sam, pack);
    await writeByKeys(sam);
    const notes = await handOverByKeys(sam);
    await turnIs(sam, /Waiting for the report from /);
    const [written] = JSON.parse(notes.text).reviews[0].notes;
    assert.deepEqual([written.seen, written.effect, written.how, written.place],
      ['Parents stay for the last story', 'More books go home on Fridays', 'seen', 'The hall']);
    await giveAndSee(host, notes, /^Review notes from .*: 1 new entry/);
  });
});

/** With the words of one partner alone, and the mark that says so. */
function isMarked(report) {
  assert.match(report.text, /<p class="mark">Not agreed<\/p>/);
  assert.match(report.text, /Not agreed: 0 of 1 statement is agreed by every partner as they stand here\./);
  assert.match(report.text, /Two boys read to each other/);
}

scenario('SYS13f J5 one reviewer never answers: the report is released with the mark that it is not agreed', small, async ({ page: host, url }) => {
  await openHome(host, url);
  await planShortly(host);
  const pack = await send(host, 'review-pack');
  await besides(house, async (jo) => {
    await openPack(jo, pack, lead);
    await writeNote(jo, note('Two boys read to each other', 'They ask for the next book'));
    await giveAndSee(host, await send(jo, 'review-notes'), /^Review notes from /);
    await turnIs(host, /Notes from Jo Park are in; Sam Reed’s are still awaited\. You can draft now\./);
    await lift(host, 'Jo Park’s note 1');
    await give(jo, await send(host, 'agreement-request'));
    await agreeToAll(jo);
    await giveAndSee(host, await send(jo, 'agreement-answer'), /^Answer to the report from /);
  });
  await turnIs(host, /^Waiting for the answer of Sam Reed to the report\..* You can release without it; the report then carries the mark “Not agreed”\.$/);
  await toPart(host, 'report');
  await shows(article(host, 'Statement 1'), /^Jo Park agrees \(/);
  await shows(article(host, 'Statement 1'), /^Sam Reed: no answer yet$/);
  await toPart(host, 'release');
  await shows(host, /^Every page says “Not agreed”: 0 of 1 statement is agreed by every partner\. The mark goes when all of them are\.$/);
  isMarked(await saveReport(host));
  await turnIs(host, /The report is released\./);
});
