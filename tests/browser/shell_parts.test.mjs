// Glyphs of the shell and its question before closing, without the program.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openShell } from './support/shell_server.mjs';

const shell = await openShell('parts_page.js');
after(() => shell.close());

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
  const letter = await page.evaluate(() => globalThis.raster(0, 'H', 16, 2));
  const rows = Array.from({ length: letter.height }, (_, y) => letter.alpha.slice(y * letter.width, (y + 1) * letter.width));
  const inked = rows.map((row, y) => (row.some((a) => a > 128) ? y + letter.top : undefined)).filter((y) => y !== undefined);
  // Capitals stand on the baseline and are about two thirds of the size high.
  assert.equal(inked.at(-1), -1);
  assert.ok(-inked[0] > 32 * 0.6 && -inked[0] < 32 * 0.75, String(inked[0]));
  assert.ok(Math.max(...letter.alpha) > 240);
  assert.equal(await page.evaluate(() => globalThis.raster(0, ' ', 16, 2)), undefined);
});

test('an icon fills its square, centred beside capitals', async (t) => {
  const page = await shell.open(t);
  const icon = await page.evaluate(() => globalThis.raster(2, '\uE000', 24, 1));
  assert.deepEqual([icon.left, icon.top, icon.width, icon.height], [0, -21, 24, 24]);
  assert.ok(icon.alpha[12 * 24 + 12] > 200);
  assert.equal(await page.evaluate(() => globalThis.raster(2, '\uE001', 24, 1)), undefined);
});

test('the browser asks before it closes the page while something is unsaved, and at no other time', async (t) => {
  const page = await shell.open(t);
  const dialogs = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    dialog.accept();
  });
  // Browsers ask only where a person has done something.
  await page.locator('body').click();
  const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  const reload = async () => {
    await page.reload();
    await page.waitForFunction(() => globalThis.testPage);
    await page.locator('body').click();
  };
  assert.equal(await asks(), false);
  await page.evaluate(() => { globalThis.askBeforeClosing(true); globalThis.askBeforeClosing(true); });
  assert.equal(await asks(), true);
  await reload();
  assert.deepEqual(dialogs, ['beforeunload']);
  await page.evaluate(() => { globalThis.askBeforeClosing(true); globalThis.askBeforeClosing(false); });
  assert.equal(await asks(), false);
  await reload();
  assert.deepEqual(dialogs, ['beforeunload'], 'it was asked once, when there was something to lose');
});
