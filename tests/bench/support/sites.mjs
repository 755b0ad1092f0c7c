// What is compared: Triad as it is shipped, and the same nineteen statements and two notes as a SurveyJS form and as a plain
// HTML form. All are folders of files with brotli copies, served by the same server.
import { build } from 'esbuild';
import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { contexts, instrument, statements, title } from '../../browser/support/instrument.mjs';

const surveyFolder = new URL('../../../node_modules/survey-core/', import.meta.url);
const judgements = instrument.scale.choices.filter(({ kind }) => kind !== 'not-rated');

async function writeSite(folder, files) {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    await writeFile(join(folder, name), bytes);
    await writeFile(join(folder, `${name}.br`), packed);
  }
}

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function plainHtml() {
  const note = ({ id, name }) => `<p><label for="${id}">${escaped(name)}</label><br><textarea id="${id}" name="${id}" rows="3"></textarea></p>`;
  const answer = ({ id: item }) => ({ id, word }) =>
    `<label><input type="radio" name="${item}" value="${id}"> ${escaped(word)}</label>`;
  const statement = (item) => `<fieldset><legend>${item.number}. ${escaped(item.text)}</legend>${judgements.map(answer(item)).join(' ')}
<p><label for="${item.id}-c">Comment on statement ${item.number}</label><br><textarea id="${item.id}-c" name="${item.id}-c" rows="2"></textarea></p></fieldset>`;
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${escaped(title)}</title>
<style>body{font:1rem/1.45 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}textarea{width:100%;font:inherit}</style></head>
<body><h1>${escaped(title)}</h1><form>${contexts.map(note).join('')}${statements.map(statement).join('')}</form>
<script>performance.mark('app-interactive');</script></body></html>`;
}

/** SurveyJS's own description of the same form; all statements on one page, as in the others. */
function surveyModel() {
  const notes = contexts.map(({ id, name }) => ({ type: 'comment', name: id, title: name, rows: 3 }));
  const items = statements.flatMap(({ number, id, text }) => [
    { type: 'radiogroup', name: id, title: `${number}. ${text}`, colCount: 0, choices: judgements.map(({ id: value, word }) => ({ value, text: word })) },
    { type: 'comment', name: `${id}-c`, title: `Comment on statement ${number}`, rows: 2 },
  ]);
  return { title, textUpdateMode: 'onTyping', elements: [...notes, ...items] };
}

async function surveySite(folder, scratch) {
  const entry = join(scratch, 'survey-entry.mjs');
  await mkdir(scratch, { recursive: true });
  await writeFile(entry, `import { Model } from 'survey-core';
import 'survey-js-ui';
const survey = new Model(${JSON.stringify(surveyModel())});
survey.onAfterRenderSurvey.add(() => requestAnimationFrame(() => performance.mark('app-interactive')));
survey.render(document.getElementById('form'));
`);
  const bundle = await build({
    entryPoints: [entry], bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, legalComments: 'none',
  });
  await writeSite(folder, {
    'app.js': bundle.outputFiles[0].text,
    'style.css': await readFile(new URL('survey-core.min.css', surveyFolder), 'utf8'),
    'index.html': `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${escaped(title)}</title>
<link rel="stylesheet" href="style.css"></head><body><div id="form"></div><script type="module" src="app.js"></script></body></html>`,
  });
}

/**
 * Builds the two references into `folder`; `against` is the dist/ of another build of Triad, if that is measured as well. Returns
 * { name, folder, query, reference, enter }: `query` ends the address, `reference` is what Triad is compared with, and `enter` goes to
 * the form.
 */
export async function sites(folder, dist, against) {
  await writeSite(join(folder, 'plain'), { 'index.html': plainHtml() });
  await surveySite(join(folder, 'survey'), join(folder, 'scratch'));
  const stay = async () => {};
  return [
    { name: 'Triad', folder: dist, query: '', enter: enterTriad },
    { name: 'Triad, painted by WebGL', folder: dist, query: '?painter=webgl', enter: enterTriad },
    ...(against ? [{ name: 'the other Triad', folder: against, query: '', enter: enterTriad }] : []),
    { name: 'SurveyJS form', folder: join(folder, 'survey'), query: '', reference: true, enter: stay },
    { name: 'Plain HTML form', folder: join(folder, 'plain'), query: '', reference: true, enter: stay },
  ];
}

async function enterTriad(page) {
  await page.getByRole('button', { name: `Start: ${title}` }).click();
  await page.waitForFunction(() => document.querySelectorAll('[role=radiogroup]').length === 19 && globalThis.triad.idle);
}
