// Waiting for a state. The time only says when to give up.
const PATIENCE_MS = 60_000;
const LOOK_MS = 40;

export async function until(what, holds, patience = PATIENCE_MS) {
  const begun = Date.now();
  while (!await holds()) {
    if (Date.now() - begun > patience) throw new Error(`Gave up waiting until ${what}.`);
    await new Promise((done) => { setTimeout(done, LOOK_MS); });
  }
}
