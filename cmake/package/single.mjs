// The whole app as one page that opens from a disk: nothing is fetched, so everything is inside.
import { gzip } from './compress.mjs';
import { fillPlaces } from './names.mjs';
import { embeddedJson, inlineScript, withoutComments, withPolicy } from './page.mjs';
import { singlePolicy } from './policy.mjs';

const base64 = (bytes) => Buffer.from(bytes).toString('base64');
const dataUrl = (type, bytes) => `data:${type};base64,${base64(bytes)}`;

/** Names ending in "Data" hold base64; all but fonts are gzipped first. */
function configOf(parts, version) {
  return {
    version,
    single: true,
    wasmData: base64(gzip(parts.program.whole)),
    assetsData: base64(gzip(Buffer.from(parts.pack.first))),
    assetsRestData: base64(gzip(Buffer.from(parts.pack.rest))),
    wordsData: base64(gzip(Buffer.from(parts.words))),
    fontData: { regular: base64(parts.fonts.regular), bold: base64(parts.fonts.bold) },
    icons: parts.icons,
  };
}

/** Links to files beside the page have nothing to lead to; the small icon is drawn from inside. */
function withoutLinks(html, pictures) {
  const icon = `<link rel="icon" type="image/svg+xml" href="${dataUrl('image/svg+xml', pictures.get('app.svg'))}">`;
  let placed = false;
  return html.replace(/<link\b[^>]*>\n?/g, (link) => {
    if (/rel="?stylesheet/.test(link)) return link;
    if (!/rel="?icon/.test(link) || placed) return '';
    placed = true;
    return `${icon}\n`;
  });
}

function replaceOnce(html, pattern, text) {
  if (!pattern.test(html)) throw new Error(`shell/index.html: nothing matches ${pattern}`);
  return html.replace(pattern, () => text);
}

function withInline(html, script, style) {
  const styled = replaceOnce(html, /<link\b[^>]*rel="?stylesheet[^>]*>/, `<style>${style}</style>`);
  return replaceOnce(styled, /<script\b[^>]*src="?%APP_JS%"?[^>]*>\s*<\/script>/, `<script type="module">${script}</script>`);
}

export async function singleFile(parts, version) {
  const fonts = { FONT_REGULAR: dataUrl('font/woff2', parts.fonts.regular), FONT_BOLD: dataUrl('font/woff2', parts.fonts.bold) };
  const script = inlineScript(parts.wholeScript);
  const style = fillPlaces(parts.style, fonts, 'shell/style.css');
  const values = { VERSION: version, PRELOADS: '', CONFIG: embeddedJson(configOf(parts, version)), RESCUE: parts.rescue };
  const page = withoutLinks(withPolicy(withoutComments(parts.html), singlePolicy(parts.rescue, script, style)), parts.pictures);
  // The places are filled before the script goes in: minified code may hold what looks like a place.
  const filled = fillPlaces(page, { ...values, APP_JS: '%APP_JS%', STYLE_CSS: '%STYLE_CSS%' }, 'shell/index.html');
  return withInline(filled, script, style);
}
