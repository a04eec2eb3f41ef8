import { readFileSync } from 'node:fs';

/** The system's own Chromium, and quiet: it shall call nobody but the pages under test. */
export const CHROMIUM_OPTIONS = {
  ...JSON.parse(readFileSync(new URL('chromium.json', import.meta.url), 'utf8')),
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
};
