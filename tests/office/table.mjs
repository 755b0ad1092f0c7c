// The page docs/office.md.
const plain = (value) => (value === undefined ? '–' : String(value));

export function tableOf(results, version, day) {
  const rows = results.map(({ name, pages, most, sheets }) => `| ${name.replace('-', ' ')} | ${plain(pages)} | ${plain(most)} | ${plain(sheets)} |`);
  return `# Files for Word and Excel in LibreOffice

What \`./build-wasm.sh office\` found with ${version} on ${day.toISOString().slice(0, 10)}. Triad saves each document as a person would;
LibreOffice opens it without a window and makes a PDF of the Word file and a text of each sheet of the Excel file. Every text of
the same document as a page is found there again.

| Document of the example | Pages | At most | Sheets |
|---|---:|---:|---:|
${rows.join('\n')}
`;
}
