// Changes to the shell's index.html that both forms of the page share.

/** JSON inside a script element: nothing in it may close the element. */
export function embeddedJson(value) {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

/** The policy comes before anything it is to govern. */
export function withPolicy(html, policy) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const found = html.replace(/<meta charset="?utf-8"?\s*\/?>/i, (charset) => `${charset}\n${meta}`);
  if (found === html) throw new Error('shell/index.html: there is no <meta charset="utf-8"> to put the policy behind');
  return found;
}

/** Comments of the template are for its readers, and indentation is not wanted by anyone else. */
export function withoutComments(html) {
  return html.replace(/<!--[\s\S]*?-->/g, '').replace(/^[ \t]+/gm, '').replace(/\n{2,}/g, '\n');
}

/** A script as the content of a script element: what would end the element is escaped, which means the same to JavaScript. */
export function inlineScript(script) {
  return script.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--');
}
