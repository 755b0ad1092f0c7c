// Storage and glyphs of the shell, without the program.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openShell } from './support/shell_server.mjs';

const shell = await openShell('parts_page.js');
after(() => shell.close());

const Ask = { List: 1, Load: 2, Append: 3, Write: 4, Remove: 5, AddVersion: 6, ListVersions: 7, LoadVersion: 8, RemoveVersion: 9, Raw: 10 };
const [ok, full, blocked, changed, missing, unverified] = [0, 1, 2, 3, 4, 5];
const ask = (page, ...question) => page.evaluate((q) => globalThis.ask(...q), question);

test('a document is written, journalled, compacted and loaded', async (t) => {
  const page = await shell.open(t);
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [missing, []]);
  assert.deepEqual(await ask(page, Ask.Append, 'd', 1, 'early'), [missing, []]);
  assert.deepEqual(await ask(page, Ask.Write, 'd', 0, '{"é":1}', 'sum'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.Append, 'd', 1, 'one'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.Append, 'd', 2, 'two'), [ok, []]);
  await page.reload();
  await page.waitForFunction(() => globalThis.testPage);
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['{"é":1}', '0', '1', 'one', '2', 'two']]);
  assert.deepEqual(await ask(page, Ask.Write, 'd', 2, '{"é":2}', 'sum2'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['{"é":2}', '2']]);
  assert.deepEqual(await ask(page, Ask.List), [ok, ['d', 'sum2']]);
});

test('another tab\'s writing is noticed, a second try of our own is not', async (t) => {
  const page = await shell.open(t);
  await ask(page, Ask.Write, 'd', 0, 'zero', 's');
  await ask(page, Ask.Append, 'd', 1, 'one');
  assert.deepEqual(await ask(page, Ask.Append, 'd', 1, 'one'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.Append, 'd', 1, 'other'), [changed, []]);
  assert.deepEqual(await ask(page, Ask.Write, 'd', 0, 'older', 's'), [changed, []]);
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['zero', '0', '1', 'one']]);
});

test('an entry that is written while the page goes away arrives', async (t) => {
  const page = await shell.open(t);
  await ask(page, Ask.Write, 'd', 0, 'zero', 's');
  // The database is open by now, as it is in a page that is at work.
  await page.evaluate((append) => {
    globalThis.storage = globalThis.newStorage();
    return new Promise((resolve) => { globalThis.storage.reply = resolve; globalThis.askOf(globalThis.storage, 1); }).then(() => {
      addEventListener('pagehide', () => globalThis.askOf(globalThis.storage, append, 'd', 1, 'last words'));
    });
  }, Ask.Append);
  await page.reload();
  await page.waitForFunction(() => globalThis.testPage);
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [ok, ['zero', '0', '1', 'last words']]);
});

test('versions are kept, listed, loaded and dropped', async (t) => {
  const page = await shell.open(t);
  assert.deepEqual(await ask(page, Ask.AddVersion, 'd', 1000, 'Before', 'v1'), [missing, []]);
  await ask(page, Ask.Write, 'd', 0, 'zero', 's');
  assert.deepEqual(await ask(page, Ask.AddVersion, 'd', 1000, 'Before', 'v1'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.AddVersion, 'd', 2000, 'After', 'v22'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.ListVersions, 'd'), [ok, ['1000', 'Before', '2', '2000', 'After', '3']]);
  assert.deepEqual(await ask(page, Ask.LoadVersion, 'd', 2000), [ok, ['v22']]);
  assert.deepEqual(await ask(page, Ask.RemoveVersion, 'd', 1000), [ok, []]);
  assert.deepEqual(await ask(page, Ask.LoadVersion, 'd', 1000), [missing, []]);
  assert.deepEqual(await ask(page, Ask.Remove, 'd'), [ok, []]);
  assert.deepEqual(await ask(page, Ask.ListVersions, 'd'), [ok, []]);
});

