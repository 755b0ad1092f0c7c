// The content security policies of the two forms of the page.
import { createHash } from 'node:crypto';

function policyText(directives) {
  return Object.entries(directives).map(([name, sources]) => `${name} ${sources}`).join('; ');
}

function sourceHash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** dist/index.html: everything from its own place, nothing inline but the rescue, no eval. */
export function servedPolicy(rescue) {
  return policyText({
    'default-src': "'none'",
    'script-src': `'self' ${sourceHash(rescue)} 'wasm-unsafe-eval'`,
    'style-src': "'self'",
    'font-src': "'self'",
    'img-src': "'self' blob: data:",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
}

/** dist/triad.html: only these scripts and this style, all inside the page; no address at all may be asked. */
export function singlePolicy(rescue, script, style) {
  return policyText({
    'default-src': "'none'",
    'script-src': `${sourceHash(rescue)} ${sourceHash(script)} 'wasm-unsafe-eval'`,
    'style-src': sourceHash(style),
    'font-src': 'data: blob:',
    'img-src': 'blob: data:',
    'base-uri': "'none'",
    'form-action': "'none'",
  });
}
