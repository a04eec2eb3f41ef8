import { startApp, type TestApp } from './app';
import { grant, PUBLIC_ACTIONS } from './roles';

/** An app without content whose content API is open, as the README has it. */
export const startWorld = async (): Promise<TestApp> => {
  const app = await startApp();
  try {
    await grant(app.strapi, 'public', PUBLIC_ACTIONS);
  } catch (error) {
    await app.stop();
    throw error;
  }
  return app;
};
