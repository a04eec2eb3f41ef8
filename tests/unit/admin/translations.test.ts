import { createIntl } from 'react-intl';

import { en, type TextKey } from '../../../admin/src/translations/en';
import { fr } from '../../../admin/src/translations/fr';
import { LOOSE_SIGN } from '../support/french';
import { parametersIn } from './support/icu';
import { wordsBesideTranslations, wordsIn } from './support/words';

const SHARED = new Set(['Actions', 'Article', 'Articles', 'Forum', 'Note', 'Pages']);
const keys = Object.keys(en) as TextKey[];

describe('the texts of the admin', () => {
  it('are the same ones in French as in English', () => {
    expect(Object.keys(fr).sort()).toEqual([...keys].sort());
  });

  it('take the same values in French, and say something', () => {
    const others = keys.filter(
      (key) =>
        fr[key].trim() === '' ||
        parametersIn(fr[key], 'fr').join() !== parametersIn(en[key], 'en').join()
    );
    expect(others).toEqual([]);
  });

  it('are translated, but for words that both languages have', () => {
    const said = (key: TextKey) => en[key].replace(/\{.*\}/g, '').trim();
    const same = keys.filter((key) => en[key] === fr[key]).map(said);
    expect(same.filter((words) => /\p{L}{2}/u.test(words) && !SHARED.has(words))).toEqual([]);
  });

  it('have in French a space before each double sign, and none that a line may break at', () => {
    const wrong = keys.filter((key) => LOOSE_SIGN.test(fr[key]));
    expect(wrong.map((key) => fr[key])).toEqual([]);
  });

  it('count in French as the French do: zero is singular', () => {
    const intl = createIntl({ locale: 'fr', messages: fr });
    const say = (count: number) => intl.formatMessage({ id: 'rules.add.count' }, { count });
    expect([say(1), say(2)]).toEqual([
      expect.stringMatching(/entrée$/),
      expect.stringMatching(/entrées$/),
    ]);
  });

  it('are the only words of the admin: none stands in its source', () => {
    expect(wordsBesideTranslations()).toEqual([]);
  });

  it.each([
    ['between tags', '<p>Try again</p>'],
    ['in an attribute', '<input placeholder="Search" />'],
    ['in a choice', "<a title={isOpen ? 'Close' : text('open')} />"],
    ['in an option', "notify({ type: 'danger', message: 'It failed' })"],
    ['as a sign between two texts', "<p>{text('label')}: {value}</p>"],
  ])('would be found %s', (_, source) => {
    expect(wordsIn(source)).toHaveLength(1);
  });
});
