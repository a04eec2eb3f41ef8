import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe objects to on a page, or in one part of it, with the places. */
export const violationsOn = async (page: Page, part?: string): Promise<unknown[]> => {
  // What is just fading in has no contrast yet.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const builder = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? builder : builder.include(part)).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};
