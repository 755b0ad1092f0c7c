// One review from the first rating to the look-back: three heads, three browsers, and nothing between them but files.
import assert from 'node:assert/strict';
import { problems as schemaProblems, validators } from '../format/shipped.mjs';
import { commentOn, download, go, openHome, rate, settled, title } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { shows } from './support/making.mjs';
import { readPdf } from './support/pdf.mjs';
import { startListed } from './support/profiles.mjs';
import { addOn, agreeToAll, article, beginPlan, besides, button, give, giveAndSee, inDays, lead, lift, lookFirst, nameFocuses, nameReviewers,
  openPack, ownLine, press, region, saveReport, second, send, setDay, small, tick, toPart, turnIs, type, wholeFile, writeLine, writeNote }
  from './support/reviewing.mjs';

const { house, scenario } = setUp();
const { school: schoolSchema } = validators();

const host = { name: 'Ruth Ashdown', school: 'Alderbrook Primary School' };
const question = 'Learning from home, seen from the kitchen table';
const answers = {
  3: { rating: 'Green', comment: 'On the website since June; the governors read it in July.' },
  10: { rating: 'Red', comment: 'In mathematics we look at work daily, in history hardly before Friday.' },
  11: { rating: 'Red', comment: 'Two of us are still finding our feet here, and that stays between us.' },
  17: { rating: 'Amber', comment: 'The office answers every call, but not every family rings.' },
};
const bankLine = 'How do teachers see what pupils learn, and how do they give feedback?';
const onFeedback = addOn('How do teachers see what pupils learn, and how do they give…');
const onFamilies = addOn('Parents, families and pupils who find remote learning hard…');

// J3

async function judgeSome(page) {
  await go(page, '#/settings');
  await type(page, 'Your name', host.name);
  await type(page, 'Your role', 'Headteacher');
  await startListed(page, title);
  await press(page, 'School, period and meeting date');
  await type(page, 'School name', host.school);
  for (const [number, { rating, comment }] of Object.entries(answers)) {
    await rate(page, Number(number), rating);
    await commentOn(page, Number(number)).fill(comment);
  }
  await settled(page);
}

const evidence = [
  { what: 'A lesson that some pupils follow from home', whom: 'Year 4', when: '10:15' },
  { what: 'How they find out what to do next', whom: 'Six pupils of Years 3 and 5', when: '11:00' },
  { what: 'History folders from September', whom: 'The history lead', when: '13:30' },
];

async function planEvidence(page) {
  for (const [index, { what, whom, when }] of evidence.entries()) {
    await press(page, 'Add evidence for line 1');
    const row = article(page, `Evidence ${index + 1} for line 1`);
    await type(row, 'What', what);
    await type(row, 'With whom', whom);
    await type(row, 'When', when);
  }
  const ways = await page.getByRole('combobox', { name: 'How', exact: true }).evaluateAll((all) => all.map(({ value }) => value));
  assert.deepEqual(ways, ['observe', 'listen', 'read'], 'each row is offered as another kind of evidence');
}

async function plan(page) {
  await beginPlan(page);
  await turnIs(page, /The plan still needs a focus, a line of enquiry and somebody to review\./);
  await nameFocuses(page, { question, strength: 'Mathematics that goes on at home', priority: 'Families who find it hard to help' });
  await setDay(page, 'Day', inDays(14));
  await press(page, /^Prompted by your answers/);
  await press(page, /^Use THEP-L14: /);
  await shows(article(page, 'Line 1'), /^Behind it: statement 10 .* \(red\); statement 11 .* \(red\)\.$/);
  await writeLine(page, 2, ownLine);
  await planEvidence(page);
  await nameReviewers(page);
  await press(page, 'Take the day from the protocol');
  assert.equal(await article(page, /^Part \d+: /).count(), 12);
  await type(article(page, 'Part 1: 09:00 to 09:20'), 'Place', 'The library');
  await turnIs(page, /The plan is ready\. Make the review pack for Jo Park and Sam Reed\./);
}

async function choosePack(page) {
  await toPart(page, 'pack');
  await press(page, 'Share the statements of the lines');
  await press(page, /^Choose statements of /);
  await tick(page, 'Comment on statement 10');
  await tick(page, /^Share statement 17: /);
  for (const [place, name, kept] of [[1, 'Feedback policy', 'Staff room, blue folder'], [2, 'Notes of the last staff meeting', 'My desk']]) {
    await press(page, 'Note a document');
    await type(article(page, `Document ${place}`), 'Title', name);
    await type(article(page, `Document ${place}`), 'Where it is kept', kept);
  }
  await page.getByRole('checkbox', { name: 'Name document 2 in the pack' }).uncheck();
  await press(page, /^Keep until /);
}

