// The browser's database with a fault at every one of its requests in turn, in one load of a page without the program.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openShell } from './support/shell_server.mjs';

const shell = await openShell('faults_page.js');
after(() => shell.close());

for (const kind of ['full', 'aborted', 'unheard', 'torn', 'held']) {
  test(`SYS25d a request that is ${kind}, whichever it is, loses nothing that was saved and locks nothing`, async (t) => {
    const page = await shell.open(t);
    let runs = 0;
    for (let at = 0; ; at++) {
      const { trouble, hit } = await page.evaluate(([what, number]) => globalThis.runWith(what, number), [kind, at]);
      assert.equal(trouble, undefined, `request ${at}`);
      // The run was over before so many requests.
      if (!hit) break;
      runs++;
    }
    assert.ok(runs > 10, `only ${runs} runs`);
    t.diagnostic(`${runs} runs, each with a request that was ${kind}`);
  });
}
