import type { Browser, Page } from 'playwright-core';

import { openBrowser } from './support/browser';
import { atPile, focusedCard, leaveDesk, pileOf, statusesOf, waitForFocusOn } from './support/desk';

let browser: Browser;
let page: Page;

const KEYS = { publish: 'p', reject: 'r', spam: 's' } as const;
type Verdict = keyof typeof KEYS;
const OUTCOMES = {
  publish: 'published',
  reject: 'rejected',
  spam: 'spam',
} as const satisfies Record<Verdict, string>;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(() => leaveDesk(browser, page));
afterAll(() => browser?.close());

/** What a reader of the text would do with it. */
const verdictIn = (words: string): Verdict => {
  if (words.includes('an insult')) return 'reject';
  if (words.includes('cheap pills')) return 'spam';
  return 'publish';
};

const MIXTURE: readonly string[] = Array.from({ length: 50 }, (_, index) => {
  const number = `Number ${index + 1} of fifty`;
  if (index % 7 === 3) return `${number} is an insult, and a dull one.`;
  if (index % 11 === 5) return `${number} praises cheap pills.`;
  const lines = 'It says something about the matter at hand.\n\n'.repeat((index % 9) + 1);
  return `${number} has an opinion.\n\n${lines}`;
});

test('fifty posts are decided by keyboard alone', async () => {
  const pile = await pileOf(MIXTURE);
  page = await atPile(browser, pile);
  const began = performance.now();
  let strokes = 1;
  await page.keyboard.press('j');
  for (let left = MIXTURE.length; left > 0; left -= 1) {
    const words = await focusedCard(page);
    await page.keyboard.press(KEYS[verdictIn(words)]);
    strokes += 1;
    const [before = ''] = words.split('\n');
    await page.waitForFunction(
      ([author, isLast]) => {
        const card = document.activeElement?.closest('article');
        return isLast === 'yes'
          ? card === null
          : !(card?.textContent ?? author ?? '').startsWith(author ?? '');
      },
      [before, left === 1 ? 'yes' : 'no']
    );
    // A person looks at the next post before the next key; the desk does not hear an echo.
    await page.waitForTimeout(260);
  }
  const seconds = (performance.now() - began) / 1000;
  console.info(`${MIXTURE.length} posts, ${strokes} keystrokes, ${seconds.toFixed(1)} s`);

  await page.getByText(/No post here matches/).waitFor();
  expect(await statusesOf(pile.documentIds)).toEqual(
    MIXTURE.map((words) => OUTCOMES[verdictIn(words)])
  );
}, 240_000);

describe('with a few posts', () => {
  let sent: string[];

  beforeEach(async () => {
    const pile = await pileOf(['The first words', 'The second words', 'The third words']);
    sent = pile.documentIds;
    page = await atPile(browser, pile);
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  /** A contact that closes twice. Two presses by the driver may be further apart than a bounce ever is. */
  const bounce = (key: string) =>
    page.evaluate((pressed) => {
      const init = { key: pressed, bubbles: true, cancelable: true };
      for (const type of ['keydown', 'keyup', 'keydown', 'keyup']) {
        (document.activeElement ?? document).dispatchEvent(new KeyboardEvent(type, init));
      }
    }, key);

  test('a key does nothing before a post has the focus', async () => {
    await press('p', 'r', 's');
    await page.getByText('No post has the focus').waitFor();
    expect(await statusesOf(sent)).toEqual(['pending', 'pending', 'pending']);
  });

  test('a key that bounces decides one post', async () => {
    await press('j');
    await bounce('p');
    await waitForFocusOn(page, 'The second words');
    await page.getByText('1 post published').waitFor();
    expect(await statusesOf(sent)).toEqual(['published', 'pending', 'pending']);
  });

  test('a key held down decides one post', async () => {
    await press('j');
    for (let turn = 0; turn < 5; turn += 1) {
      await page.keyboard.down('p');
      await page.waitForTimeout(300);
    }
    await page.keyboard.up('p');
    expect(await statusesOf(sent)).toEqual(['published', 'pending', 'pending']);
  });

  test('letters are letters where one types', async () => {
    await press('j', '/');
    await page.getByPlaceholder('Name, title or text').pressSequentially('prs');
    await page.waitForTimeout(500);
    expect(await statusesOf(sent)).toEqual(['pending', 'pending', 'pending']);
  });

  test('a decision is taken back by key, and the post has the focus again', async () => {
    await press('j', 'r');
    await waitForFocusOn(page, 'The second words');
    await page.getByText('1 post rejected').waitFor();
    await press('u');
    await page.getByText(/Decision undone/).waitFor();
    await waitForFocusOn(page, 'The first words');
    expect(await statusesOf(sent)).toEqual(['pending', 'pending', 'pending']);
  });

  test('decisions are taken back one after the other', async () => {
    await press('j', 'r');
    await page.getByText('1 post rejected').waitFor();
    await page.waitForTimeout(300);
    await press('s');
    await page.getByText('1 post marked as spam').waitFor();
    await press('u');
    await page
      .getByText(/Decision undone/)
      .first()
      .waitFor();
    await page.getByText(/Last decision: Reject/).waitFor();
    await press('u');
    await page.getByText(/Last decision/).waitFor({ state: 'detached' });
    expect(await statusesOf(sent)).toEqual(['pending', 'pending', 'pending']);
  });

  test('the selected are decided by capital letters', async () => {
    await press('j', 'x', 'j', 'x', 'S');
    await page.getByText('2 posts marked as spam').waitFor();
    expect(await statusesOf(sent)).toEqual(['spam', 'spam', 'pending']);
  });

  test('one by one, the next post comes when one is decided', async () => {
    await press('v');
    await page.getByText('3 posts left').waitFor();
    await page.getByRole('heading', { name: 'History' }).waitFor();
    await press('p');
    await waitForFocusOn(page, 'The second words');
    expect(await page.getByRole('article').count()).toBe(1);
    await page.waitForTimeout(300);
    await press('r');
    await waitForFocusOn(page, 'The third words');
    expect(await statusesOf(sent)).toEqual(['published', 'rejected', 'pending']);
  });

  test('a post is rejected with a reason', async () => {
    await press('j', 'w');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Reject' }).click();
    await page.getByText('1 post rejected').waitFor();
    await page.getByRole('tab', { name: /Rejected/i }).click();
    await page.getByText('Reason: off topic').waitFor();
  });

  test('a post is published by the reply to it', async () => {
    await press('j', 'a');
    await page.getByLabel('Your reply').fill('Thank you for this.');
    await page.getByLabel('Public name').fill('The newsroom');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await statusesOf(sent)).toEqual(['published', 'pending', 'pending']);
  });

  test('the sheet of keys opens, and Escape closes it', async () => {
    await press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await press('p');
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await statusesOf(sent)).toEqual(['pending', 'pending', 'pending']);
  });
});
