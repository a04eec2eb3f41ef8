import path from 'node:path';

import type { Locator, Page } from 'playwright-core';

const IMAGES = path.resolve(__dirname, '../../../docs/images');

/** Takes a picture of a page, or of one part of it, for the guides. */
export const takePicture = async (of: Page | Locator, name: string): Promise<void> => {
  const page = 'goto' in of ? of : of.page();
  await page.mouse.move(0, 0);
  await of.screenshot({
    path: path.join(IMAGES, `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
};
