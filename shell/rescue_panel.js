// The screen of the rescue: a sentence, and two buttons, as ordinary elements of the start page.
import { storedFiles } from './rescue_files.js';

function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function button(text, act) {
  const made = element('button', text, { type: 'button' });
  made.addEventListener('click', act);
  return made;
}

/**
 * @param retry makes the next load come from fresh files where it can
 * @param urgent true where the page has ended: it says so at once, and takes the focus
 */
export function showPanel({ title, sentence, more, retry, urgent = false }) {
  closePanel();
  // A page that may still start measures itself, so it must not be hidden; the start page lies over it.
  for (const id of urgent ? ['app', 'skip', 'start-status'] : ['start-status']) document.getElementById(id)?.toggleAttribute('hidden', true);
  const heading = element('h2', title, { tabindex: '-1' });
  const progress = element('p', '', { role: 'status' });
  const files = element('ul', '');
  const again = button('Try again', () => {
    again.disabled = true;
    progress.textContent = 'Fetching the page afresh…';
    retry().finally(() => location.reload());
  });
  const rescue = button('Download my stored work', () => offerFiles(files, progress));
  const buttons = element('p', '');
  buttons.append(again, ' ', rescue);
  const panel = element('section', '', { id: 'rescue' });
  panel.append(heading, element('p', sentence, { role: urgent ? 'alert' : 'status' }), element('p', more), buttons, progress, files);
  const start = document.getElementById('start');
  start?.toggleAttribute('hidden', false);
  (start ?? document.body).append(panel);
  if (urgent) heading.focus();
}

/** The page goes on after all. */
export function closePanel() {
  const panel = document.getElementById('rescue');
  if (!panel) return;
  panel.remove();
  document.getElementById('app')?.toggleAttribute('hidden', false);
}

/** Saves every file, and leaves a link to each: browsers hold back all but the first until they are allowed. */
async function offerFiles(list, progress) {
  progress.textContent = 'Reading what is stored…';
  try {
    const files = await storedFiles();
    list.replaceChildren(...files.map(linkTo));
    progress.textContent = files.length === 0
      ? 'Nothing is stored by Triad in this browser.'
      : 'Your work is being downloaded. If a file is missing among your downloads, choose it here:';
    for (const link of list.querySelectorAll('a')) link.click();
  } catch (error) {
    progress.textContent = `The browser does not let the page read what it has stored. Close other tabs of Triad, then try once more. It reports: ${error?.message ?? error}`;
  }
}

function linkTo({ name, mime, content }) {
  const item = element('li', '');
  // The address stays good as long as the page does: a link may be chosen at any time.
  item.append(element('a', name, { href: URL.createObjectURL(new Blob([content], { type: mime })), download: name }));
  return item;
}
