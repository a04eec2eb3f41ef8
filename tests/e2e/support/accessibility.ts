import { source, type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe?: { run(part: string | Document, options: RunOptions): Promise<AxeResults> };
  }
}

/** What axe objects to on a page, or in one part of it, with the places. */
export const violationsOn = async (page: Page, part?: string): Promise<unknown[]> => {
  // What is just fading in has no contrast yet.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  );
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (place) => {
    if (window.axe === undefined) throw new Error('axe could not be read');
    const where = place ?? document;
    const { violations } = await window.axe.run(where, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  }, part);
};
