// Files that do not belong where they arrive: each gives one sentence, and the work stays as it was.
import assert from 'node:assert/strict';
import { go, open, openHome, saved } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { shows } from './support/making.mjs';
import { addOn, agreeToAll, article, besides, give, giveAndSee, giveAnswerAndSee, lead, lift, openPack, ownLine, planShortly, second, send, small,
  toPart, turnIs, type, wholeFile, workOf, writeNote } from './support/reviewing.mjs';

const { house, scenario } = setUp();

/** The file as somebody changed it. */
function edited(file, name, change) {
  const content = JSON.parse(file.text);
  delete content.signature; // whoever changes a file cannot sign for its sender
  change(content, content.reviews[0]);
  return { name, text: JSON.stringify(content, null, 2) };
}

const renamed = (file, name) => ({ ...file, name });

/** Every file of a small review in which the report was sent, answered and reworded. */
async function makeFiles() {
  return besides(house, (host) => besides(house, (jo) => besides(house, async (sam) => {
    await planShortly(host);
    const pack = await send(host, 'review-pack');
    await openPack(jo, pack, lead);
    await writeNote(jo, { add: addOn(ownLine), seen: 'Two boys read to each other', effect: 'They ask for the next book' });
    const joNotes = await send(jo, 'review-notes');
    await openPack(sam, pack, second);
    await writeNote(sam, { add: addOn(ownLine), seen: 'Parents stay for the last story', effect: 'More books go home on Fridays' });
    const samNotes = await send(sam, 'review-notes');
    const samCopy = await wholeFile(sam);
    await giveAndSee(host, samNotes, /^Review notes from /);
    await lift(host, 'Sam Reed’s note 1');
    const request = await send(host, 'agreement-request');
    await give(jo, request);
    await agreeToAll(jo);
    const answer = await send(jo, 'agreement-answer');
    return { pack, joNotes, samNotes, samCopy, request, answer, school: await wholeFile(host), desk: await wholeFile(jo) };
  })));
}

let making;
const files = () => (making ??= makeFiles());

/** Each file gives its sentence, and after all of them the work is what it was before. */
async function changeNothing(page, before, arrivals) {
  for (const [file, sentence] of arrivals) await giveAndSee(page, file, new RegExp(`^“${file.name}” was not (opened|taken in)\. ${sentence}`));
  const after = await wholeFile(page);
  assert.deepEqual(workOf(after), workOf(before));
}

const unchanged = ' Nothing was changed\\.$';
const said = {
  own: `It was made here, for your partners: they open it, and send you their own file\\.${unchanged}`,
  forHost: `It is for the school that hosts the review, and this device does not hold that school’s file: open it first\\.${unchanged}`,
  otherSchool: `It belongs to a review of another school\\.${unchanged}`,
  otherReview: `It belongs to another review\\.${unchanged}`,
  anotherVoice: `It changes notes that somebody else wrote\\.${unchanged}`,
  nobody: `It does not say whose notes it holds\\.${unchanged}`,
  stranger: `It answers for somebody who is not of the review team\\.${unchanged}`,
  two: `A file of a review holds exactly one review, and this one does not: ask for it to be sent again\\.${unchanged}`,
  otherCopy: `It is another partner’s own copy of the review, and partners do not see each other’s notes: .*${unchanged}`,
  newer: 'This file was written by a newer Triad .*: open it with that one; the file has not been changed\\.$',
  cut: 'This file stops in the middle \\(line \\d+\\), so it was probably not copied completely: ask for the file to be sent again\\.$',
  letter: 'This is not a Triad file: choose the file that Triad saved\\.$',
};

const otherReview = (content, review) => { review.id = 'review-of-another-school'; };
const anotherSchool = (content) => { content.school.id = 'school-of-somebody-else'; };
const stranger = (content, review) => {
  review.members[0].id = 'member-nobody-knows';
  for (const reply of review.replies) reply.member = 'member-nobody-knows';
};

