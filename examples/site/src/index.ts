import { serve } from '@hono/node-server';

import { createApp } from './app';
import { readConfig, type Config } from './config';

start(config());

function config(): Config {
  try {
    return readConfig();
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function start({ host, port, ...rest }: Config): void {
  const app = createApp({ host, port, ...rest });
  const server = serve({ fetch: app.fetch, hostname: host, port }, (address) => {
    const name = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host;
    console.log(`Example site: http://${name}:${address.port} (reads ${rest.strapiUrl})`);
  });

  server.on('error', (error: NodeJS.ErrnoException) => {
    stop(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken by another program. Stop it, or set PORT to another number.`
        : `The site cannot listen on ${host}:${port}: ${error.message}`
    );
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // Answers under way are finished; browsers' idle connections would keep us for ever.
      server.close(() => process.exit(0));
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      setTimeout(() => process.exit(0), 3000).unref();
    });
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
