// Every screen and dialog of the product, and the way to each.
import { download, drop, evaluationAddress, go, open, openExample, openHome, pasteTable, saved, settled } from './app.mjs';

const atEvaluation = (rest) => async (page) => go(page, `${await evaluationAddress(page)}${rest}`);

/** Screens that need no work on the device. */
export const emptyScreens = [
  { name: 'home, nothing here yet', show: openHome },
  { name: 'missing', show: (page, url) => open(page, `${url}#/evaluation/eval-elsewhere`) },
];

/**
 * Screens shown with the example school open, in an order in which each leads on to the next. `paper`: shown by the page as
 * ordinary HTML. `made`: put together from the same controls as the others, so that one theme is enough for it. `same`: painted with nothing that another screen does not paint as well.
 */
export const fullScreens = [
  { name: 'evaluation', show: openExample },
  { name: 'evaluation, details open', show: (page) => pressToggle(page, 'School, period and meeting date') },
  { name: 'item', show: atEvaluation('/item/THEP-A03') },
  { name: 'summary', show: atEvaluation('/summary') },
  { name: 'actions', show: atEvaluation('/actions') },
  { name: 'record', paper: true, show: atEvaluation('/record') },
  { name: 'save as a document', made: true, same: true, show: atEvaluation('/document') },
  { name: 'views, none yet', made: true, show: atEvaluation('/views') },
  { name: 'changes in the wording', made: true, show: atEvaluation('/wording') },
  { name: 'lines of enquiry', made: true, show: (page) => go(page, '#/enquiry') },
  { name: 'find', made: true, show: find('parents') },
  ...['', '/plan', '/save-plan', '/pack', '/send/review-pack', '/notes', '/report', '/release', '/after'].map((part) => (
    { name: `review ${part}`, made: true, same: part !== '/report', show: (page) => go(page, `#/review/review-example-reading${part}`) })),
  ...['reviews', 'journey', 'return', 'partnership', 'sharing', 'hand-over'].map((name) => ({ name, made: true, same: name !== 'journey', show: (page) => go(page, `#/${name}`) })),
  { name: 'versions', show: (page) => go(page, '#/versions') },
  { name: 'settings', show: (page) => go(page, '#/settings') },
  { name: 'question: remove everything', show: (page) => ask(page, 'Remove all work from this device') },
  { name: 'help', show: closed((page) => go(page, '#/help')) },
  { name: 'privacy', show: (page) => go(page, '#/privacy') },
  { name: 'accessibility', show: (page) => go(page, '#/accessibility') },
  { name: 'home, with work', show: (page) => go(page, '#/') },
  { name: 'question: remove a document', show: (page) => ask(page, /^Remove .* from this device$/) },
  { name: 'instruments', made: true, show: closed((page) => go(page, '#/instruments')) },
  { name: 'paste a table', made: true, show: (page) => go(page, '#/paste') },
  { name: 'paste a table, preview', made: true, show: (page) => pasteTable(page, { text: sampleTable }) },
  { name: 'edit an instrument', made: true, show: (page) => pressButton(page, /^Make an instrument of/).then(() => saved(page)) },
  { name: 'share an instrument', made: true, same: true, show: (page) => pressLink(page, 'Share it') },
  { name: 'audit in columns', made: true, show: startedPart('Remote learning planning and audit', 2) },
  { name: 'steps', made: true, show: startedPart('Eight steps to remote learning', 1) },
  { name: 'checklist', made: true, show: startedPart('Safeguarding in remote learning', 1) },
  { name: 'policy', made: true, show: startedPart('Remote education policy', 1) },
  { name: 'policy as a document', made: true, paper: true, show: atEvaluation('/record') },
  { name: 'next year, beside last year', made: true, same: true, show: (page) => again(page) },
  { name: 'what came in', made: true, show: handIn },
  { name: 'cluster', made: true, show: (page) => pressButton(page, 'Take in 1 file') },
  { name: 'who has returned', made: true, show: (page) => pressLink(page, 'Who has returned') },
  { name: 'schools of the cluster', made: true, show: inCluster('schools') },
  { name: 'clusters and triads', made: true, show: inCluster('groups') },
  { name: 'rules for groups', made: true, show: inCluster('group-rules') },
  { name: 'learning communities', made: true, show: inCluster('communities') },
  { name: 'champions of a cluster', made: true, show: inCluster('champions') },
  { name: 'annual report', made: true, show: inCluster('annual-report') },
  { name: 'annual report to save', made: true, show: inCluster('save-annual-report') },
  { name: 'answers of schools', made: true, show: inCluster('statements') },
  { name: 'statements beside schools', show: inCluster('picture') },
  { name: 'answers to one statement', made: true, show: inCluster('statement/THEP-A02') },
  { name: 'findings of a cluster', made: true, show: inCluster('findings') },
  { name: 'summary of a cluster', made: true, show: inCluster('summary') },
  { name: 'summary on its way', made: true, show: inCluster('pass-on') },
  { name: 'what left the cluster', made: true, show: inCluster('sharing') },
  { name: 'summaries of other clusters', made: true, show: inCluster('summaries') },
  { name: 'partnership file', made: true, same: true, show: inCluster('hand-out') },
  { name: 'meetings', made: true, same: true, show: inCluster('meetings') },
  { name: 'meeting', made: true, show: planMeeting },
  { name: 'meeting, being run', made: true, show: (page) => pressLink(page, 'Run it') },
  { name: 'agenda of a meeting', made: true, same: true, show: async (page) => go(page, (await place(page)).replace('/run/', '/agenda/')) },
  { name: 'notes of a meeting, to save', made: true, same: true, show: async (page) => go(page, (await place(page)).replace('/agenda/', '/minutes/')) },
  { name: 'terms and dates to avoid', made: true, show: inCluster('terms') },
  { name: 'who hosts when', made: true, show: inCluster('rota') },
  { name: 'calendar', made: true, show: inCluster('calendar') },
  { name: 'one date of a calendar', made: true, show: (page) => pressButton(page, 'Add a date') },
  { name: 'table of answers', made: true, show: inCluster('table') },
  { name: 'who could help whom', made: true, same: true, show: inCluster('matches') },
  { name: 'what schools need', made: true, show: oneNeed },
  { name: 'who hosts when, to save', made: true, same: true, show: inCluster('save-rota') },
  { name: 'what schools need, to save', made: true, same: true, show: inCluster('save-needs') },
  { name: 'what has moved between rounds', made: true, same: true, show: inCluster('trends') },
  { name: 'what has moved, to save', made: true, same: true, show: inCluster('save-trends') },
  { name: 'surveys and interviews', made: true, same: true, show: inCluster('surveys') },
  { name: 'survey', made: true, show: beginSurvey },
  { name: 'answers being typed in', made: true, show: (page) => pressLink(page, 'Type in answers').then(() => pressButton(page, 'Type in a response')) },
  { name: 'results of a survey', made: true, show: async (page) => go(page, (await place(page)).replace('/entry/', '/results/')) },
  { name: 'who are you, of the review team', made: true, show: visit },
  { name: 'desk of a partner', made: true, show: becomePartner },
  { name: 'a partner’s notes on their way', made: true, same: true, show: (page) => go(page, `${exampleReview}/send/review-notes`) },
  { name: 'report before a partner', made: true, same: true, show: (page) => go(page, `${exampleReview}/report`) },
];

