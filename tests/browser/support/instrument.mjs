// The evaluation that the tests fill in, read from the data that is shipped.
import { readFileSync } from 'node:fs';

export const instrument = JSON.parse(
  readFileSync(new URL('../../../assets/instruments/thep-self-evaluation.json', import.meta.url), 'utf8'));

export const title = instrument.title;

/** The statements in order: { number, id, text, alone }; `text` has the opening words that some share, `alone` has not. */
export const statements = instrument.sections
  .flatMap((section) => section.groups.flatMap((group) => group.items.map((item) => ({ group, item }))))
  .map(({ group, item }, index) => (
    { number: index + 1, id: item.id, text: group.stem ? `${group.stem} ${item.text}` : item.text, alone: item.text }));

export const stems = instrument.sections.flatMap(({ groups }) => groups.map(({ stem }) => stem)).filter(Boolean);

export const contexts = instrument.contexts.map(({ id, title: name }) => ({ id, name }));

export const choices = instrument.scale.choices;
