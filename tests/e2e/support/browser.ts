import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

export const SITE = process.env.E2E_SITE ?? '';
export const ADMIN = process.env.E2E_ADMIN ?? '';
export const API = `${ADMIN}/api/article-forum`;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A page in a context of its own: nobody is logged in. */
export const newPage = async (
  browser: Browser,
  options: BrowserContextOptions = {}
): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  return context.newPage();
};

export const logIn = async (page: Page, email: string, password: string): Promise<void> => {
  await page.goto(`${ADMIN}/admin`);
  await page.getByLabel(/^E-?mail/i).fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('navigation').first().waitFor();
};

export const MODERATOR = ['moderator@example.com', 'Demo-moderator-1'] as const;
export const EDITOR = ['editor@example.com', 'Demo-editor-1'] as const;

export const openQueue = async (page: Page): Promise<void> => {
  await page.goto(`${ADMIN}/admin/plugins/article-forum`);
  await page.getByRole('heading', { level: 1, name: 'Forum' }).waitFor();
};
