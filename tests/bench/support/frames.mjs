// Frames, timed in the page itself.

/** Times every frame from here on. */
export const watch = (page) => page.evaluate(() => {
  const frames = globalThis.frameTimes = [];
  let last = performance.now();
  const next = () => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    if (globalThis.frameTimes === frames) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
});

/** Milliseconds between frames since then: { middle, most of 95 in 100, longest }. */
export async function watched(page) {
  const frames = await page.evaluate(() => {
    const found = globalThis.frameTimes;
    globalThis.frameTimes = undefined;
    return found;
  });
  const sorted = frames.toSorted((a, b) => a - b);
  return { middle: sorted[sorted.length >> 1], most: sorted[Math.floor(sorted.length * 0.95)], longest: sorted.at(-1) };
}

/** The same while the wheel is turned down and up again, `turns` in all, over the middle of a laptop's window. */
export async function scrolled(page, turns = 60) {
  await page.mouse.move(700, 500);
  await watch(page);
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, turn < turns / 2 ? 60 : -60);
    await page.waitForTimeout(16);
  }
  return watched(page);
}