/** What the host chose is in the words, and nothing that it did not choose. */
function holdsWhatWasChosen(words) {
  const chosen = [question, bankLine, ownLine, evidence[2].what, 'Feedback policy', answers[10].comment, 'The library', lead.name, second.school];
  for (const text of chosen) assert.ok(words.includes(text), `“${text}” travels`);
  const kept = [answers[3].comment, answers[11].comment, answers[17].comment, 'Notes of the last staff meeting', 'My desk', 'legal duty'];
  for (const text of kept) assert.ok(!words.includes(text), `“${text}” stays in the school`);
}

async function sendPack(page) {
  await choosePack(page);
  const pack = await send(page, 'review-pack', holdsWhatWasChosen);
  holdsWhatWasChosen(pack.text);
  assert.match(pack.name, /^Alderbrook_review-pack_.*\.triad\.json$/);
  assert.deepEqual(schemaProblems(schoolSchema, JSON.parse(pack.text)), []);
  await turnIs(page, /Waiting for notes from Jo Park and Sam Reed\./);
  return pack;
}

// J4

const joSaw = {
  opened: { add: onFeedback, seen: 'The teacher opened three answers on the screen and asked which one to build on',
    effect: 'Pupils changed their own answers before the lesson ended', how: 'Seen', kind: 'Strength', where: 'Year 4, mathematics' },
  gate: { add: onFamilies, seen: 'A carer told us that she did not know whom to ring on the first day',
    effect: 'Two mornings of lessons were missed', how: 'Heard', kind: 'Development', where: 'At the gate' },
  late: { add: onFeedback, seen: 'History folders had been looked at after two weeks',
    effect: 'Mistakes had been learnt by heart in the meantime', how: 'Read', kind: 'Development', where: 'Folders of Year 5' },
};
const samSaw = {
  office: { add: addOn(ownLine), seen: 'Calls about tablets are answered within the hour: the provision is outstanding',
    effect: 'Pupils are back in the lesson the same morning', how: 'Heard', kind: 'Strength', where: 'The office' },
  clip: { add: onFeedback, seen: 'Some pupils waited when the clip was over', how: 'Seen', kind: 'Question', where: 'Year 3' },
};

async function joVisits(page, pack) {
  await openPack(page, pack, lead, 'Download (3).json');
  await turnIs(page, /You are here as Jo Park\. Write down what you see and hear, and what it does for pupils\./);
  await writeNote(page, joSaw.opened);
  await writeNote(page, { ...joSaw.gate, effect: undefined }, async (note) => {
    await shows(note, /^What did it do for pupils’ learning or well-being\? That is what helps the host most\.$/);
    await type(note, 'Effect on pupils’ learning or well-being', joSaw.gate.effect);
    await note.getByText(/^What did it do for pupils’ learning/).waitFor({ state: 'detached' });
  });
  await turnIs(page, /2 notes are not handed over yet\. Make the file for Ruth Ashdown when you are done\./);
  return handNotes(page);
}

async function samVisits(page, pack) {
  await openPack(page, pack, second);
  await writeNote(page, samSaw.office, (note) => shows(note, /^“outstanding” sounds like a verdict or an inspection\./));
  await writeNote(page, samSaw.clip, (note) => shows(note, /^If you can, say what the answer would change for pupils\.$/));
  return handNotes(page);
}

async function handNotes(page) {
  const notes = await send(page, 'review-notes');
  await turnIs(page, /Waiting for the report from Ruth Ashdown\./);
  return notes;
}

const wordsOf = (notes) => Object.values(notes).flatMap(({ seen, effect }) => [seen, effect]).filter(Boolean);

function holdsNothingOf(file, strangers) {
  for (const words of strangers) assert.ok(!file.text.includes(words), `${file.name} holds nothing of “${words}”`);
}

