// What files for Word and Excel have in common: their properties, by hand (ECMA-376 part 2, 11), and the archive that they are.
import { strToU8, zipSync } from 'fflate';

/** platform::web::OfficeOutcome (src/platform/web/shell.h). */
export const Outcome = { Ok: 0, Failed: 1 };

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const CORE = 'docProps/core.xml';
const CONTENTS = '[Content_Types].xml';
/** Years that a ZIP archive can tell of. */
const [FIRST_YEAR, LAST_YEAR] = [1980, 2099];

export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The document names who may read it and whose it is, but never a person. */
export function coreProperties({ title = '', school = '', sharing = '', day }) {
  const who = escaped(school || 'Triad');
  const at = `${day}T00:00:00Z`;
  return strToU8(`${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" `
    + 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${escaped(title)}</dc:title><dc:creator>${who}</dc:creator>`
    + `<dc:description>${escaped(sharing)}</dc:description><dc:language>en-GB</dc:language><cp:lastModifiedBy>${who}</cp:lastModifiedBy>`
    + `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`);
}

/** The list of contents comes first, as programs expect that look at the beginning of a file only. */
export function zipped({ [CONTENTS]: contents, ...parts }, day) {
  const [year, month, date] = day.split('-').map(Number);
  const mtime = new Date(Math.min(Math.max(year, FIRST_YEAR), LAST_YEAR), month - 1, date);
  return zipSync({ [CONTENTS]: contents, ...parts }, { mtime });
}
