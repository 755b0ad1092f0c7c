// What heads do in a review, each in a browser of their own, with nothing between them but files.
import { download, downloadButton, drop, go, saved, settled } from './app.mjs';
import { shows } from './making.mjs';
import { elsewhere } from './profiles.mjs';

export const lead = { name: 'Jo Park', school: 'Fernhill Primary School', role: 'Lead reviewer' };
export const second = { name: 'Sam Reed', school: 'Willowmere Infant School', role: 'Reviewer' };
export const ownLine = 'Who helps a family when a task will not open?';

/** Software paints a small window faster, and nothing here depends on its size. */
export const small = { viewport: { width: 800, height: 600 } };

/** Another head, in a browser of their own. */
export const besides = (house, act) => elsewhere(house, act, small);

const exactly = (name) => typeof name === 'string';
export const button = (scope, name) => scope.getByRole('button', { name, exact: exactly(name) });
export const field = (scope, name) => scope.getByRole('textbox', { name, exact: exactly(name) });
export const article = (page, name) => page.getByRole('article', { name, exact: exactly(name) });
export const region = (page, name) => page.getByRole('region', { name, exact: exactly(name) });
const pageOf = (scope) => scope.page?.() ?? scope;

export async function press(scope, name) {
  await button(scope, name).first().click();
  await settled(pageOf(scope));
}

/** Goes on at once, as a quick hand does. */
export const type = (scope, name, text) => field(scope, name).first().fill(text);

/** A tick, or one of several choices. */
export async function tick(scope, name, role = 'checkbox') {
  await scope.getByRole(role, { name, exact: exactly(name) }).check();
  await settled(pageOf(scope));
}

export async function choose(scope, name, option) {
  await scope.getByRole('combobox', { name, exact: true }).selectOption(option);
  await settled(pageOf(scope));
}

export async function setDay(scope, name, day) {
  await scope.getByLabel(name, { exact: true }).fill(day);
  await settled(pageOf(scope));
}

/** A file arrives, under whatever name. */
export const give = (page, file, name = file.name) => drop(page, [{ name, bytes: Buffer.from(file.text) }]);

/** The sentence that comes of a file. */
export async function giveAndSee(page, file, words, name = file.name) {
  await give(page, file, name);
  await shows(page, words);
  await settled(page); // it may still be on its way to a screen
}

/** The same for a file about which something is asked first. */
export async function giveAnswerAndSee(page, file, answer, words, name = file.name) {
  await give(page, file, name);
  await press(page, answer);
  await shows(page, words);
  await settled(page);
}

/** The one line that says whose turn it is. */
export async function turnIs(page, words) {
  await region(page, 'Whose turn it is').getByText(words).waitFor({ state: 'attached' });
}

/** "#/review/…" of the review whose screens are open. */
export const reviewAddress = async (page) => /#\/review\/[^/]+/.exec(await page.evaluate(() => location.hash))[0];

/** The whole file, as the button at the top of every screen gives it. */
export async function wholeFile(page) {
  await saved(page);
  return download(page, () => downloadButton(page).click());
}

/** The work in a file alone: not when it was saved, nor the line of the ledger that says so, nor who did it and signed. */
export function workOf({ text }) {
  const { saved: _, signature: __, ledger: ___, authors: ____, ...rest } = JSON.parse(text);
  return rest;
}

/** A day from today, as a calendar in London has it. */
export function inDays(days) {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86400000).toISOString().slice(0, 10);
}

/** Whatever looks like personal data is looked at first. */
export async function lookFirst(page) {
  await settled(page);
  const looked = page.getByRole('checkbox', { name: 'I have looked at these' });
  if (await looked.count()) await looked.check();
  await settled(page);
}

/** On the screen of what leaves. */
export async function makeFile(page) {
  await lookFirst(page);
  const file = await download(page, () => button(page, 'Make the file').click());
  await settled(page);
  return file;
}

/** Makes a file of the open review; `look(preview)` may first look at the words that leave. */
export async function send(page, kind, look = () => {}) {
  await go(page, `${await reviewAddress(page)}/send/${kind}`);
  const preview = region(page, /^Preview: /);
  await preview.waitFor();
  await look(await preview.textContent());
  return makeFile(page);
}

export const toPart = async (page, part) => go(page, `${await reviewAddress(page)}/${part}`);

/** A new review of this school: its plan is open, and empty. */
export async function beginPlan(page) {
  await go(page, '#/reviews');
  await press(page, 'Plan: Triad visit');
}

export async function nameFocuses(page, { question, strength, priority }) {
  await type(page, 'The question, in a few words', question);
  await type(page, 'A strength of your school', strength);
  await type(page, 'A priority of the partnership', priority);
}

export async function writeLine(page, place, text) {
  await press(page, 'Write a line');
  await type(page, `Line of enquiry ${place}`, text);
}

export async function nameReviewers(page, people = [lead, second]) {
  for (const { name, school, role } of people) {
    await press(page, `Add: ${role}`);
    const card = article(page, new RegExp(`^Person \\d: ${role}`));
    await type(card, 'Name', name);
    if (school) await type(article(page, new RegExp(`^Person \\d: ${name}`)), 'School', school);
  }
}

/** As little as a pack needs. */
export async function planShortly(page) {
  await beginPlan(page);
  await nameFocuses(page, { question: 'Reading at home', strength: 'Stories at the end of each day', priority: 'Pupils who read little at home' });
  await writeLine(page, 1, ownLine);
  await nameReviewers(page, [{ ...lead, school: '' }, { ...second, school: '' }]);
}

/** A partner opens a pack and says who it is. */
export async function openPack(page, pack, { name }, fileName = pack.name) {
  await giveAndSee(page, pack, /was opened: a review at/, fileName);
  await press(page, new RegExp(`^I am ${name}`));
}

/** Adds a note where `add` says, on the partner's own screen of notes. `look(card)` sees it as it was written. */
export async function writeNote(page, { add, seen, effect, how, kind, where }, look = () => {}) {
  await toPart(page, 'desk');
  await press(page, add);
  const card = page.getByRole('article').filter({ has: page.locator(':focus') });
  const name = await card.getAttribute('aria-label');
  const note = article(page, name);
  await type(note, 'What you saw or heard', seen);
  if (effect) await type(note, 'Effect on pupils’ learning or well-being', effect);
  if (how) await tick(note, how, 'radio');
  if (kind) await tick(note, kind, 'radio');
  if (where) await type(note, 'Where', where);
  await look(note);
}

export const addOn = (title) => `Add a note on “${title}”`;

/** On a partner's copy: every statement that has no answer yet. */
export async function agreeToAll(page) {
  await toPart(page, 'report');
  await press(page, 'Agree to all that I have not answered');
  await press(page, 'Yes, agree');
}

export async function lift(page, noteName, part) {
  await toPart(page, 'notes');
  if (part) await choose(article(page, noteName), 'Part of the report', part);
  await press(page, `Lift ${noteName} into the report`);
}

/** The saved report for an audience, with the school's own word where that is asked for. */
export async function saveReport(page, audience) {
  await toPart(page, 'release');
  if (audience) await tick(page, audience, 'radio');
  await lookFirst(page);
  return download(page, async () => {
    await button(page, 'Save the report').click();
    await settled(page);
    const sure = button(page, 'Yes, save the report');
    if (await sure.count()) await sure.click();
  });
}