/** The last to be written comes first, under other names, and one of them twice. */
async function gatherNotes(page, joNotes, samNotes) {
  holdsNothingOf(joNotes, wordsOf(samSaw));
  holdsNothingOf(samNotes, wordsOf(joSaw));
  await giveAndSee(page, samNotes, /^Review notes from “sam\.json”: 2 new entries/, 'sam.json');
  await turnIs(page, /Notes from Sam Reed are in; Jo Park’s are still awaited\. You can draft now\./);
  await giveAndSee(page, joNotes, /^Review notes from “Untitled\.json”: 2 new entries/, 'Untitled.json');
  await giveAndSee(page, samNotes, /^“again\.json” says nothing that is not here already\. Nothing was changed\.$/, 'again.json');
  await turnIs(page, /Notes from Jo Park and Sam Reed are in\. Write the report from them\./);
}


// J5

const statement = {
  opened: 'Teachers open pupils’ own answers on the screen, and pupils change theirs before the lesson ends.',
  office: 'Calls about tablets are answered within the hour, so that pupils are back in the lesson the same morning.',
  firstDay: 'Tell every family on one page whom to ring on the first day.',
  subjects: 'Agree in each subject by which day work is looked at, as Fernhill Primary School does.',
};
const reworded = 'Give every family one page, in the languages they read, that says whom to ring on the first day.';
const why = 'Several families told us that they read no English';

const statusIs = (page, words) => shows(page, new RegExp(`^Status: ${words}$`));

async function draft(page) {
  await lift(page, 'Jo Park’s note 1');
  await lift(page, 'Sam Reed’s note 1');
  await lift(page, 'Jo Park’s note 2', 'recommendation');
  await toPart(page, 'report');
  await shows(article(page, 'Statement 2'), /^“outstanding” sounds like a verdict/);
  for (const [index, text] of [statement.opened, statement.office, statement.firstDay].entries()) await type(page, `Statement ${index + 1}`, text);
  await press(page, 'Write a statement: Recommendations');
  await type(page, 'Statement 4', statement.subjects);
  await press(page, 'Notes that statement 4 rests on');
  await tick(page, /^Sam Reed, .* saw: Some pupils waited/);
  await statusIs(page, 'draft\\. 0 of 4 agreed\\.');
}

async function sendReport(page) {
  await turnIs(page, /Send it to Jo Park and Sam Reed (for agreement\.|again\.)$/);
  const request = await send(page, 'agreement-request', (words) => assert.ok(words.includes(statement.subjects)));
  holdsNothingOf(request, [...wordsOf(joSaw), ...wordsOf(samSaw), answers[11].comment]);
  await turnIs(page, /Waiting for the answer of Jo Park and Sam Reed to the report\./);
  return request;
}

/** Written on the way home, and handed over when the report is already out. */
async function writeLate(page) {
  await writeNote(page, joSaw.late);
  await turnIs(page, /Your notes changed since you handed them over\. Make a new file for Ruth Ashdown/);
  return handNotes(page);
}

async function takeLate(page, late, first) {
  await giveAndSee(page, late, /^Review notes from “late\.json”: 1 new entry/, 'late.json');
  await giveAndSee(page, first, /^“Untitled \(1\)\.json” says nothing that is not here already\. Nothing was changed\.$/, 'Untitled (1).json');
  await toPart(page, 'notes');
  await shows(page, /^5 notes, 4 in the report\./);
  await shows(page, joSaw.late.seen);
}

const stand = (page, place, words) => shows(article(page, `Statement ${place}`), words);

async function joAgrees(page, request) {
  await give(page, request);
  await turnIs(page, /4 of 4 statements wait for your answer/);
  await agreeToAll(page);
  await turnIs(page, /Your answer is not handed over yet\./);
  const answer = await send(page, 'agreement-answer');
  await turnIs(page, /It is for Ruth Ashdown to release the report\./);
  return answer;
}

async function samAsks(page, request) {
  await give(page, request);
  await toPart(page, 'report');
  for (const place of [1, 2, 4]) await press(page, `Agree to statement ${place}`);
  await press(page, 'Ask for another wording of statement 3');
  await type(page, 'Your wording for statement 3', reworded);
  await type(page, 'Why you would change statement 3', why);
  return send(page, 'agreement-answer');
}

