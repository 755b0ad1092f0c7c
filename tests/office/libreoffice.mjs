// What LibreOffice makes of a file, without a window.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Comma, quotation marks, UTF-8, cells as they look, and every sheet as a file of its own. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

export async function version() {
  const { stdout } = await run('soffice', ['--headless', '--version']);
  return stdout.trim().split(' ').slice(0, 2).join(' ');
}

/** With a profile of its own, so that nothing of an earlier start is used. */
async function convert(path, filter, folder) {
  const profile = await mkdtemp(join(tmpdir(), 'triad-office-'));
  await run('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', '--convert-to', filter, '--outdir', folder, path], { timeout: 180000 });
}

/** { pages, text }; pictures of the pages lie beside it. */
export async function asPdf(path) {
  const folder = dirname(path);
  const stem = path.replace(/\.docx$/, '');
  await convert(path, 'pdf', folder);
  const { stdout } = await run('pdfinfo', [`${stem}.pdf`]);
  await run('pdftoppm', ['-r', '60', '-png', `${stem}.pdf`, stem]);
  const { stdout: text } = await run('pdftotext', ['-raw', `${stem}.pdf`, '-'], { maxBuffer: 1 << 26 });
  return { pages: Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1]), text };
}

/** The text of each sheet. */
export async function asTables(path) {
  const folder = dirname(path);
  const stem = basename(path).replace(/\.xlsx$/, '');
  await convert(path, everySheet, folder);
  const files = (await readdir(folder)).filter((name) => name.startsWith(`${stem}-`) && name.endsWith('.csv'));
  assert.ok(files.length > 0, `${path} has no sheets`);
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => text.replaceAll('""', '"'));
}
