import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

import { createClient, type Client } from '../../support/http';
import { QUIET } from '../../support/quiet';
import {
  BEGIN,
  type ActName,
  type Answered,
  type Asked,
  type Input,
  type Ready,
  type Result,
} from './messages';

/** A running Strapi in a process of its own. */
export interface Server {
  url: string;
  /** Whoever has no account. */
  visitor: Client;
  /** Does something inside of the process: what needs no door, or has none. */
  ask<N extends ActName>(name: N, ...input: Input<N>): Promise<Result<N>>;
  /** All that it has written to its log. */
  log(): string;
  /** When it is gone: by which signal, or with which code. */
  gone: Promise<string>;
  /** Lets it end what it does, and end. */
  stop(): Promise<void>;
}

const SCRIPT = path.join(__dirname, 'server.ts');

/**
 * @param env variables of the playground, the database among them
 * @param others what has to be done in the database before
 */
export const startServer = async (
  env: Record<string, string>,
  others: Promise<unknown> = Promise.resolve()
): Promise<Server> => {
  const child = fork(SCRIPT, {
    execArgv: ['--require', 'tsx/cjs'],
    env: { ...process.env, ...QUIET, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (log += text));
  }
  const gone = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? String(code)));
  });
  const ended = gone.then((how) => {
    throw new Error(`The server ended (${how}):\n${log}`);
  });
  // It may well end without anybody waiting for an answer.
  ended.catch(() => undefined);

  try {
    await Promise.race([others, ended]);
  } catch (error) {
    child.kill();
    throw error;
  }
  child.send(BEGIN);
  const { url } = await Promise.race([readiness(child), ended]);
  return {
    url,
    visitor: createClient(url),
    ask: asking(child, ended),
    log: () => log,
    gone,
    stop: async () => {
      if (!child.connected) throw new Error(`The server had ended (${await gone}):\n${log}`);
      child.disconnect();
      const how = await gone;
      if (how !== '0') throw new Error(`The server did not end well (${how}):\n${log}`);
    },
  };
};

const readiness = (child: ChildProcess) =>
  new Promise<Ready>((resolve) => {
    child.once('message', (message) => resolve(message as Ready));
  });

const asking = (child: ChildProcess, ended: Promise<never>): Server['ask'] => {
  let asked = 0;
  const waiting = new Map<number, (answer: Answered) => void>();
  child.on('message', (message: Ready | Answered) => {
    if ('id' in message) waiting.get(message.id)?.(message);
  });
  return async <N extends ActName>(name: N, ...input: Input<N>) => {
    asked += 1;
    const id = asked;
    const answer = new Promise<Answered>((resolve) => waiting.set(id, resolve));
    child.send({ id, name, input } satisfies Asked);
    const said = await Promise.race([answer, ended]);
    waiting.delete(id);
    if ('error' in said) throw new Error(`${name}: ${said.error}`);
    return said.result as Result<N>;
  };
};
