// docs/engines.md, out of what the tests found.

const head = (date) => `# Engines

Journeys with the published page, each in a fresh profile of an installed browser, by mouse and keyboard. Written by
\`./build-wasm.sh engines --write\` on ${date}. Chromium is not in the table, because every other browser test runs in it
(\`./build-wasm.sh test\`). An empty place means that the journey concerns the other engine alone.

`;

/** @param found [{ engine, journey, passed }] @param versions of the engines, by name */
export function tableOf(found, versions, date) {
  const engines = [...new Set(found.map(({ engine }) => engine).filter(Boolean))];
  const journeys = [...new Set(found.map(({ journey }) => journey))];
  const cell = (journey, engine) => {
    const result = found.find((each) => each.journey === journey && each.engine === engine);
    return result ? (result.passed ? 'passes' : '**fails**') : '';
  };
  const rows = [
    ['Journey', ...engines.map((engine) => [engine, versions.get(engine)].filter(Boolean).join(' '))],
    ['---', ...engines.map(() => '---')],
    ...journeys.map((journey) => [journey, ...engines.map((engine) => cell(journey, engine))]),
  ];
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return head(day) + rows.map((row) => `| ${row.join(' | ')} |\n`).join('');
}
