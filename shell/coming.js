// Says that the rest of the program is still on its way, where that takes a while: a screen that needs it stands still until then.

const PATIENCE_MS = 2000;
const WORDS = 'The rest of Triad is still loading. You can begin; some screens open a little later.';

/** Until `arrival` has ended, one way or the other. */
export async function sayWhileComing(arrival) {
  const line = document.createElement('p');
  line.id = 'coming';
  line.setAttribute('role', 'status');
  const patience = setTimeout(() => {
    document.body.append(line);
    line.textContent = WORDS; // in an element that stands already, so that it is read out
  }, PATIENCE_MS);
  await arrival;
  clearTimeout(patience);
  line.remove();
}
