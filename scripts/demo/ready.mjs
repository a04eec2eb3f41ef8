import { Failure } from './output.mjs';

const PAUSE_MS = 300;

/** Waits until a program answers at `url`; ends at once when the program does. */
export async function untilReady(program, url, { timeoutMs }) {
  let isOver = false;
  const death = program.ended.then((code) => {
    if (isOver) return;
    throw new Failure(
      `${program.name} ended (${code}) before it was ready. Its last lines:\n${program.lastLines()}`
    );
  });
  const answer = poll(url, Date.now() + timeoutMs, () => isOver).then((isReady) => {
    if (isReady) return;
    throw new Failure(
      `${program.name} did not answer at ${url}. Its last lines:\n${program.lastLines()}`
    );
  });
  try {
    await Promise.race([answer, death]);
  } finally {
    isOver = true;
  }
}

async function poll(url, deadline, isOver) {
  while (Date.now() < deadline && !isOver()) {
    try {
      const { ok } = await fetch(url, { signal: AbortSignal.timeout(5000) });
      if (ok) return true;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}
