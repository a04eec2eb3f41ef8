import { connect, createServer } from 'node:net';

import { Failure } from './output.mjs';

/** Reads a port from the environment. */
export function portFrom(name, fallback) {
  const value = process.env[name] || fallback;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Failure(`${name} must be a port number from 1 to 65535, not "${value}".`);
  }
  return port;
}

/** Refuses a port that another program uses, and says how to choose another. */
export async function refuseIfTaken({ host, port, name, purpose }) {
  if (!(await isAnswered(host, port)) && (await canListen(host, port))) return;
  throw new Failure(
    `Port ${port}, meant for ${purpose}, is taken by another program.\n` +
      `Stop that program, or choose another port: ${name}=${port + 1} npm run demo`
  );
}

/** On some systems one may listen beside a program that listens on all addresses: ask it as well. */
const isAnswered = (host, port) =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1000, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });

const canListen = (host, port) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else if (error.code === 'EACCES') {
        reject(new Failure(`Port ${port} may not be used without special rights.`));
      } else reject(error);
    });
    server.listen({ host, port }, () => server.close(() => resolve(true)));
  });
