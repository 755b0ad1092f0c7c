// Saves the document of a form as a person does.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { download, settled } from '../browser/support/app.mjs';

async function save(page, way) {
  await page.getByRole('radio', { name: way }).click();
  await settled(page);
  const looked = page.getByRole('checkbox', { name: 'I have looked at these' });
  if (await looked.count() && !(await looked.isChecked())) await looked.check();
  await settled(page);
  return download(page, () => page.getByRole('button', { name: /^Save the (document|two-page document|Word document|Excel file)$/ }).click());
}

/** Saves a file as `path`. */
export async function saveAs(page, way, folder, name) {
  const path = join(folder, name);
  await writeFile(path, (await save(page, way)).bytes);
  return path;
}

/** { texts, cells } of the same document as a page: every text of it, and those that stand in tables. */
export async function textsOf(page) {
  const { text } = await save(page, 'A page to read and print');
  return page.evaluate((html) => {
    const blocks = [...new DOMParser().parseFromString(html.replaceAll('<br>', '\n'), 'text/html').querySelectorAll('h1, h2, h3, p, li, th, td')];
    const words = (list) => list.map((element) => element.textContent.trim()).filter(Boolean);
    return { texts: words(blocks), cells: words(blocks.filter((element) => element.matches('th, td'))) };
  }, text);
}