const exampleReview = '#/review/review-example-reading';

const place = (page) => page.evaluate(() => location.hash);

/** Another screen of the lead's work that is open. */
function inCluster(screen) {
  return async (page) => go(page, (await place(page)).replace(/^(#\/cluster\/[^/]+).*$/, `$1/${screen}`));
}

async function beginSurvey(page) {
  await inCluster('surveys')(page);
  await pressButton(page, 'Begin: After the review');
}

/** The school's own return, dropped as its lead would drop it. */
async function handIn(page) {
  await go(page, '#/return');
  for (const one of await page.getByRole('checkbox', { name: /Remote learning self-evaluation/ }).all()) await one.check();
  await settled(page);
  const looked = page.getByRole('checkbox', { name: 'I have looked at these' });
  if (await looked.count()) await looked.check();
  await settled(page);
  const { name, text } = await download(page, () => page.getByRole('button', { name: 'Make the file', exact: true }).click());
  await drop(page, [{ name, bytes: text }]);
  await page.mouse.move(0, 0);
  await page.getByRole('button', { name: 'Take in 1 file', exact: true }).waitFor();
  // The page went back to its top, and a telephone's scroll bar fades only a moment later.
  await page.waitForTimeout(2000);
  await settled(page);
}

/** A meeting of the cluster with the usual order, which is a little too long, and a note. */
async function planMeeting(page) {
  await pressButton(page, 'Plan a meeting');
  await pressButton(page, 'Take the usual order');
  await page.getByRole('combobox', { name: 'It lasts' }).selectOption('90');
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('A laptop for each family.');
  await settled(page);
  await pressButton(page, 'Add note');
  await saved(page);
}

/** The list of needs of a cluster, with one need on it. */
async function oneNeed(page) {
  await inCluster('needs')(page);
  await pressButton(page, 'Add a need');
  await saved(page);
}

/** The next evaluation with an instrument that the school has judged before. */
async function again(page) {
  await go(page, '#/instruments');
  await pressButton(page, 'Start: Remote learning self-evaluation');
  await saved(page);
}

async function fileOf(page, kind) {
  await go(page, `${exampleReview}/send/${kind}`);
  const looked = page.getByRole('checkbox', { name: 'I have looked at these' });
  if (await looked.count()) await looked.check();
  await settled(page);
  return download(page, () => page.getByRole('button', { name: 'Make the file', exact: true }).click());
}

/** The example's pack and report, opened in a browser that holds nothing of the example: as a partner opens them. */
async function visit(page, url) {
  await openExample(page, url);
  const files = [await fileOf(page, 'review-pack'), await fileOf(page, 'agreement-request')];
  await go(page, '#/settings');
  await ask(page, 'Remove all work from this device');
  await page.getByRole('dialog').getByRole('button', { name: /^Remove/ }).click();
  await settled(page);
  for (const { name, text } of files) {
    await drop(page, [{ name, bytes: Buffer.from(text) }]);
    await page.getByText(name).first().waitFor({ state: 'attached' });
    await settled(page);
  }
  await go(page, exampleReview);
}

async function becomePartner(page) {
  await pressButton(page, /^I am Jonas Lind/);
  await go(page, `${exampleReview}/desk`);
  await pressButton(page, 'Quick note');
  await saved(page);
}

const sampleTable = [
  'Statement\tRAG\tComment',
  'Pupils read every day\t\t',
  'Families know how to help with reading\t\t',
  'Every class has a quiet place to read\t\t',
].join('\n');

function find(words) {
  return async (page) => {
    await go(page, '#/find');
    await page.getByRole('textbox', { name: 'Words to find' }).fill(words);
    await settled(page);
  };
}

/** Starts an instrument from the list of all, and shows one of its parts. */
function startedPart(title, part) {
  return async (page) => {
    await go(page, '#/instruments');
    await pressButton(page, `Start: ${title}`);
    await saved(page);
    if (part > 1) await go(page, `${await evaluationAddress(page)}/part/${part}`);
  };
}

async function pressButton(page, name) {
  await page.getByRole('button', { name }).first().click();
  await settled(page);
}

async function pressLink(page, name) {
  await page.getByRole('link', { name }).click();
  await settled(page);
}

async function pressToggle(page, name) {
  await page.getByRole('button', { name }).click();
  await settled(page);
}

async function ask(page, name) {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('dialog').waitFor();
  await settled(page);
}

function closed(show) {
  return async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await show(page);
  };
}

export const themes = [
  { name: 'light', wish: 'Light', media: { colorScheme: 'light' } },
  { name: 'dark', wish: 'Dark', media: { colorScheme: 'light' } },
  { name: 'contrast', wish: 'High contrast', media: { colorScheme: 'light' } },
  { name: 'forced', media: { colorScheme: 'light', forcedColors: 'active' } },
  { name: 'forced on dark', media: { colorScheme: 'dark', forcedColors: 'active' } },
];

/** The screens to look at in a theme. */
export const screensFor = (theme) => [...emptyScreens, ...fullScreens].filter(({ made }) => !made || theme.name === 'light');

/** Puts on a theme as a person does: in Settings, or through the system. */
export async function wear(page, url, theme) {
  await page.emulateMedia(theme.media);
  await open(page, `${url}#/settings`);
  if (theme.wish) await page.getByRole('radio', { name: theme.wish, exact: true }).click();
  await settled(page);
}