/** Sam’s request comes before Jo’s agreement, and Jo’s comes twice. */
async function takeAnswers(page, joAnswer, samAnswer) {
  await giveAndSee(page, samAnswer, /^Answer to the report from “a\.json”: 4 new entries/, 'a.json');
  await giveAndSee(page, joAnswer, /^Answer to the report from “b\.json”: 4 new entries/, 'b.json');
  await giveAndSee(page, joAnswer, /^“c\.json” says nothing that is not here already\./, 'c.json');
  await turnIs(page, /Sam Reed asks for another wording: 1 statement\./);
  await toPart(page, 'report');
  await statusIs(page, 'with peers\\. 3 of 4 agreed\\.');
  await stand(page, 3, /^Jo Park agrees \(/);
  await stand(page, 3, new RegExp(`^Sam Reed asks for another wording .*: “${reworded}”$`));
  await stand(page, 3, `Why: ${why}`);
}

/** What Jo agreed to is no longer what stands there, and an old answer does not bring the agreement back. */
async function useWording(page, joAnswer) {
  await press(page, 'Use Sam Reed’s wording for statement 3');
  await stand(page, 3, /^Changed since Jo Park agreed \(/);
  await stand(page, 3, /^Sam Reed answered an earlier wording/);
  await giveAndSee(page, joAnswer, /^“old\.json” says nothing that is not here already\./, 'old.json');
  await stand(page, 3, /^Changed since Jo Park agreed \(/);
  await statusIs(page, 'with peers\\. 3 of 4 agreed\\.');
  await turnIs(page, /1 statement changed after the report was sent\. Send it to Jo Park and Sam Reed again\.$/);
}

async function agreeAgain(page, request, words) {
  await give(page, request, 'report (1).json');
  await turnIs(page, /1 of 4 statements waits? for your answer/);
  await toPart(page, 'report');
  await stand(page, 3, words);
  await stand(page, 1, /^You agreed on /);
  await press(page, 'Agree to statement 3');
  return send(page, 'agreement-answer');
}

async function agreeAfterAll(page, jo, sam, old) {
  const request = await sendReport(page);
  await give(page, await agreeAgain(jo, request, /^The wording has changed since you answered\. You agreed on /));
  await giveAndSee(jo, old, /^“old report\.json” says nothing that is not here already\. Nothing was changed\.$/, 'old report.json');
  await turnIs(page, /Waiting for the answer of Sam Reed to the report\./);
  await give(page, await agreeAgain(sam, request, /^The wording has changed since you answered\. You asked for another wording on /));
  await turnIs(page, /All 4 statements are agreed\. Release the report to those whom you choose\./);
  await toPart(page, 'report');
  await statusIs(page, 'agreed\\. 4 of 4 agreed\\.');
}

/** They read what was agreed, and nobody’s name. */
async function releaseToGovernors(page) {
  const report = await saveReport(page, 'The governors');
  const told = [statement.opened, statement.office, reworded, host.school, 'as a partner school does'];
  for (const words of told) assert.ok(report.text.includes(words), words);
  const untold = ['Jo', 'Park', 'Sam', 'Reed', 'Ruth', 'Ashdown', 'Fernhill', 'Willowmere'];
  for (const name of untold) assert.doesNotMatch(report.text, new RegExp(`\\b${name}\\b`));
  holdsNothingOf(report, [statement.firstDay, 'Not agreed', ...wordsOf(joSaw), ...wordsOf(samSaw)]);
  await toPart(page, 'report');
  await statusIs(page, 'released\\. 4 of 4 agreed\\.');
}

/** Nothing goes to the authority by itself: the school is asked, and may still leave it. */
async function releaseToAuthority(page) {
  await toPart(page, 'release');
  await tick(page, 'The local authority', 'radio');
  await shows(page, /^Your school’s own act; nothing goes to the authority by itself\./);
  await lookFirst(page);
  await press(page, 'Save the report');
  await shows(page, 'Give the report to the local authority?');
  await press(page, 'Cancel');
  assert.equal(await article(page, /for the local authority$/).count(), 0);
  const report = await saveReport(page);
  assert.match(report.text, /sent by Alderbrook Primary School as its own act/);
  assert.doesNotMatch(report.text, /Jo Park|Sam Reed/);
}

async function takeBack(page) {
  await press(page, 'Take back consent for the governors');
  await shows(article(page, /, for the governors$/), /^Consent taken back on .*\. Copies already given remain\.$/);
  await tick(page, 'The governors', 'radio');
  await shows(page, /^You took back consent for the governors on .*\. Give it again before you save the report\.$/);
  await go(page, '#/sharing');
  const given = await page.getByRole('heading', { level: 3 }).allTextContents();
  const report = `Review report: ${question}`;
  assert.deepEqual(given, [`${report}, for the local authority`, `${report}, for the governors`, 'Report for agreement, for the review team',
    'Report for agreement, for the review team', 'Review pack, for the review team']);
  await page.goBack();
  await settled(page);
}

// J6

/** The clock of this page goes on by as many days. */
const movable = () => {
  const now = Date.now.bind(Date);
  globalThis.laterBy = 0;
  Date.now = () => now() + globalThis.laterBy * 86400000;
};

async function act(page) {
  await toPart(page, 'after');
  await turnIs(page, /The report is released\. Choose the day on which to look back, for example /);
  await press(page, 'Add an action on 1');
  const action = article(page, 'New action');
  await type(action, 'What will be done', 'Write the one page, and have it read by three families');
  const written = article(page, /^Write the one page/);
  await type(written, 'Who', 'Deputy head');
  await setDay(written, 'By when', inDays(40));
  await press(page, 'Plan a workshop on 2');
  const workshop = article(page, /^Workshop 1: Agree in each subject/);
  await setDay(workshop, 'Day', inDays(50));
  await type(workshop, 'Champion who leads it', 'Lena Brook');
  await shows(workshop, 'Agenda of workshop 1: 6 lines, 1 hour in all');
  await press(workshop, 'Add an action to workshop 1');
  await type(workshop, 'What will be done', 'Each subject writes its day into the handbook');
}

const lookedBack = ['All four points stand in the improvement plan', 'The page is now read aloud at the first parents’ evening', 'The nursery copied it',
  'Half a day less of meetings', 'Talking with pupils', 'The second walk was too short'];

async function lookBack(page) {
  await press(page, /^In one term: /);
  await turnIs(page, /The look-back is on .*\. Until then nothing is asked of you\./);
  await page.evaluate((days) => { globalThis.laterBy = days; }, 14 + 13 * 7);
  await toPart(page, 'report');
  await toPart(page, 'after');
  await turnIs(page, /It is time to look back: what came of the review\?/);
  const fields = region(page, 'Look-back').getByRole('textbox', { name: /\?$/ });
  assert.equal(await fields.count(), lookedBack.length);
  for (const [index, text] of lookedBack.entries()) await fields.nth(index).fill(text);
  await press(page, 'Mark the look-back done');
  await turnIs(page, /^Looked back on .*\. This review is finished\.$/);
}

async function pagesOf(page, paper) {
  const sheet = await page.context().newPage();
  await sheet.setContent(paper.text);
  const { pages } = readPdf(await sheet.pdf({ format: 'A4', preferCSSPageSize: true }));
  await sheet.close();
  return pages;
}

async function handOver(page) {
  await go(page, '#/journey');
  await shows(page, new RegExp(question));
  await page.getByRole('link', { name: `Open: ${question}` }).waitFor();
  await go(page, '#/hand-over');
  await lookFirst(page);
  const paper = await download(page, () => button(page, 'Save the two-page document').click());
  for (const words of [host.school, question, reworded, 'Write the one page', 'handbook']) assert.ok(paper.text.includes(words), words);
  assert.ok(await pagesOf(page, paper) <= 2);
  const file = await download(page, () => button(page, 'Download the whole file').click());
  assert.deepEqual(schemaProblems(schoolSchema, JSON.parse(file.text)), []);
  for (const words of lookedBack) assert.ok(file.text.includes(words), words);
  await besides(house, async (next) => {
    await giveAndSee(next, file, /is now kept in this browser too\.$/);
    await go(next, '#/reviews');
    await next.getByRole('link', { name: `Open: ${question}` }).click();
    await turnIs(next, /This review is finished\.$/);
  });
}

scenario('J3 J4 J5 J6 three heads carry a review from the first rating to the look-back by files alone: renamed, twice, late, in the wrong order',
  { ...small, init: movable }, async ({ page, url }) => {
    await openHome(page, url);
    await besides(house, (jo) => besides(house, async (sam) => {
      await judgeSome(page);
      await plan(page);
      const pack = await sendPack(page);
      const joNotes = await joVisits(jo, pack);
      await gatherNotes(page, joNotes, await samVisits(sam, pack));
      await draft(page);
      const request = await sendReport(page);
      await takeLate(page, await writeLate(jo), joNotes);
      const joAnswer = await joAgrees(jo, request);
      await takeAnswers(page, joAnswer, await samAsks(sam, request));
      await useWording(page, joAnswer);
      await agreeAfterAll(page, jo, sam, request);
      holdsNothingOf(await wholeFile(jo), wordsOf(samSaw));
      await releaseToGovernors(page);
      await releaseToAuthority(page);
      await takeBack(page);
      await act(page);
      await lookBack(page);
      await handOver(page);
    }));
  });
