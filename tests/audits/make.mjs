// Writes each audit in the forms that it is pasted in, and what has to come out, beside its description: node tests/audits/make.mjs
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { excelOf, gridOfWord, plainOf, valuesOf, wordOf } from './forms.mjs';
import { expectedOf, readAudit } from './read_audit.mjs';

for (const { name } of readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const file = (end) => `${import.meta.dirname}/${name}/${end}`;
  const audit = readAudit(readFileSync(file('audit.txt'), 'utf8'));
  writeFileSync(file('expected.txt'), expectedOf(audit));
  writeFileSync(file('word.html'), wordOf(audit));
  writeFileSync(file('word.json'), `${JSON.stringify(gridOfWord(audit))}\n`);
  writeFileSync(file('excel.tsv'), excelOf(audit));
  writeFileSync(file('values.csv'), valuesOf(audit));
  writeFileSync(file('plain.txt'), plainOf(audit));
}
