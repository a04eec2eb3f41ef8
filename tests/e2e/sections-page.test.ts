import { violationsOn } from './support/accessibility';
import { logIn, menuEntry, MODERATOR } from './support/admin';
import { ADMIN, newPage } from './support/browser';
import { addArticle, removeArticle } from './support/entries';
import { overflowOf } from './support/look';
import { openSections, rowOf } from './support/sections';
import {
  alpha,
  beta,
  browser,
  choose,
  dialog,
  home,
  page,
  press,
  withSections,
} from './support/sections-fixture';

withSections();

describe('the page', () => {
  test('is where an editor who may not read the queue gets to, and counts nothing that waits', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${ADMIN}/admin`);
    await menuEntry(page).click();
    await page.getByRole('heading', { level: 1, name: 'Sections' }).waitFor();
    await page.getByRole('treegrid').waitFor();
    expect(asked.filter((url) => url.includes('/article-forum/moderation'))).toEqual([]);
    expect(await page.getByText('waiting').count()).toBe(0);
  });

  test('is not offered to a moderator who may not read sections', async () => {
    const other = await newPage(browser);
    await logIn(other, MODERATOR);
    await other.goto(`${ADMIN}/admin`);
    await menuEntry(other).click();
    await other.getByRole('tab').first().waitFor();
    expect(await other.getByRole('link', { name: 'Sections' }).count()).toBe(0);
    await other.context().close();
  });

  test('counts the articles of a section, and those below it', async () => {
    const { documentId } = await addArticle('Counted with its section', { section: alpha });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await rowOf(page, alpha).getByText('1 published').first().waitFor();
    await rowOf(page, home).getByText('with below: 1').first().waitFor();
    await removeArticle(documentId);
  });

  test('finds sections by their titles', async () => {
    await page.getByRole('searchbox', { name: 'Find a section' }).fill('kyrgyz parl');
    await page.getByText('No section here matches').waitFor();
    await page.getByRole('searchbox', { name: 'Find a section' }).fill('parlia');
    const rows = page.locator('[data-section]');
    await page.waitForFunction(() => document.querySelectorAll('[data-section]').length === 3);
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringContaining('Kyrgyzstan'),
      expect.stringContaining('Politics'),
      expect.stringContaining('Parliament'),
    ]);
  });

  test('is no wider than a narrow window', async () => {
    for (const width of [800, 400]) {
      await page.setViewportSize({ width, height: 800 });
      await openSections(page);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('has nothing that axe objects to', async () => {
    expect(await violationsOn(page, 'main')).toEqual([]);
  });

  test('has nothing that axe objects to while a title is changed', async () => {
    await press(alpha, 'F2');
    expect(await violationsOn(page, 'main')).toEqual([]);
  });

  test.each([
    ['a move is asked for', () => press(beta, 'Alt+ArrowRight')],
    ['a place is chosen', () => choose(beta, 'Move to…')],
    ['a section is added', () => choose(beta, 'Add a section inside')],
    ['a section is deleted', () => press(home, 'Delete')],
  ])('has nothing that axe objects to while %s', async (_, ask) => {
    await ask();
    await dialog().waitFor();
    expect(await violationsOn(page, '[role=dialog]')).toEqual([]);
    await page.keyboard.press('Escape');
  });
});
