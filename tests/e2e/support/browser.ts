import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

import { args } from '../../../scripts/demo/chromium.json';

export const SITE = process.env.E2E_SITE ?? '';
export const ADMIN = process.env.E2E_ADMIN ?? '';
export const API = `${ADMIN}/api/article-forum`;

/**
 * The admin is one script of five megabytes. Pages of one context are in one process, where a further one loads
 * in little more than half the time; and Chromium notes while it reads where a function begins, for it
 * reads all of the script again as soon as an error asks for that.
 */
const QUICK = ['--process-per-site', '--js-flags=--no-enable-lazy-source-positions'];

const ARTIFACTS = path.resolve(__dirname, '../../.artifacts');
const opened = new Set<Browser>();

export const openBrowser = async (): Promise<Browser> => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [...args, ...QUICK],
  });
  opened.add(browser);
  return browser;
};

/** A page in a context of its own: nobody is logged in. */
export const newPage = async (
  browser: Browser,
  options: BrowserContextOptions = {}
): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(30_000);
  return context.newPage();
};

declare global {
  var onTestFailure: ((test: string) => Promise<void>) | undefined;
}

/** What each page showed when a test failed; called by the test environment. */
globalThis.onTestFailure = async (test) => {
  mkdirSync(ARTIFACTS, { recursive: true });
  const pages = [...opened].flatMap((browser) => browser.contexts()).flatMap((c) => c.pages());
  const name = test.replace(/\W+/g, '-').slice(0, 80);
  for (const [index, page] of pages.entries()) {
    const file = path.join(ARTIFACTS, `${name}-${index + 1}.png`);
    // A page that hangs shall not hide why the test failed.
    await page.screenshot({ path: file, timeout: 5000 }).catch(() => undefined);
  }
};
