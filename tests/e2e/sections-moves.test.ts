import {
  addSection,
  dragOver,
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
  number,
  page,
  press,
  root,
  withSections,
} from './support/sections-fixture';

withSections();

describe('the mouse', () => {
  test('drags a section before another one, where a line shows it', async () => {
    await dragOver(page, gamma, alpha, 0.1);
    await rowOf(page, alpha).locator('[data-drop=above]').waitFor();
    await page.mouse.up();
    await untilSaid(page, '“Gamma”: place 1 of 3');
    expect(await titlesIn(home)).toEqual(['Gamma', 'Alpha', 'Beta']);
  });

  test('drags a section into another one, once its new address is agreed to, and takes it back', async () => {
    await dragOver(page, gamma, alpha, 0.5);
    await page.mouse.up();
    await dialog().getByText(`${homePath}/alpha/gamma`).first().waitFor();
    expect(await pathOf(gamma)).toBe(`${homePath}/gamma`);
    await confirm('Move');
    await untilSaid(page, '“Gamma” is now in “Alpha”');
    expect(await pathOf(gamma)).toBe(`${homePath}/alpha/gamma`);

    await page.getByRole('button', { name: 'Undo' }).click();
    await untilSaid(page, '“Gamma” is what it was before');
    expect(await pathOf(gamma)).toBe(`${homePath}/gamma`);
  });

  test('cannot drop a section into itself, nor after the drag was broken off', async () => {
    const before = await readTree();
    await dragOver(page, home, alpha, 0.5);
    await page.mouse.up();
    await dragOver(page, gamma, alpha, 0.5);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await dialog().count()).toBe(0);
    expect(await readTree()).toEqual(before);
  });
});

describe('the keyboard', () => {
  test('walks the tree, opens and closes it', async () => {
    await press(home, 'ArrowDown');
    expect(await isFocused(alpha)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    expect(await isFocused(home)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await rowOf(page, alpha).waitFor({ state: 'detached' });
    expect(await rowOf(page, home).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowRight');
    await rowOf(page, alpha).waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await isFocused(alpha)).toBe(true);
    await page.keyboard.press('Home');
    const rows = page.locator('[data-section]');
    expect(await rows.first().evaluate((row) => row === document.activeElement)).toBe(true);
    await page.keyboard.press('End');
    expect(await rows.last().evaluate((row) => row === document.activeElement)).toBe(true);
  });

  test('changes the order, step by step, and stays on the section', async () => {
    await press(gamma, 'Alt+ArrowUp');
    await untilSaid(page, '“Gamma”: place 2 of 3');
    await page.keyboard.press('Alt+ArrowUp');
    await untilSaid(page, '“Gamma”: place 1 of 3');
    await page.keyboard.press('Alt+ArrowUp');
    await untilSaid(page, '“Gamma” is already the first');
    expect(await isFocused(gamma)).toBe(true);
    expect(await titlesIn(home)).toEqual(['Gamma', 'Alpha', 'Beta']);
  });

  test('moves a section in and out, and says where it is', async () => {
    await press(beta, 'Alt+ArrowRight');
    await dialog().getByRole('button', { name: 'Move', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await untilSaid(page, '“Beta” is now in “Alpha”');
    await dialog().waitFor({ state: 'detached' });
    expect(await pathOf(beta)).toBe(`${homePath}/alpha/beta`);

    await press(beta, 'Alt+ArrowLeft');
    await dialog().getByRole('button', { name: 'Move', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await untilSaid(page, `“Beta” is now in “Home ${number}”`);
    expect(await titlesIn(home)).toEqual(['Alpha', 'Beta', 'Gamma']);
  });

  test('moves nothing once a question was refused, and is back on the section', async () => {
    await press(beta, 'Alt+ArrowRight');
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await pathOf(beta)).toBe(`${homePath}/beta`);
    expect(await isFocused(beta)).toBe(true);
  });
});

describe('"Move to…"', () => {
  test('finds the place by a search', async () => {
    const away = await addSection(`Écarté ${number}`, root);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await rowOf(page, away).waitFor();
    await choose(gamma, 'Move to…');
    await dialog().getByLabel('Search by title or address').fill(`ecarte ${number}`);
    await dialog().getByRole('radio').click();
    await dialog().getByRole('button', { name: 'Continue' }).click();
    await confirm('Move');
    await untilSaid(page, `“Gamma” is now in “Écarté ${number}”`);
    expect(await titlesIn(away)).toEqual(['Gamma']);
  });

  test('does not offer what lies in the section', async () => {
    await choose(home, 'Move to…');
    await dialog().getByLabel('Search by title or address').fill(homePath);
    await dialog().getByText('No section matches.').waitFor();
    await page.keyboard.press('Escape');
  });
});
