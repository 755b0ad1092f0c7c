// School files as they are after years of use, grown from a small one that the page itself has written.

const lines = ['Two of three classes do it, and pupils could say why.', 'Seen in books; not yet asked of families.', 'Agreed in the autumn, and looked at again each half term.'];

/** `file` with one evaluation, of an instrument with so many statements, each rated and every second one with a comment. */
export function withStatements(file, count) {
  const grown = structuredClone(file);
  const [instrument] = grown.instruments;
  const items = Array.from({ length: count }, (_, at) => ({ id: `item-${at + 1}`, text: `Pupils in year ${at % 13} know what to do next in unit ${at + 1}, and can say why it matters.` }));
  instrument.id = `checks-${count}`;
  instrument.title = `Checks, ${count} of them`;
  instrument.sections = [{ ...instrument.sections[0], groups: [{ items }] }];
  delete instrument.contexts;
  grown.evaluations = [{
    ...grown.evaluations[0],
    instrument: instrument.id,
    answers: items.map(({ id }, at) => ({ item: id, rating: ['red', 'amber', 'green'][at % 3], ...(at % 2 ? { comment: lines[at % lines.length] } : {}) })),
  }];
  return grown;
}

/** The same with so many evaluations of that instrument, three a year, the last of them this term's. */
export function withEvaluations(file, count) {
  const grown = structuredClone(file);
  const [last] = grown.evaluations;
  const terms = ['Autumn', 'Spring', 'Summer'];
  const earlier = Array.from({ length: count - 1 }, (_, at) => ({ ...structuredClone(last), id: `eval-earlier-${at + 1}`, period: `${terms[at % 3]} ${2016 + Math.floor(at / 3)}` }));
  grown.evaluations = [...earlier, last];
  return grown;
}

/** The same as the file of another school. */
export function ofSchool(file, number) {
  const grown = structuredClone(file);
  grown.id = `doc-school-${number}`;
  grown.school = { ...grown.school, id: `school-${number}`, name: `School number ${number}` };
  return grown;
}
