// The journeys in the installed Firefox, and what it alone does.
import assert from 'node:assert/strict';
import { title } from '../browser/support/instrument.mjs';
import { firefox } from './support/firefox.mjs';
import { testEngine } from './support/journeys.mjs';

const isAsked = async ({ hand }) => {
  await hand.press('button', `Start: ${title}`);
  await hand.write('Comment on statement 1', 'Seen.');
  assert.equal(await hand.has('button', 'Let the browser ask'), false, 'nobody is interrupted while writing');
  await hand.press('radio', 'Red', { inside: { role: 'radiogroup', name: 'Rating for statement 1: ', start: true } });
  await hand.shows('Your work is kept in this browser only.');
  assert.equal(await hand.run(() => navigator.storage.persisted()), false);
  await hand.press('button', 'Let the browser ask');
  await hand.go('#/settings');
  await hand.shows('has promised not to clear');
  assert.equal(await hand.run(() => navigator.storage.persisted()), true);
};

testEngine(firefox, [['the question about storage comes when nobody writes, after a word about it', isAsked]]);
