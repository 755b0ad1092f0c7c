// A lead asks, two respondents answer in browsers of their own, a third answers on paper, and the lead sees what was said of how many.
import assert from 'node:assert/strict';
import { drop, go, saved, settled } from './support/app.mjs';
import { setUp } from './support/browser.mjs';
import { elsewhere } from './support/profiles.mjs';
import { button, makeFile } from './support/reviewing.mjs';

const { scenario, house } = setUp();

const question = (page, number) => page.getByRole('group', { name: `Question ${number}`, exact: true });

async function press(page, name) {
  await button(page, name).click();
  await settled(page);
}

async function type(page, field, text) {
  await field.fill(text);
  await settled(page);
}

async function beginSurvey(page) {
  await press(page, 'Begin a cluster');
  await page.getByRole('link', { name: 'Surveys and interviews', exact: true }).click();
  await settled(page);
  await press(page, 'Begin: After the review');
  await page.getByRole('heading', { level: 1, name: 'After the review' }).waitFor();
  return page.evaluate(() => location.hash);
}

const option = (page, number, name) => question(page, number).getByRole('radio', { name, exact: true });

/** Answers what a head answers: one option, a number, and a text that may be quoted with the role. */
const answering = ({ name, text }, { help, hours, words }) => async (page) => {
  await drop(page, [{ name, bytes: text }]);
  await page.getByText('0 of 7 answered', { exact: false }).first().waitFor();
  await option(page, 3, help).check();
  await settled(page);
  await type(page, question(page, 6).getByRole('textbox'), hours);
  await type(page, question(page, 1).getByRole('textbox'), words);
  await question(page, 1).getByRole('combobox', { name: 'Whether it may be quoted' }).selectOption({ label: 'May be quoted, with the role' });
  await settled(page);
  await type(page, page.getByRole('textbox', { name: 'Your role, as you would put it' }), 'Headteacher');
  await page.getByText('3 of 7 answered', { exact: false }).first().waitFor();
  await saved(page);
  await page.reload();
  await page.getByText('3 of 7 answered', { exact: false }).first().waitFor();
  return makeFile(page);
};

async function typeIn(page, survey) {
  await go(page, survey.replace('/survey/', '/entry/'));
  await press(page, 'Type in a response');
  await page.getByRole('combobox', { name: 'How it came' }).selectOption({ label: 'On paper' });
  await settled(page);
  await option(page, 3, 'Partly').check();
  await settled(page);
  await press(page, 'Keep it');
  await page.getByText('on paper', { exact: false }).first().waitFor();
}

scenario('SYS23 a survey goes out as a file, comes back as files and from paper, and percentages stand with their base', {}, async () => {
  await elsewhere(house, async (page) => {
    const survey = await beginSurvey(page);
    await type(page, page.getByRole('textbox', { name: 'How many are asked, in digits' }), '4');
    const file = await makeFile(page);
    assert.match(file.name, /^Survey_After-the-review_\d{4}-\d\d-\d\d\.triad\.json$/);
    assert.equal(JSON.parse(file.text).kind, 'survey');

    const first = await elsewhere(house, answering(file, { help: 'Yes', hours: '6', words: 'We trust each other.' }));
    const second = await elsewhere(house, answering(file, { help: 'Yes', hours: '11', words: 'Time to talk.' }));
    const answers = JSON.parse(first.text);
    assert.equal(answers.kind, 'survey-answers');
    assert.equal(answers.school, undefined);
    assert.deepEqual(answers.answers.map(({ allowed }) => allowed ?? ''), ['role', '', '']);

    await drop(page, [first, second].map(({ text }, index) => ({ name: `answers-${index}.triad.json`, bytes: text })));
    await press(page, 'Take in 2 files');
    await page.getByText('Surveys have 2 responses now.', { exact: false }).first().waitFor({ state: 'attached' });
    await typeIn(page, survey);

    await go(page, survey.replace('/survey/', '/results/'));
    await page.getByText('3 of 4 schools who were asked answered.').waitFor();
    await page.getByText('2 of 3 schools').first().waitFor();
    await page.getByText('Lowest 6, middle 8.5, highest 11 (2 schools).').waitFor();
    await page.getByRole('checkbox', { name: 'Clear it to be quoted as: Headteacher' }).first().check();
    await settled(page);
    await page.getByText('– Headteacher', { exact: false }).first().waitFor();
    await saved(page);
    await page.reload();
    await page.getByText('– Headteacher', { exact: false }).first().waitFor();

    await drop(page, [{ name: 'again.triad.json', bytes: first.text }]);
    await page.getByText('You already have these answers.').waitFor();
  });
});

scenario('SYS23 answers to another survey are one sentence, and nothing is taken in', {}, async () => {
  const file = await elsewhere(house, async (page) => {
    await beginSurvey(page);
    return makeFile(page);
  });
  const answers = await elsewhere(house, answering(file, { help: 'No', hours: '3', words: 'Little.' }));
  await elsewhere(house, async (page) => {
    await beginSurvey(page);
    await drop(page, [{ name: answers.name, bytes: answers.text }]);
    await page.getByText('They answer a survey that is not in this work.').waitFor();
    assert.equal(await page.getByRole('checkbox', { name: /^Take in/ }).count(), 0);
  });
});
