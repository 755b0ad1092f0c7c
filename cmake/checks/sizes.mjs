// Functions aim at 20 lines and fail at more than 60; files aim at 200 and fail at more than 500.
import { functionsIn } from './scan.mjs';
import { isCpp, isScript } from './tree.mjs';

const functionLimit = 60;
const fileAim = 200;
const fileLimit = 500;

const counted = (file) => isCpp(file) || isScript(file) || /\.(css|html|sh|cmake)$/.test(file.path);

function functionProblems(file) {
  // A file of tests wraps its cases in describe(…, () => { … }): the cases count, the wrapper does not.
  const isTest = /\.test\.mjs$/.test(file.path);
  return functionsIn(file.text, isScript(file))
    .filter(({ name }) => !(isTest && /^describe\(/.test(name)))
    .filter(({ first, last }) => last - first + 1 > functionLimit)
    .map(({ name, first, last }) => `${file.path}:${first}: ${last - first + 1} lines in one function (${functionLimit} at most): ${name}`);
}

export function checkSizes(files) {
  const measured = files.filter(counted).map((file) => ({ ...file, lines: file.text.split('\n').length - 1 }));
  const tooLong = measured.filter(({ lines }) => lines > fileLimit)
    .map(({ path, lines }) => `${path}: ${lines} lines in one file (${fileLimit} at most)`);
  const functions = measured.filter((file) => isCpp(file) || isScript(file)).flatMap(functionProblems);
  const long = measured.filter(({ lines }) => lines > fileAim && lines <= fileLimit).map(({ path, lines }) => `${path} ${lines}`);
  return { problems: [...tooLong, ...functions], note: long.length ? `over ${fileAim} lines: ${long.join(', ')}` : `${measured.length} files` };
}
