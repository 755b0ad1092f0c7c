// A sentence that the page itself has to say while the program goes on, because the program cannot.

/** Shows it until it is closed. The sentence that stood there before gives way. */
export const say = (sentence) => ask(sentence, [['Close']]);

/** The same with a choice: [label, what it does] for each button. */
export function ask(sentence, choices) {
  document.getElementById('notice')?.remove();
  const notice = document.createElement('div');
  notice.id = 'notice';
  notice.setAttribute('role', 'alert');
  const text = document.createElement('p');
  text.textContent = sentence;
  const before = document.activeElement;
  const close = () => {
    notice.remove();
    before?.focus?.({ preventScroll: true });
  };
  notice.append(text, ...choices.map(([label, act]) => choice(label, () => {
    close();
    act?.();
  })));
  document.body.append(notice);
}

function choice(label, act) {
  const button = document.createElement('button');
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
}
