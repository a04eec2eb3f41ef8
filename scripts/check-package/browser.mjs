import { chromium } from 'playwright-core';

import { CHROMIUM_OPTIONS } from '../demo/chromium.mjs';
import { Failure } from '../demo/output.mjs';

const QUEUE = '/admin/plugins/article-forum';

/** Signs in as a person does, and looks at the queue of an app that has no posts yet. */
export async function openQueue(url, { email, password }) {
  const browser = await chromium.launch(CHROMIUM_OPTIONS);
  try {
    const page = await browser.newPage({ locale: 'en-GB' });
    await page.goto(`${url}/admin/auth/login`);
    await page.getByRole('textbox', { name: /email/i }).fill(email);
    await page.getByLabel(/^password/i).fill(password);
    await page.getByRole('button', { name: /^login$/i }).click();
    await page.getByRole('link', { name: 'Forum', exact: true }).waitFor({ timeout: 60_000 });

    // From here on: before a login, Strapi asks for a session that is not there.
    const errors = [];
    page.on('console', (message) => {
      // What the admin wants from other hosts, and does without where there are none, is not ours.
      const { url: place } = message.location();
      const isHere = place === '' || place.startsWith(url);
      if (message.type() === 'error' && isHere) errors.push(`${message.text()} ${place}`);
    });
    page.on('pageerror', (error) => errors.push(error.message));

    await page.goto(`${url}${QUEUE}`);
    await page.getByRole('heading', { level: 1, name: 'Forum' }).waitFor({ timeout: 60_000 });
    await page.getByText('Nothing is waiting').waitFor();
    if (errors.length > 0) throw new Failure(`The browser reports:\n${errors.join('\n')}`);
  } finally {
    await browser.close();
  }
}
