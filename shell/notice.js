// A sentence that the page itself has to say while the program goes on, because the program cannot.

/** Shows it until it is closed. The sentence that stood there before gives way. */
export function say(sentence) {
  document.getElementById('notice')?.remove();
  const notice = document.createElement('div');
  notice.id = 'notice';
  notice.setAttribute('role', 'alert');
  const text = document.createElement('p');
  text.textContent = sentence;
  const close = document.createElement('button');
  close.textContent = 'Close';
  const before = document.activeElement;
  close.addEventListener('click', () => {
    notice.remove();
    before?.focus?.({ preventScroll: true });
  });
  notice.append(text, close);
  document.body.append(notice);
}
