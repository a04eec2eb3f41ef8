/** What the demo says: one line a step, readable on a terminal and in a log. */
export const say = (line = '') => console.log(line);

/**
 * Runs a step and says how long it took. A long one gives a sign of life every ten seconds, so that
 * nobody takes it for stuck.
 */
export async function step(title, run) {
  const startedAt = Date.now();
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  say(`· ${title} …`);
  const signOfLife = setInterval(() => say(`  still at it, ${seconds()}`), 10_000);
  try {
    const result = await run();
    say(`  done, ${seconds()}`);
    return result;
  } finally {
    clearInterval(signOfLife);
  }
}

export function box(lines) {
  const width = Math.max(...lines.map((line) => line.length));
  const edge = '─'.repeat(width + 4);
  say(`┌${edge}┐`);
  for (const line of lines) say(`│  ${line.padEnd(width)}  │`);
  say(`└${edge}┘`);
}

/** A failure that is explained by its message; a stack would only hide it. */
export class Failure extends Error {}
