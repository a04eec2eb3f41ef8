import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SERVER = path.resolve(__dirname, '../../server/src');

/** The text of the server's source files, by their path below `server/src`. */
export const serverSources = (): Map<string, string> => {
  const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [file, readFileSync(path.join(SERVER, file), 'utf8')])
  );
};
