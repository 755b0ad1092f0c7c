// A screen that nobody sees, for browsers that paint nothing without one.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Gives { display, close }. The server itself looks for a free number and tells it. */
export async function openScreen() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await new Promise((resolve, reject) => {
    createInterface({ input: server.stdio[3] }).once('line', (number) => resolve(`:${number}`));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { display, close: () => ended(server) };
}

/** Ends a process that we started, and waits for its end. */
export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill();
  });
}
