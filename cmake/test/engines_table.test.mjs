// The table of docs/engines.md says of each journey what became of it in each engine, and nothing where it was not made.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableOf } from '../../tests/engines/support/table.mjs';

const date = new Date('2026-12-01T12:00:00Z');
const found = [
  { engine: 'Firefox', journey: 'it starts', passed: true }, { engine: 'Firefox', journey: 'it asks', passed: true },
  { engine: 'WebKitGTK', journey: 'it starts', passed: false },
];

test('each journey has a row and each engine a column with its version', () => {
  const text = tableOf(found, new Map([['Firefox', '1.2'], ['WebKitGTK', '3.4']]), date);
  assert.deepEqual(text.split('\n').filter((line) => line.startsWith('|')), [
    '| Journey | Firefox 1.2 | WebKitGTK 3.4 |', '| --- | --- | --- |', '| it starts | passes | **fails** |', '| it asks | passes |  |',
  ]);
  assert.match(text, /on 1 December 2026\./);
});
