// A partner's review pack lies open, and work of the own school begins: each stays in a document of its own.
import assert from 'node:assert/strict';
import { choice, evaluationAddress, go, openFile, openHome, ready, saved, settled, startButton, title } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { keyboard } from './support/hands.mjs';
import { shows } from './support/making.mjs';
import { besides, button, planShortly, send, small, wholeFile } from './support/reviewing.mjs';

const { house, scenario } = setUp();

scenario('J4 work that begins beside a partner’s pack goes to the own school, by the keyboard and after a reload', small, async ({ page: host, url }) => {
  await openHome(host, url);
  await planShortly(host);
  const pack = await send(host, 'review-pack');
  await besides(house, async (sam) => {
    await openFile(sam, () => keyboard.press(sam, button(sam, 'Open a file')), pack);
    await shows(sam, /was opened: a review at/);
    await keyboard.press(sam, button(sam, /^I am Sam Reed/));
    await settled(sam);
    const review = await sam.evaluate(() => location.hash);
    await keyboard.press(sam, sam.getByRole('link', { name: 'Triad', exact: true }));
    await keyboard.press(sam, startButton(sam));
    await sam.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    await shows(sam, 'This is kept in a new file of your own school, not in your copy of the review.');
    const evaluation = await evaluationAddress(sam);
    await saved(sam);
    await sam.reload();
    await ready(sam);
    await settled(sam);
    await choice(sam, 1, 'Red').waitFor();
    const own = JSON.parse((await wholeFile(sam)).text);
    assert.deepEqual([own.kind, own.evaluations.length, own.school.name ?? ''], ['school', 1, '']);
    await go(sam, review);
    const copy = JSON.parse((await wholeFile(sam)).text);
    assert.deepEqual([copy.kind, copy.evaluations ?? [], copy.instruments ?? []], ['review-pack', [], []]);
    await go(sam, evaluation);
    await choice(sam, 1, 'Red').waitFor();
  });
});
