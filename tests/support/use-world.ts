import type { TestApp } from './app';
import { startWorld } from './world';

/**
 * An open, empty app for all tests of a file: started before the first of them and stopped after the
 * last.
 *
 * @param prepare what else all tests of the file need; runs once
 * @returns the app; empty until the first test begins
 */
export const useWorld = (
  prepare: (app: TestApp) => Promise<unknown> = async () => undefined
): TestApp => {
  const app: Partial<TestApp> = {};
  beforeAll(async () => {
    await prepare(Object.assign(app, await startWorld()));
  });
  // Also after a preparation that failed: an app that goes on running would hold jest for ever.
  afterAll(() => app.stop?.());
  return app as TestApp;
};
