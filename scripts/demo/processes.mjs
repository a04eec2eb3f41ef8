import { spawn } from 'node:child_process';

import { Failure } from './output.mjs';

const LINES_KEPT = 25;
const PATIENCE_MS = 10_000;
const isWindows = process.platform === 'win32';
const running = new Set();

/**
 * Starts a node program and keeps the last lines that it writes. It leads a process group of its own:
 * Ctrl-C then reaches this script alone, which stops the programs in order, with all their children.
 */
export function start({ name, args, cwd, env }) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !isWindows,
  });
  const lines = [];
  const keep = (text) => {
    lines.push(...text.split(/\r?\n/).filter((line) => line.trim() !== ''));
    lines.splice(0, lines.length - LINES_KEPT);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);

  const program = {
    name,
    child,
    lastLines: () => lines.map((line) => `  | ${line}`).join('\n'),
    /** Resolves with the exit code, or with the name of the signal that ended it. */
    ended: new Promise((resolve) => {
      child.once('error', (error) => {
        keep(error.message);
        resolve('error');
      });
      child.once('close', (code, signal) => resolve(code ?? signal));
    }),
  };
  running.add(program);
  void program.ended.then(() => running.delete(program));
  return program;
}

/** Runs a program to its end; a failure shows its last words. */
export async function run(options) {
  const program = start(options);
  const code = await program.ended;
  if (code !== 0) {
    throw new Failure(`${options.name} failed (${code}). Its last lines:\n${program.lastLines()}`);
  }
}

/** Stops everything that was started: kindly first, by force after a while. */
export async function stopAll() {
  await Promise.all([...running].map(stop));
}

/** For the second Ctrl-C, and for a script that ends unawares. */
export function killAll() {
  for (const program of running) signal(program, 'SIGKILL');
}

async function stop(program) {
  const force = setTimeout(() => signal(program, 'SIGKILL'), PATIENCE_MS);
  signal(program, 'SIGTERM');
  await program.ended;
  clearTimeout(force);
}

function signal({ child }, name) {
  if (child.pid === undefined) return;
  try {
    if (isWindows) child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
