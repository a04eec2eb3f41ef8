import type { Browser, Page } from 'playwright-core';

import { logIn, MODERATOR } from './support/admin';
import { decide, post } from './support/api';
import { newPage, openBrowser } from './support/browser';
import { moderatedArticle } from './support/reader';
import {
  choose,
  findRules,
  listed,
  newRules,
  newWord,
  openRules,
  ruleRow,
  typeRules,
} from './support/rules';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await newPage(browser);
  await logIn(page, MODERATOR);
});

afterAll(() => browser?.close());

const decidedPost = async (body: string, action: 'publish' | 'reject') => {
  const { documentId: article } = await moderatedArticle();
  await decide((await post({ article, body })).documentId, action);
};
const tryText = async (text: string) => {
  await page.getByRole('button', { name: 'Try a text' }).click();
  await page.getByLabel('Text', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Try', exact: true }).click();
};
const found = () => page.locator('[data-tried]');

describe('a text is tried on the spot', () => {
  test('what is found is marked in it, also in disguise, with the entry that found it', async () => {
    const word = newWord();
    await listed([word], { tier: 'spam' });
    await openRules(page);
    const disguised = `${word[0]}\u200B${word.slice(1).toUpperCase()}`;
    await tryText(`Before ${disguised} after.`);
    await found().getByText('This would be filed as spam.').waitFor();
    expect(await found().locator('mark').allInnerTexts()).toEqual([disguised]);
    await found().getByRole('list', { name: 'Entries that were found' }).getByText(word).waitFor();
  });

  test('what nobody objects to passes', async () => {
    await openRules(page);
    await tryText('A calm word.');
    await found().getByText('Nothing is found: the lists let this through.').waitFor();
  });

  test('name, address and link are tried with it', async () => {
    const word = newWord();
    await listed([`@${word}.example`], { kind: 'email' });
    await openRules(page);
    await page.getByRole('button', { name: 'Try a text' }).click();
    await page.getByLabel('E-mail address').fill(`somebody@${word}.example`);
    await page.getByLabel('E-mail address').press('Enter');
    await found().getByText('This would be held for a moderator.').waitFor();
    expect(await found().locator('mark').count()).toBe(1);
  });
});

describe('new entries are tried on past posts', () => {
  test('and say which of them they would have met, before they are added', async () => {
    const word = newWord();
    await decidedPost(`Rightly published, with ${word} in it.`, 'publish');
    await decidedPost(`Rightly rejected for ${word}.`, 'reject');
    await openRules(page);
    await typeRules(page, word);
    await page.getByRole('button', { name: 'Try on past posts' }).click();
    const alarms = page.locator('[data-dry-run=alarms]');
    await alarms.getByText(/^1 false alarm among the last/).waitFor();
    expect(await alarms.locator('mark').allInnerTexts()).toEqual([word]);
    const caught = page.locator('[data-dry-run=caught]');
    await caught.getByText(/^1 of the last .* is caught$/).waitFor();
    expect(
      await caught
        .getByText(/of .* rejected/)
        .first()
        .innerText()
    ).toContain('1 of');

    // Another tier is another trial.
    await choose(newRules(page), 'What it does', 'Files as spam');
    await alarms.waitFor({ state: 'detached' });
    expect(await page.getByLabel(/^Entries, one a line/).inputValue()).toBe(word);
    await page.getByLabel(/^Entries, one a line/).fill('');
  });

  test('network addresses are said not to be tried', async () => {
    await openRules(page);
    await typeRules(page, '192.0.2.0/24');
    await choose(newRules(page), 'Kind', 'Networks');
    await page.getByRole('button', { name: 'Try on past posts' }).click();
    await page.getByText(/^1 network address was not tried/).waitFor();
    await page.getByLabel(/^Entries, one a line/).fill('');
  });
});

describe('an entry is a word, whatever it looks like', () => {
  const watched = async () => {
    let isRun = false;
    page.on('dialog', (dialog) => {
      isRun = true;
      void dialog.dismiss();
    });
    return () => isRun;
  };

  test('markup in it, in its note and in a text is shown as it is, and runs nowhere', async () => {
    const isRun = await watched();
    const word = newWord();
    const markup = `<img src=x onerror=alert(1)> ${word}`;
    await listed([markup], { note: `<script>alert(2)</script> ${word} \u202Egnp` });
    await findRules(page, word);
    await ruleRow(page, markup).getByText('<script>alert(2)</script>').waitFor();
    // A sign that turns the direction of writing turns nothing beside the note.
    expect(await ruleRow(page, markup).locator('bdi').count()).toBe(2);
    await tryText(`See ${markup} <b>now</b>`);
    await found().getByText('This would be held for a moderator.').waitFor();
    await found().getByText('<b>now</b>').waitFor();
    await page.getByRole('button', { name: `Delete ${markup}` }).click();
    await page.getByText('Deleted:').waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(isRun()).toBe(false);
  });

  test('a pattern is none, and a long text does not wear the server out', async () => {
    const word = newWord();
    const patterns = ['(a+)+$', '(x+x+)+y', '^(([a-z])+.)+[A-Z]([a-z])+$', '.*.*.*zq', '*a*a*a*'];
    await listed(patterns.map((pattern) => `${pattern} ${word}`));
    await openRules(page);
    await tryText(`${'a'.repeat(60_000)}! ${'x'.repeat(30_000)}`);
    await found().getByText('Nothing is found: the lists let this through.').waitFor();
  });
});
