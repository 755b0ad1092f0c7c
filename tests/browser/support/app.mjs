// The application as a person meets it: by role and accessible name. Waiting is on the page's own counters and marks.
import { instrument, statements, title } from './instrument.mjs';

export { instrument, statements, title };

/** The first screen stands and everything asked for so far has been done. */
export async function ready(page) {
  await page.waitForFunction(() => performance.getEntriesByName('app-interactive').length > 0);
  await settled(page);
}

/** No input waits, no frame is planned, and storage has answered. */
export async function settled(page) {
  await page.waitForFunction(() => globalThis.triad?.idle);
}

/** What was written is on this device, read back and compared. */
export async function saved(page) {
  await settled(page);
  // The line with its time: what a screen reader was told once stays in the page as well.
  await page.getByText(/^Saved on this device \d/).first().waitFor({ state: 'attached' });
}

export async function open(page, url) {
  await page.goto(url);
  await ready(page);
}

/** Goes to a screen as the address bar would, without loading the page again: nobody does so before a press has had its effect. */
export async function go(page, address) {
  await settled(page);
  // The address changes at once, the event that tells of it comes later.
  await page.evaluate((hash) => new Promise((done) => {
    if (location.hash === hash) return done();
    addEventListener('hashchange', () => done(), { once: true });
    location.hash = hash;
  }), address);
  await settled(page);
}

export const heading = (page) => page.getByRole('heading', { level: 1 });
export const startButton = (page) => page.getByRole('button', { name: `Start: ${title}` });
export const ratingOf = (page, number) => page.getByRole('radiogroup', { name: `Rating for statement ${number}:` });
export const choice = (page, number, word) => ratingOf(page, number).getByRole('radio', { name: word, exact: true });
export const commentOn = (page, number) => page.getByRole('textbox', { name: `Comment on statement ${number}`, exact: true });
export const contextField = (page, name) => page.getByRole('textbox', { name, exact: true });

export async function start(page, url) {
  await open(page, url);
  await startButton(page).click();
  await ratingOf(page, 1).waitFor();
  await settled(page);
}

/** The first screen, wherever the last visit ended. */
export async function openHome(page, url) {
  await open(page, url);
  await go(page, '#/');
}

/** The example school: every screen has something to show. */
export async function openExample(page, url) {
  await openHome(page, url);
  await page.getByRole('button', { name: 'Look at an example school' }).click();
  await ratingOf(page, 1).waitFor();
  await saved(page);
}

/** The address of the open evaluation, such as "#/evaluation/eval-1". */
export async function evaluationAddress(page) {
  return page.evaluate(() => location.hash.split('/').slice(0, 3).join('/'));
}

export async function rate(page, number, word) {
  await choice(page, number, word).click();
  await settled(page);
}

/** Everything a person has answered on the evaluation's screen, as plain data. */
export async function answersOn(page) {
  return page.evaluate(() => {
    const named = (element) => element.getAttribute('aria-label') ?? '';
    const label = (control) => control?.labels[0]?.firstElementChild?.textContent;
    const groups = [...document.querySelectorAll('[role=radiogroup]')];
    const areas = [...document.querySelectorAll('textarea')];
    return {
      ratings: groups.map((group) => {
        const chosen = group.querySelector('input:checked');
        return `${named(group).match(/statement (\d+)/)?.[1]}: ${label(chosen)}`;
      }),
      texts: areas.map((area) => `${label(area)}: ${area.value}`),
    };
  });
}

/** Where the person is: screen, scroll offset, and what has the focus. */
export async function place(page) {
  return page.evaluate(() => {
    const scrollers = [...document.querySelectorAll('.n-scroller')];
    const largest = scrollers.sort((a, b) => b.clientWidth * b.clientHeight - a.clientWidth * a.clientHeight)[0];
    const focused = document.activeElement;
    return {
      address: location.hash,
      scroll: Math.round(largest?.scrollTop ?? 0),
      focus: focused?.dataset.testid ?? focused?.tagName,
    };
  });
}

/** Waits until the place itself has been remembered, which happens a moment after the last move. */
export async function placeKept(page) {
  const { address, scroll, focus } = await place(page);
  await page.waitForFunction((wanted) => {
    const kept = JSON.parse(localStorage.getItem(`triad-preferences:${new URL('./', location).pathname}`) ?? '{}');
    return kept.lastRoute === wanted.address && Math.abs(kept.lastScroll - wanted.scroll) <= 1 && kept.lastFocus === wanted.focus;
  }, { address, scroll, focus });
  return { address, scroll, focus };
}

/** Presses a control that downloads, and gives { name, bytes, text }. */
export async function download(page, press) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

export const downloadButton = (page) => page.getByRole('banner').getByRole('button', { name: 'Download the file', exact: true });

/** Pastes what another program copied, as cells (`html`) or as text, where a table is waited for. */
export async function pasteTable(page, { html = '', text = '' }) {
  const field = page.getByRole('textbox', { name: 'Pasted table' });
  await field.focus();
  await field.evaluate((control, copied) => {
    const data = new DataTransfer();
    if (copied.html) data.setData('text/html', copied.html);
    data.setData('text/plain', copied.text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    // What the program does not take, the browser would put into the field.
    if (control.dispatchEvent(event)) {
      control.value = copied.text;
      control.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }, { html, text });
  await settled(page);
}

/** Chooses a file in the browser's own dialog. */
export async function openFile(page, press, file) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
  await chooser.setFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
  await settled(page);
}

/** Drops files on the page as the desktop would. */
export async function drop(page, files) {
  const items = files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes).toString('base64') }));
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const { name, data } of given) {
      transfer.items.add(new File([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], name));
    }
    const target = document.elementFromPoint(200, 200);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }
  }, items);
}
