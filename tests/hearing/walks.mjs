// What is listened to. Each walk begins on a device that holds nothing, with the first screen open.

const go = (address) => `new Promise((done) => {
  addEventListener('hashchange', done, { once: true });
  location.hash = ${JSON.stringify(address)};
}).then(() => true)`;
const drop = (name, content) => `(() => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([${JSON.stringify(content)}], ${JSON.stringify(name)}));
  dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  return true;
})()`;
const named = (name) => `[...document.querySelectorAll('button, a, input, textarea')].find((one) => (one.ariaLabel ?? one.textContent).startsWith(${JSON.stringify(name)}))`;
/** Ways to where a walk begins; what is listened to is done with keys. */
const click = (name) => `(${named(name)}.click(), true)`;
const focus = (name) => `(${named(name)}.focus(), true)`;
/** The reading position at the top of what the page shows now, wherever it was left before. */
const top = "(document.activeElement.blur(), document.querySelector('h1').focus(), true)";
const start = 'Start: Remote learning self-evaluation';

export const walks = {
  /** By headings, by lines, by buttons and by links: how the first screen is learnt. */
  async home(walk) {
    await walk.press('Tab', 'h', 'h', 'h', 'Down', 'Down', 'Down', 'b', 'k');
  },

  /** A judgement by letter and by arrow, a comment, and undo from inside it. */
  async audit(walk) {
    await walk.before(click(start));
    await walk.before(top);
    // To the next radio, and on line by line: each control is one stop, and its label is none beside it.
    await walk.press('r', 'Down', 'Down');
    // Orca keeps letters and arrows for itself until it is asked not to, pressed twice: for good.
    await walk.before(top);
    await walk.press('Insert+a Insert+a');
    await walk.before("(document.querySelector('[role=radiogroup] input:checked').focus(), true)");
    await walk.press('r', 'Right', 'Tab');
    await walk.type('5');
    await walk.press('ctrl+z', 'ctrl+z', 'ctrl+z');
  },

  async review(walk) {
    await walk.before(click('Look at an example school'));
    await walk.before(go('#/reviews'));
    await walk.before(top);
    await walk.press('h', 'h', 'h', 'Down', 'Down', 'Down');
  },

  /** A dialog says what it asks when it opens, and gives the focus back. */
  async question(walk) {
    await walk.before(click(start));
    await walk.before(go('#/settings'));
    await walk.before(focus('Remove all work from this device'));
    await walk.press('Return', 'Tab', 'Tab', 'Escape');
  },

  /** What goes wrong is said at once, with no further key, and again when it happens again. */
  async error(walk) {
    await walk.does('a broken file is dropped on the window', drop('last-year.json', '{"triad":'));
    await walk.does('it is dropped once more', drop('last-year.json', '{"triad":'));
  },

  /** The file of the work, and what is found by a word. */
  async keeping(walk) {
    await walk.before(click(start));
    // What a browser says of a download is not Triad's.
    await walk.before('(HTMLAnchorElement.prototype.click = () => {}, true)');
    await walk.press('ctrl+s');
    await walk.before(go('#/find'));
    await walk.before(focus('Words to find'));
    await walk.type('lessons');
  },
};
