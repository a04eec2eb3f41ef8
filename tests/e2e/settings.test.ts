import type { Browser, Page } from 'playwright-core';

import { violationsOn } from './support/accessibility';
import { logIn } from './support/admin';
import { ADMIN, API, newPage, openBrowser, SITE } from './support/browser';
import { overflowOf, showAs } from './support/look';
import { addPerson } from './support/people';
import { moderatedArticle } from './support/reader';
import { change, inputOf, openSettings, settingOf, storedSettings } from './support/settings';

let browser: Browser;
let page: Page;

/** What these tests change, back to the default. */
const DEFAULTS = {
  maxDepth: null,
  editMinutes: null,
  form: { fields: { title: { shown: null, minLength: null, maxLength: null } } },
};

beforeAll(async () => {
  browser = await openBrowser();
  page = await newPage(browser);
  const may = ['settings.read', 'settings.update'];
  await logIn(page, await addPerson('Settler', { forum: may, isEditor: false }));
});

afterEach(() => change(DEFAULTS));
afterAll(() => browser?.close());

const save = async (count: number) => {
  const label = count === 1 ? 'Save 1 change' : `Save ${count} changes`;
  await page.getByRole('button', { name: label, exact: true }).click();
};
const saved = () => page.getByText('The settings are saved and hold.').first().waitFor();

describe('each value says where it comes from', () => {
  test('the default, this page, or the config file, which locks it', async () => {
    await change({ editMinutes: 5 });
    await openSettings(page);
    await settingOf(page, 'maxDepth').getByText('Default', { exact: true }).waitFor();
    const set = settingOf(page, 'editMinutes');
    await set.getByText('Set here').waitFor();
    await set.getByText('Back to the default: 60').waitFor();
    const locked = settingOf(page, 'limits.network.points');
    await locked.getByText('Config file').waitFor();
    expect(await inputOf(page, 'limits.network.points').isDisabled()).toBe(true);
    expect(await locked.getByRole('button').count()).toBe(0);
  });

  test('what is typed is not saved yet, and the default is one press away', async () => {
    await change({ editMinutes: 5 });
    await openSettings(page);
    await inputOf(page, 'maxDepth').fill('3');
    await settingOf(page, 'maxDepth').getByText('Not saved yet').waitFor();
    await page
      .getByRole('button', { name: 'Back to the default: How long a published post may be edited' })
      .click();
    await save(2);
    await saved();
    expect(await storedSettings()).toMatchObject({
      maxDepth: { value: 3, origin: 'settings' },
      editMinutes: { value: 60, origin: 'default' },
    });
    await settingOf(page, 'editMinutes').getByText('Default', { exact: true }).waitFor();
  });
});

