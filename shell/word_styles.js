// The styles of a Word file, by hand: real ones, so that whoever gets the document may change how it looks. ECMA-376 part 1, 17.7.
import { DECLARATION } from './office_file.js';

/** On the paper of a page (documents/html_page.cpp) the same. */
const TONES = { red: 'B3172C', amber: '8A5A00', green: '1B7340', blue: '1F5FA8', purple: '6B3FA0', muted: '595959' };

const bold = '<w:b/><w:bCs/>';
const size = (points) => `<w:sz w:val="${2 * points}"/><w:szCs w:val="${2 * points}"/>`;
const colour = (code) => `<w:color w:val="${code}"/>`;
const spacing = (before, after) => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const keep = '<w:keepNext/><w:keepLines/>';
const line = (side, width = 4) => `<w:${side} w:val="single" w:sz="${width}" w:space="${side === 'left' ? 8 : 1}" w:color="595959"/>`;

/** A paragraph style of Word's own, or one of ours. */
function style(id, name, { base = 'Normal', next, paragraph = '', run = '', own = false }) {
  return `<w:style w:type="paragraph"${own ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>`
    + `<w:basedOn w:val="${base}"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/>`
    + `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

const heading = (level, points, before) => style(`Heading${level}`, `heading ${level}`, {
  next: 'Normal', paragraph: `${keep}${spacing(before, 80)}<w:outlineLvl w:val="${level - 1}"/>`, run: bold + size(points),
});

const rating = (id, name, code) => `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>`
  + `<w:qFormat/><w:rPr>${bold}${code ? colour(code) : ''}</w:rPr></w:style>`;

const raised = (kind) => `<w:style w:type="character" w:styleId="${kind}Reference"><w:name w:val="${kind.toLowerCase()} reference"/>`
  + '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';

const FONTS = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>';
const LANGUAGE = '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="en-GB"/>';
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="595959"/>`).join('');
const margins = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="${/t$/.test(side) ? 100 : 50}" w:type="dxa"/>`).join('');

export const stylesPart = `${DECLARATION}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`
  + `<w:docDefaults><w:rPrDefault><w:rPr>${FONTS}${size(10)}${LANGUAGE}</w:rPr></w:rPrDefault>`
  + '<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
  + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
  + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>'
  + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
  // What the library writes of footnotes names these two.
  + ['Footnote', 'Endnote'].map(raised).join('')
  + style('Title', 'Title', { next: 'Normal', paragraph: keep + spacing(0, 80), run: bold + size(18) })
  + style('Subtitle', 'Subtitle', { next: 'Normal', paragraph: keep + spacing(0, 80), run: colour(TONES.muted) + size(11) })
  + heading(1, 13, 240) + heading(2, 11, 160)
  + style('ListBullet', 'List Bullet', { paragraph: spacing(0, 80) })
  + style('Header', 'header', { paragraph: spacing(0, 0) })
  + style('Footer', 'footer', { paragraph: spacing(0, 0), run: size(8) })
  + style('Mark', 'Mark', {
    base: 'Header', own: true, run: bold + size(20),
    paragraph: `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => line(side, 18)).join('')}</w:pBdr>${spacing(0, 240)}<w:jc w:val="center"/>`,
  })
  + style('Lead', 'Opening words', { own: true, next: 'Normal', paragraph: keep + spacing(120, 80), run: bold })
  + style('Quiet', 'Remark', { own: true, run: size(9) })
  + style('Callout', 'Set apart', { own: true, next: 'CalloutPoint', paragraph: `${keep}<w:pBdr>${line('left', 24)}</w:pBdr>${spacing(120, 40)}`, run: bold })
  + style('CalloutPoint', 'Set apart, point', { base: 'ListBullet', own: true, paragraph: `<w:pBdr>${line('left', 24)}</w:pBdr>${spacing(0, 40)}` })
  + style('TableText', 'Table text', { own: true, paragraph: spacing(0, 0), run: size(9) })
  + style('TableHeading', 'Table heading', { base: 'TableText', own: true, paragraph: keep, run: bold })
  + style('TableRowHeading', 'Table row heading', { base: 'TableText', own: true })
  + style('AfterTable', 'After a table', { own: true, paragraph: '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>', run: size(4) })
  + rating('Rating', 'Rating') + Object.entries(TONES).map(([tone, code]) => rating(`Rating-${tone}`, `Rating, ${tone}`, code)).join('')
  + '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
  + `<w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`
  + '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E7ECEF"/></w:tcPr></w:tblStylePr></w:style></w:styles>';