test('one document\'s entries are not another\'s', async (t) => {
  const page = await shell.open(t);
  await ask(page, Ask.Write, 'd', 0, 'D', 's');
  await ask(page, Ask.Write, 'dd', 0, 'DD', 's');
  await ask(page, Ask.Append, 'd', 1, 'one');
  assert.deepEqual(await ask(page, Ask.Load, 'dd'), [ok, ['DD', '0']]);
  assert.match((await ask(page, Ask.Raw, 'd'))[1][0], /D[^]*Change 1:\none/);
});

test('storage that is switched off, full or hanging is told as such', async (t) => {
  const page = await shell.open(t);
  await ask(page, Ask.Write, 'd', 0, 'zero', 's');
  const put = 'IDBObjectStore.prototype';
  await page.evaluate((path) => {
    const owner = path.split('.').reduce((at, name) => at[name], globalThis);
    globalThis.kept = owner.put;
    owner.put = () => { throw new DOMException('no room', 'QuotaExceededError'); };
  }, put);
  assert.deepEqual(await ask(page, Ask.Write, 'd', 1, 'one', 's'), [full, []]);
  await page.evaluate(() => { IDBObjectStore.prototype.put = function lose(value) { return globalThis.kept.call(this, { ...value, bytes: value.bytes.slice(1) }); }; });
  assert.deepEqual(await ask(page, Ask.Write, 'd', 1, 'one', 's'), [unverified, []]);
  await page.evaluate(() => { IDBFactory.prototype.open = () => { throw new DOMException('off', 'SecurityError'); }; });
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [blocked, []]);
  await page.evaluate(() => { IDBFactory.prototype.open = () => ({}); });
  assert.deepEqual(await ask(page, Ask.Load, 'd'), [blocked, []]);
});

test('painted and edited text have the same widths at every size', async (t) => {
  const page = await shell.open(t);
  assert.equal(await page.evaluate(() => globalThis.fontsReady), true);
  const text = 'We AVow: fi fl “Tŷ”, 1½ – £7';
  for (const [face, weight] of [[0, 400], [1, 700]]) {
    for (const size of [13.5, 16, 17.6, 24]) {
      const [painted, edited] = await page.evaluate(([text, face, weight, size]) => {
        const span = document.createElement('span');
        span.textContent = text;
        Object.assign(span.style, {
          position: 'absolute', whiteSpace: 'pre', font: `${weight} ${size}px "Atkinson Hyperlegible Next"`,
          fontKerning: 'none', fontVariantLigatures: 'none', textRendering: 'geometricPrecision',
        });
        document.body.append(span);
        const { width } = span.getBoundingClientRect();
        span.remove();
        return [[...text].reduce((sum, letter) => sum + globalThis.advance(face, letter), 0) * size, width];
      }, [text, face, weight, size]);
      assert.ok(Math.abs(painted - edited) < 0.1, `${weight} ${size}px: painted ${painted}, edited ${edited}`);
    }
  }
});

test('a letter is painted where it belongs, a space not at all', async (t) => {
  const page = await shell.open(t);
  await page.evaluate(() => globalThis.fontsReady);
  const letter = await page.evaluate(() => globalThis.raster(0, 'H'.codePointAt(0), 16, 2));
  const rows = Array.from({ length: letter.height }, (_, y) => letter.alpha.slice(y * letter.width, (y + 1) * letter.width));
  const inked = rows.map((row, y) => (row.some((a) => a > 128) ? y + letter.top : undefined)).filter((y) => y !== undefined);
  // Capitals stand on the baseline and are about two thirds of the size high.
  assert.equal(inked.at(-1), -1);
  assert.ok(-inked[0] > 32 * 0.6 && -inked[0] < 32 * 0.75, String(inked[0]));
  assert.ok(Math.max(...letter.alpha) > 240);
  assert.equal(await page.evaluate(() => globalThis.raster(0, 32, 16, 2)), undefined);
});

test('an icon fills its square, centred beside capitals', async (t) => {
  const page = await shell.open(t);
  const icon = await page.evaluate(() => globalThis.raster(2, 0xE000, 24, 1));
  assert.deepEqual([icon.left, icon.top, icon.width, icon.height], [0, -21, 24, 24]);
  assert.ok(icon.alpha[12 * 24 + 12] > 200);
  assert.equal(await page.evaluate(() => globalThis.raster(2, 0xE001, 24, 1)), undefined);
});
