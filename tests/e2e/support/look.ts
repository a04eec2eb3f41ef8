import type { Page } from 'playwright-core';

/** How the admin panel is to look, which it asks when it is loaded: what is open in the page ends here. */
export const showAs = async (
  page: Page,
  { theme, language }: { theme?: 'light' | 'dark'; language?: 'en' | 'fr' }
): Promise<void> => {
  await page.context().addInitScript(
    ([name, locale]) => {
      if (name !== undefined) localStorage.setItem('STRAPI_THEME', name);
      if (locale !== undefined) localStorage.setItem('strapi-admin-language', locale);
    },
    [theme, language]
  );
  await page.goto('about:blank');
};

/** By how many pixels a page, or a part of it, is wider than the window lets it be. */
export const overflowOf = (page: Page, part = 'main'): Promise<number> =>
  page
    .locator(part)
    .first()
    .evaluate((element) =>
      Math.max(
        element.scrollWidth - element.clientWidth,
        document.documentElement.scrollWidth - document.documentElement.clientWidth
      )
    );