describe('a change', () => {
  test('takes effect at once, for readers as well', async () => {
    const { path, documentId } = await moderatedArticle();
    const reader = await newPage(browser);
    await reader.goto(`${SITE}${path}`);
    await reader.getByLabel('Title', { exact: true }).waitFor();
    await openSettings(page);
    const group = page.locator('[data-setting-group="form.fields.title"]');
    await group.getByText('Shown', { exact: true }).waitFor();
    await inputOf(page, 'form.fields.title.shown').click({ force: true });
    await save(1);
    await saved();
    const form = await fetch(`${API}/forum/form?article=${documentId}`);
    const { fields } = ((await form.json()) as { data: { fields: object } }).data;
    expect(Object.keys(fields)).not.toContain('title');
    await reader.reload();
    await reader.getByLabel(/^Text of your post/).waitFor();
    expect(await reader.getByLabel('Title', { exact: true }).count()).toBe(0);
    await reader.context().close();
  });

  test('by a colleague of the same value is shown, and replaced only by who has seen it', async () => {
    await openSettings(page);
    await inputOf(page, 'maxDepth').fill('3');
    await change({ maxDepth: 5 });
    await save(1);
    const row = settingOf(page, 'maxDepth');
    await row.getByText('Somebody else has changed this meanwhile, to: 5.').waitFor();
    expect(await inputOf(page, 'maxDepth').inputValue()).toBe('3');
    expect(await storedSettings()).toMatchObject({ maxDepth: { value: 5 } });
    await save(1);
    await saved();
    expect(await storedSettings()).toMatchObject({ maxDepth: { value: 3 } });
  });

  test('by a colleague of another value stays beside one’s own', async () => {
    await openSettings(page);
    await inputOf(page, 'maxDepth').fill('4');
    await change({ editMinutes: 7 });
    await save(1);
    await saved();
    expect(await storedSettings()).toMatchObject({
      maxDepth: { value: 4 },
      editMinutes: { value: 7 },
    });
  });

  test('stays typed when the server does not answer', async () => {
    await openSettings(page);
    await inputOf(page, 'maxDepth').fill('6');
    await page.route('**/article-forum/settings', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue()
    );
    await save(1);
    await page.getByText('The settings were not saved').waitFor();
    expect(await inputOf(page, 'maxDepth').inputValue()).toBe('6');
    await page.unroute('**/article-forum/settings');
    await save(1);
    await saved();
  });

  test('is not lost on the way to another page without a question', async () => {
    await openSettings(page);
    await inputOf(page, 'maxDepth').fill('2');
    await page.getByRole('link', { name: 'Home' }).first().click();
    const question = page.getByRole('alertdialog', { name: 'Changes that are not saved' });
    await question.getByRole('button', { name: 'Stay' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await inputOf(page, 'maxDepth').inputValue()).toBe('2');
    await page.getByRole('button', { name: 'Discard' }).click();
    await settingOf(page, 'maxDepth').getByText('Default', { exact: true }).waitFor();
  });
});

describe('what the server refuses', () => {
  test('leads to the field, which says what would do', async () => {
    await openSettings(page);
    await inputOf(page, 'maxDepth').fill('many');
    await save(1);
    await settingOf(page, 'maxDepth')
      .getByText(/^A whole number from 0 to/)
      .waitFor();
    await page.waitForFunction(
      () =>
        document.activeElement?.closest('[data-setting]')?.getAttribute('data-setting') ===
        'maxDepth'
    );
    expect(await inputOf(page, 'maxDepth').getAttribute('aria-invalid')).toBe('true');
    // Strapi's own button, with the mouse over it, is paler than axe allows.
    await page.mouse.move(0, 0);
    expect(await violationsOn(page, 'main')).toEqual([]);
    // It is forgotten with the next letter.
    await inputOf(page, 'maxDepth').fill('4');
    await settingOf(page, 'maxDepth')
      .getByText(/^A whole/)
      .waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Discard' }).click();
  });

  test('is said of values that contradict each other', async () => {
    await openSettings(page);
    await inputOf(page, 'form.fields.title.minLength').fill('100');
    await inputOf(page, 'form.fields.title.maxLength').fill('10');
    await save(2);
    const group = page.locator('[data-setting-group="form.fields.title"]');
    await group.getByText('The least length is greater than the greatest.').waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
  });
});

describe('the page', () => {
  test('is read by who may not change it, and offers no button', async () => {
    const other = await newPage(browser);
    await logIn(other, await addPerson('Onlooker', { forum: ['settings.read'], isEditor: false }));
    await openSettings(other);
    await other.getByText(/You may not change it$/).waitFor();
    expect(await inputOf(other, 'maxDepth').isDisabled()).toBe(true);
    expect(await other.getByRole('button', { name: /^Save/ }).count()).toBe(0);
    expect(await violationsOn(other, 'main')).toEqual([]);
    await other.context().close();
  });

  test('is asked for again when it could not be loaded', async () => {
    await page.route('**/article-forum/settings', (route) => route.abort());
    await page.goto(`${ADMIN}/admin/settings/article-forum`);
    await page.getByText('The settings could not be loaded.').waitFor();
    await page.unroute('**/article-forum/settings');
    await page.getByRole('button', { name: 'Try again' }).click();
    await settingOf(page, 'maxDepth').waitFor();
  });

  test('speaks French, in the dark, in a narrow window, and axe finds nothing', async () => {
    await showAs(page, { theme: 'dark', language: 'fr' });
    await page.setViewportSize({ width: 800, height: 900 });
    await openSettings(page);
    await page.getByRole('heading', { level: 2, name: 'Politique du site' }).waitFor();
    await settingOf(page, 'maxDepth').getByText('Par défaut', { exact: true }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(
      /\b(Default|Save|Shown|Config file)\b/
    );
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page, 'main')).toEqual([]);
  });
});
