// The properties of a Word file, by hand. ECMA-376 part 2, 11.

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The document names who may read it and whose it is, but never a person, nor what wrote it. */
export function corePart({ title = '', school = '', sharing = '', day }) {
  const who = escaped(school || 'Triad');
  const at = `${day}T00:00:00Z`;
  return `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" `
    + 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${escaped(title)}</dc:title><dc:creator>${who}</dc:creator>`
    + `<dc:description>${escaped(sharing)}</dc:description><dc:language>en-GB</dc:language><cp:lastModifiedBy>${who}</cp:lastModifiedBy>`
    + `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`;
}
