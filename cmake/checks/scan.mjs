// Blanks out what is not code, and finds function bodies by their braces. One scanner for C++ and JavaScript.

/** Where a quoted text that starts at `at` ends (index past the closing quote). Template strings may nest `${…}`. */
function endOfQuoted(text, at) {
  const quote = text[at];
  for (let i = at + 1; i < text.length; ++i) {
    if (text[i] === '\\') ++i;
    else if (text[i] === quote) return i + 1;
    else if (quote === '`' && text.startsWith('${', i)) i = endOfPlaceholder(text, i + 2) - 1;
    else if (quote !== '`' && text[i] === '\n') return i;
  }
  return text.length;
}

function endOfPlaceholder(text, at) {
  for (let i = at, depth = 1; i < text.length; ++i) {
    if ('\'"`'.includes(text[i])) i = endOfQuoted(text, i) - 1;
    else if (text[i] === '{') ++depth;
    else if (text[i] === '}' && --depth === 0) return i + 1;
  }
  return text.length;
}

function endOfRawString(text, at) {
  const delimiter = text.slice(at + 2, text.indexOf('(', at));
  const end = text.indexOf(`)${delimiter}"`, at);
  return end < 0 ? text.length : end + delimiter.length + 2;
}

/** A slash starts a regular expression where a value may stand; after a value it divides. */
function startsRegex(text, at) {
  const before = text.slice(Math.max(0, at - 40), at).trimEnd();
  return before === '' || /[([{,;=:?!&|+\-*%~^<>}]$/.test(before) || /\b(return|typeof|case|in|of|delete|void|throw|await)$/.test(before);
}

function endOfRegex(text, at) {
  for (let i = at + 1, inClass = false; i < text.length && text[i] !== '\n'; ++i) {
    if (text[i] === '\\') ++i;
    else if (text[i] === '[') inClass = true;
    else if (text[i] === ']') inClass = false;
    else if (text[i] === '/' && !inClass) return i + 1;
  }
  return at + 1;
}

/** Where the comment, text or pattern that starts at `at` ends; `at` itself where code goes on. */
function endOfNonCode(text, at, script) {
  const two = text.slice(at, at + 2);
  if (two === '//') return (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
  if (two === '/*') return (text.indexOf('*/', at + 2) + 1 || text.length) + 1;
  if (!script && two === 'R"') return endOfRawString(text, at);
  if (text[at] === '"' || (script && text[at] === '`')) return endOfQuoted(text, at);
  // In C++ a quote between digits separates thousands: 1'000.
  if (text[at] === "'" && (script || !/\w/.test(text[at - 1] ?? ' '))) return endOfQuoted(text, at);
  if (script && text[at] === '/' && startsRegex(text, at)) return endOfRegex(text, at);
  return at;
}

/** The same text with comments and quoted text as spaces: lines and columns stay. */
export function codeOnly(text, script) {
  let out = '';
  for (let i = 0; i < text.length;) {
    const end = Math.min(endOfNonCode(text, i, script), text.length);
    if (end > i) out += text.slice(i, end).replace(/[^\n]/g, ' ');
    else out += text[i];
    i = Math.max(end, i + 1);
  }
  return out;
}

/** The words before an opening brace, back to the end of the last statement or block, and all space around them. */
function headBefore(code, at) {
  let depth = 0;
  for (let i = at - 1; i >= 0; --i) {
    if (')]'.includes(code[i])) ++depth;
    else if ('(['.includes(code[i])) --depth;
    else if (depth <= 0 && ';{}'.includes(code[i])) return code.slice(i + 1, at);
  }
  return code.slice(0, at);
}

const countLines = (text) => text.split('\n').length - 1;

function opensFunction(head, script) {
  if (/^(if|else|for|while|do|switch|try|namespace|extern|enum|union|export\s*$)\b/.test(head)) return false;
  if (/\b(class|struct)\s[^()]*$/.test(head)) return false;
  if (script) return /=>\s*$/.test(head) || /\bfunction\b/.test(head) || /^(async\s+|static\s+|get\s+|set\s+|\*\s*)*[\w$#]+\s*\([^]*\)$/.test(head);
  // A parameter list, then only qualifiers, a return type, or constructor's initialisers up to the brace.
  return /\)\s*(const|noexcept|override|final|mutable|constexpr|&|\s)*(->[^;{}]*|requires[^;{}]*)?$/.test(head) || /\)\s*:\s*[^?]*[)}]$/.test(head);
}

/** [{ name, first, last }]: every function body with its lines (1-based), outer and inner. */
export function functionsIn(text, script) {
  const code = codeOnly(text, script);
  const open = [];
  const found = [];
  let line = 1;
  for (let i = 0; i < code.length; ++i) {
    if (code[i] === '\n') ++line;
    if (code[i] === '{') {
      const head = headBefore(code, i).trimStart();
      // After a member initialised with braces nothing stands before a constructor's body.
      const afterMember = !script && head === '' && /\}\s*$/.test(code.slice(Math.max(0, i - 200), i));
      const isFunction = afterMember || opensFunction(head.trim(), script);
      open.push({ head: head.trim(), isFunction, first: line - countLines(head) });
    }
    if (code[i] === '}') {
      const block = open.pop();
      if (block?.isFunction) found.push({ name: block.head.replace(/\s+/g, ' ').slice(0, 60), first: block.first, last: line });
    }
  }
  return found;
}
