// The browser's promise not to clear this site's storage by itself. Most browsers decide that on their own; Firefox asks the
// person, and a question out of nowhere is refused. So there a word of ours comes first, when nobody is writing.
import { ask } from './notice.js';
import { names } from './place.js';

const WORD = 'Your work is kept in this browser only. So that it is not cleared when space runs short, the browser asks whether '
  + 'this page may store data for longer: choose “Allow”.';
/** Firefox and its kin; all others write “like Gecko”. */
const asksThePerson = /\bGecko\/\d/.test(navigator.userAgent);

/** @param told hears whether the browser has promised it */
export async function requestPersistence(told) {
  const { storage } = navigator;
  if (!storage?.persist) return told(false);
  const promise = async () => told(await storage.persist().catch(() => false));
  if (await storage.persisted?.().catch(() => false)) return told(true);
  if (!asksThePerson) return promise();
  const state = await permission();
  if (state === 'denied') return told(false);
  if (state === 'granted') return promise();
  told(false);
  if (declined()) return;
  await nobodyWrites();
  ask(WORD, [['Let the browser ask', promise], ['Not now', decline]]);
}

const permission = () => navigator.permissions.query({ name: 'persistent-storage' }).then(({ state }) => state, () => 'prompt');

/** For as long as the tab is open: at the next visit there is more to lose. */
function declined() {
  try {
    return Boolean(sessionStorage.getItem(names.declined));
  } catch {
    return false;
  }
}

function decline() {
  try {
    sessionStorage.setItem(names.declined, '1');
  } catch {
    // Then it is asked once more after the page has been loaded again.
  }
}

const writing = () => Boolean(document.activeElement?.matches('textarea, input:not([type=radio], [type=checkbox])'));

function nobodyWrites() {
  if (!writing()) return undefined;
  return new Promise((resolve) => {
    const look = () => {
      // The next field has the focus only after this event.
      setTimeout(() => {
        if (writing()) return;
        removeEventListener('focusout', look);
        resolve();
      }, 0);
    };
    addEventListener('focusout', look);
  });
}
