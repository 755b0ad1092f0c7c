// What every engine has to do, each in a fresh profile, with the page as it is published.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../../cmake/serve.mjs';
import { statements, title } from '../../browser/support/instrument.mjs';
import { dist } from '../../browser/support/launch.mjs';
import { Hand } from './hand.mjs';
import { openScreen } from './screen.mjs';

const rating = (number) => `Rating for statement ${number}: `;
const groupOf = (number) => ({ role: 'radiogroup', name: rating(number), start: true });
const commentOn = (number) => `Comment on statement ${number}`;
const headings = () => [...document.querySelectorAll('h1')].map((el) => el.textContent);

const startsOnTheCanvas = async ({ hand }) => {
  assert.equal(await hand.run(() => document.documentElement.className), 'canvas');
  assert.ok(await hand.run(() => globalThis.triad.painted) > 0);
};

const judges = async ({ hand }) => {
  await hand.press('button', `Start: ${title}`);
  await hand.find('radiogroup', rating(1), { start: true });
  const wanted = { 1: 'Red', 2: 'Amber', 3: 'Green' };
  for (const [number, word] of Object.entries(wanted)) {
    await hand.press('radio', word, { inside: groupOf(number) });
    await hand.write(commentOn(number), `Seen in ${number} lessons – “naïve”`);
  }
  await hand.saved();
  const holds = async () => {
    for (const [number, word] of Object.entries(wanted)) {
      assert.equal((await hand.find('radio', word, { inside: groupOf(number) })).checked, true);
      assert.equal((await hand.find('textbox', commentOn(number))).value, `Seen in ${number} lessons – “naïve”`);
    }
  };
  await holds();
  await hand.reload();
  await holds();
  const { name, text } = await hand.download(() => hand.press('button', 'Download the file'));
  assert.match(name, /\.triad\.json$/);
  const { answers } = JSON.parse(text).evaluations[0];
  const kept = statements.slice(0, 3).map(({ id }) => answers.find(({ item }) => item === id)).map((answer) => [answer.rating, answer.comment]);
  assert.deepEqual(kept, [1, 2, 3].map((number) => [wanted[number].toLowerCase(), `Seen in ${number} lessons – “naïve”`]));
};

const lookFirst = async (hand) => {
  if (await hand.has('checkbox', 'I have looked at these')) await hand.press('checkbox', 'I have looked at these');
};

const visits = async ({ hand, another }) => {
  await hand.press('button', 'Look at an example school');
  await hand.saved();
  await hand.go('#/review/review-example-reading/send/review-pack');
  await lookFirst(hand);
  const pack = await hand.download(() => hand.press('button', 'Make the file'));
  const partner = await another();
  await partner.drop(pack);
  await partner.shows('was opened: a review at');
  await partner.press('button', 'I am Jonas Lind', { start: true });
  const review = await partner.run(() => location.hash.split('/').slice(0, 3).join('/'));
  await partner.go(`${review}/desk`);
  await partner.press('button', 'Add a note on “', { start: true });
  await partner.write('What you saw or heard', 'Two pupils read to each other.');
  await partner.saved();
  await partner.putAway('Not now');
  await partner.go(`${review}/send/review-notes`);
  await lookFirst(partner);
  const answer = await partner.download(() => partner.press('button', 'Make the file'));
  assert.match(answer.name, /review-notes/);
  assert.ok(answer.text.includes('Two pupils read to each other.'));
  await hand.drop(answer);
  await hand.go('#/review/review-example-reading/notes');
  await hand.shows('Two pupils read to each other.');
};

/** Writes into the first comment at once, and gives how high the field is: while it is edited, and when the canvas paints it. */
async function heights(hand, text) {
  await hand.press('textbox', commentOn(1));
  await hand.run((value) => {
    const field = document.activeElement;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, value);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
  await hand.settled();
  const height = (name) => [...document.querySelectorAll('textarea')].find((el) => el.labels[0].firstElementChild.textContent === name).getBoundingClientRect().height;
  const edited = await hand.run(height, commentOn(1));
  await hand.driver.press('Tab');
  await hand.settled();
  return [edited, await hand.run(height, commentOn(1))];
}

/** Lines that are as long as the field is wide show a difference of less than a letter: so many are tried. */
const breaksAlike = async ({ hand }) => {
  await hand.press('button', `Start: ${title}`);
  const words = 'We AVoWed in Year 6 to fill “Tŷ” fast: office fjords, 1½ – £7, effective first-day WAVE Toys'.split(' ');
  for (let count = 8; count <= 40; count++) {
    const text = Array.from({ length: count }, (_, i) => words[(i * 5 + count) % words.length]).join(' ');
    const [edited, painted] = await heights(hand, text);
    assert.ok(Math.abs(edited - painted) <= 2, `${count} words: ${edited} px edited, ${painted} px painted: ${text}`);
  }
};

const refuses = async ({ hand }) => {
  const before = await hand.run(headings);
  await hand.drop({ name: 'cut.triad.json', text: '{"format":"triad","kind":"school","vers' });
  await hand.shows('“cut.triad.json” was not opened.');
  assert.deepEqual(await hand.run(headings), before);
};

export const journeys = [
  ['the page starts, and paints on the canvas', startsOnTheCanvas],
  ['J1 start, rate and comment; all of it is there after a reload, and in the downloaded file', judges],
  ['J3 J4 a pack is made and opened by a partner, who writes a note; the answer is downloaded and opened by the host', visits],
  ['painted text breaks at the same words as in the field that edits it', breaksAlike],
  ['SYS25d a damaged file that is dropped is refused in words', refuses],
];

/** A test for each journey in this engine, and its version as a diagnostic: `docs/engines.md` is made of them. */
export function testEngine(engine, more = []) {
  const house = {};
  before(async () => {
    assert.ok(existsSync(`${dist}/index.html`), 'dist/ holds the page: run ./build-wasm.sh first');
    house.server = await serve(dist);
    house.screen = await openScreen();
  });
  after(async () => {
    await house.screen?.close();
    await house.server?.close();
  });
  for (const [name, act] of [...journeys, ...more]) {
    test(`${engine.name}: ${name}`, { timeout: 900000 }, (t) => inBrowsers(t, engine, house, act));
  }
}

/** `another()` is a browser with a profile of its own, as on somebody else's computer. */
async function inBrowsers(t, engine, house, act) {
  const opened = [];
  const another = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'triad-engine-'));
    opened.push({ folder });
    const driver = await engine.open({ display: house.screen.display, folder });
    Object.assign(opened.at(-1), { driver });
    const hand = new Hand(driver, folder);
    await hand.open(house.server.url);
    return hand;
  };
  try {
    const hand = await another();
    t.diagnostic(`${engine.name} ${opened[0].driver.version}`);
    await act({ hand, another, url: house.server.url });
    assert.deepEqual(opened.flatMap(({ driver }) => driver.problems), [], 'the page reports no error');
  } finally {
    for (const { driver, folder } of opened) {
      await driver?.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}