scenario('SYS25d J4 J5 what is not for the host is refused in one sentence each, and nothing is changed', small, async ({ page, url }) => {
  const { school, pack, request, joNotes, samNotes, answer } = await files();
  await openHome(page, url);
  await giveAndSee(page, school, /is now kept in this browser too\.$/);
  const before = await wholeFile(page);
  const other = JSON.parse(samNotes.text).reviews[0].notes[0].id;
  await changeNothing(page, before, [
    [renamed(pack, 'own pack.json'), said.own],
    [renamed(request, 'own report.json'), said.own],
    [edited(joNotes, 'other review.json', otherReview), said.forHost],
    [edited(joNotes, 'other school.json', anotherSchool), said.otherSchool],
    [edited(joNotes, 'two voices.json', (content, review) => { review.notes[0].id = other; }), said.anotherVoice],
    [edited(joNotes, 'nobody.json', (content, review) => { review.members = []; }), said.nobody],
    [edited(answer, 'stranger.json', stranger), said.stranger],
    [edited(joNotes, 'two.json', (content, review) => { content.reviews.push({ ...review, id: 'review-2' }); }), said.two],
    [edited(joNotes, 'newer.json', (content) => { content.version = 2; }), said.newer],
    [{ name: 'cut.json', text: joNotes.text.slice(0, -300) }, said.cut],
    [{ name: 'letter.json', text: 'Dear all, here are my notes.' }, said.letter],
  ]);
});

scenario('SYS25d J4 J5 what is not for a partner is refused in one sentence each, and nothing is changed', small, async ({ page, url }) => {
  const { pack, request, samNotes, samCopy, desk } = await files();
  await openHome(page, url);
  await giveAnswerAndSee(page, desk, 'Yes, it is mine', /was opened: a review at/);
  const before = await wholeFile(page);
  await changeNothing(page, before, [
    [edited(pack, 'other school.json', anotherSchool), said.otherSchool],
    [edited(pack, 'other review.json', otherReview), said.otherReview],
    [edited(request, 'other report.json', anotherSchool), said.otherSchool],
    [renamed(samNotes, 'notes of Sam.json'), said.forHost],
    [renamed(samCopy, 'copy of Sam.json'), said.otherCopy],
  ]);
  await giveAndSee(page, pack, /^“pack again\.json” says nothing that is not here already\. Nothing was changed\.$/, 'pack again.json');
});

scenario('SYS13e J5 an answer to an older wording is shown as one, and is no agreement', small, async ({ page, url }) => {
  const { school, answer } = await files();
  await openHome(page, url);
  await giveAndSee(page, school, /is now kept in this browser too\.$/);
  await go(page, '#/reviews');
  await page.getByRole('link', { name: /^Open: / }).click();
  await toPart(page, 'report');
  await type(page, 'Statement 1', 'Parents who stay for the last story take more books home.');
  await giveAndSee(page, answer, /^Answer to the report from /);
  await shows(article(page, 'Statement 1'), /^Changed since Jo Park agreed \(/);
  await shows(page, /^Status: with peers\. 0 of 1 agreed\.$/);
  await turnIs(page, /^Your turn\. 1 statement changed after the report was sent\. Send it to Jo Park and Sam Reed again\.$/);
});

scenario('SYS25c J5 a report that arrives before its pack waits for nothing: what comes later is laid beside it', small, async ({ page, url }) => {
  const { pack, request } = await files();
  await openHome(page, url);
  await openPack(page, request, lead);
  await turnIs(page, /1 of 1 statement waits for your answer/);
  await giveAndSee(page, pack, /^Review pack from .*new entr/);
  await toPart(page, 'desk');
  await shows(page, 'Stories at the end of each day');
});

/** The browser takes its time to open what it keeps, and the page was started with a file. */
const startedWith = ({ name, text }) => {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function slowly(...given) {
    const request = open.apply(this, given);
    return Object.defineProperties({}, {
      result: { get: () => request.result },
      error: { get: () => request.error },
      onupgradeneeded: { set: (act) => { request.onupgradeneeded = act; } },
      onblocked: { set: (act) => { request.onblocked = act; } },
      onerror: { set: (act) => { request.onerror = act; } },
      onsuccess: { set: (act) => { request.onsuccess = () => setTimeout(act, 600); } },
    });
  };
  const files = [{ getFile: async () => new File([text], name) }];
  Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer: (consume) => consume({ files }) } });
};

scenario('SYS25d J4 a notes file that the page is started with finds its review, however slowly the browser opens its store', small, async ({ page, url }) => {
  const { school, joNotes } = await files();
  await openHome(page, url);
  await giveAndSee(page, school, /is now kept in this browser too\.$/);
  await saved(page);
  await page.addInitScript(startedWith, renamed(joNotes, 'notes.json'));
  await open(page, url);
  await shows(page, /^Review notes from “notes\.json”: /);
});
