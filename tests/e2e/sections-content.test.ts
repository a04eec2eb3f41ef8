import {
  addSection,
  moveSection,
  openSections,
  pathOf,
  readTree,
  rowOf,
  titlesIn,
  untilSaid,
} from './support/sections';
import {
  alpha,
  beta,
  choose,
  confirm,
  dialog,
  gamma,
  home,
  homePath,
  isFocused,
  page,
  press,
  withSections,
} from './support/sections-fixture';

withSections();

describe('a new title', () => {
  const title = () => page.getByRole('textbox', { name: /^Title of/ });

  test('keeps the address', async () => {
    await press(alpha, 'F2');
    await title().fill('Omega');
    await title().press('Enter');
    await untilSaid(page, '“Alpha” is now called “Omega”');
    expect(await pathOf(alpha)).toBe(`${homePath}/alpha`);
    expect(await titlesIn(home)).toContain('Omega');
  });

  test('makes a new address, once that is agreed to', async () => {
    await choose(alpha, 'Rename');
    await title().fill('Omega');
    await page.getByRole('checkbox', { name: 'Make a new address of the title' }).click();
    await title().press('Enter');
    await dialog().getByText(`${homePath}/omega`).first().waitFor();
    await dialog().getByText('The old addresses redirect to the new ones.').waitFor();
    await confirm('Rename');
    await untilSaid(page, '“Alpha” is now called “Omega”');
    expect(await pathOf(alpha)).toBe(`${homePath}/omega`);
  });

  test('is forgotten on Escape, and its keys move nothing', async () => {
    await press(alpha, 'F2');
    await title().press('End');
    await title().press('Alt+ArrowDown');
    await title().press('Delete');
    await title().press('Escape');
    await title().waitFor({ state: 'detached' });
    expect(await titlesIn(home)).toEqual(['Alpha', 'Beta', 'Gamma']);
    expect(await isFocused(alpha)).toBe(true);
  });

  test('in another language is a translation', async () => {
    await openSections(page, '?locale=fr');
    await rowOf(page, alpha).getByText('no translation: en').waitFor();
    await choose(alpha, 'Add a title in this language');
    await title().fill('Alphe');
    await title().press('Enter');
    await rowOf(page, alpha).getByText('Alphe', { exact: true }).waitFor();
    await rowOf(page, alpha).getByText('no translation: en').waitFor({ state: 'detached' });
    expect(await titlesIn(home)).toContain('Alpha');
  });
});

describe('a section', () => {
  test('is added inside another one, and the keyboard is on it', async () => {
    await choose(alpha, 'Add a section inside');
    await dialog().getByLabel('Title').fill('Delta');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    expect(await titlesIn(alpha)).toEqual(['Delta']);
    const [{ documentId = '' } = {}] = (await readTree()).filter(({ parent }) => parent === alpha);
    await rowOf(page, documentId).and(page.locator(':focus')).waitFor();
  });

  test('that holds something is deleted only with a place for that', async () => {
    await addSection('Inside', alpha);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByRole('button', { name: 'Open “Alpha”' }).click();
    await press(alpha, 'Delete');
    await dialog().getByText('It holds 1 section and 0 articles').waitFor();
    await dialog().getByRole('button', { name: 'Continue' }).click();
    await dialog().getByText(`${homePath}/inside`).first().waitFor();
    expect(await pathOf(alpha)).toBe(`${homePath}/alpha`);
    await confirm('Delete');
    await rowOf(page, alpha).waitFor({ state: 'detached' });
    expect(await titlesIn(home)).toEqual(['Beta', 'Gamma', 'Inside']);
  });

  test('that is empty is deleted once that is agreed to', async () => {
    await choose(gamma, 'Delete');
    await dialog().getByText('It is empty.').waitFor();
    await confirm('Delete');
    await rowOf(page, gamma).waitFor({ state: 'detached' });
    expect(await titlesIn(home)).toEqual(['Alpha', 'Beta']);
  });

  test('that a colleague has moved is not moved from where it was seen', async () => {
    await moveSection(gamma, beta);
    await press(gamma, 'Alt+ArrowUp');
    await page.getByText('A colleague has changed the sections').waitFor();
    expect(await pathOf(gamma)).toBe(`${homePath}/beta/gamma`);
    await rowOf(page, gamma).getByText(`${homePath}/beta/gamma`).waitFor();
  });

  test('is edited in the Content Manager', async () => {
    await press(alpha, 'Enter');
    await page.waitForURL(new RegExp(`section/${alpha}`));
  });
});
