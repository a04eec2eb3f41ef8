import fc from 'fast-check';

import { readEntry } from '../../../server/src/domain/lists/entry';
import { compileWords } from '../../../server/src/domain/lists/words';
import { listed } from '../../support/lists';

const find = (values: readonly string[], text: string) =>
  compileWords(listed('word', values)).find(text);
const finds = (value: string, text: string): string[] =>
  find([value], text).map(({ start, end }) => text.slice(start, end));

describe('an entry', () => {
  it('is a whole word in every alphabet', () => {
    expect(finds('ass', 'An assassin in class, my ass!')).toEqual(['ass']);
    expect(finds('рот', 'Кротов открыл рот, а не ворота')).toEqual(['рот']);
    expect(finds('сом', 'Он со сомом, это сом.')).toEqual(['сом']);
  });

  it('ends where digits or letters of another alphabet are stuck to it, if it is long enough', () => {
    expect(finds('casino', 'casino777 24casino casinoМосква')).toEqual([
      'casino',
      'casino',
      'casino',
    ]);
    expect(finds('ass', 'ass4u')).toEqual([]);
    expect(finds('сом', 'сомfoo')).toEqual([]);
    expect(finds('casino', '7c4sino')).toEqual([]);
  });

  it('goes on where it has an asterisk, and nowhere else', () => {
    expect(finds('porn*', 'pornography, not apornia')).toEqual(['porn']);
    expect(finds('*porn', 'softporn, not pornography')).toEqual(['porn']);
    expect(finds('*порн*', 'гейпорнозвезда')).toEqual(['порн']);
    expect(finds('наркот*', 'наркотики и наркоты')).toEqual(['наркот', 'наркот']);
  });

  it('in double quotes is found as it is spelled, capitals aside', () => {
    expect(finds('"schwul"', 'SCHWUL, schwül, sch wul, sсhwul')).toEqual(['SCHWUL']);
    expect(finds('"an, us"', 'an us')).toEqual(['an us']);
  });

  it('may be a phrase, written together or apart', () => {
    const text = 'payday loan, PAYDAY-LOAN and paydayloan, but a loan on payday';
    expect(finds('payday loan', text)).toEqual(['payday loan', 'PAYDAY-LOAN', 'paydayloan']);
  });

  it('that is a phrase does not reach over the end of a sentence or a paragraph', () => {
    expect(finds('free money', 'It was free. Money is tight.')).toEqual([]);
    expect(finds('free money', 'It was free\n\nmoney is tight')).toEqual([]);
    expect(finds('free money', 'FREE! MONEY!')).toEqual(['FREE! MONEY']);
  });

  it('is never a regular expression', () => {
    expect(finds('(a+)+$', 'a'.repeat(1000))).toEqual([]);
    expect(finds('.*', 'anything')).toEqual([]);
    expect(finds('[a-z]{2}', 'is az2, literally')).toEqual(['az2']);
    expect(finds('a|b', 'a or b, ab, a|b')).toEqual(['a|b']);
  });

  it.each(['', ' ', '*', '**', '""', '!', 'a', '*a*', '\u200b\u200b', '😀😀', '...'])(
    'of fewer than two letters is none: %j',
    (value) => {
      expect(readEntry(value)).toBeNull();
      expect(find([value], 'a b c anything 😀😀 ...')).toEqual([]);
    }
  );
});

describe('a disguise', () => {
  it.each([
    ['a capital I for an l', 'cialis', 'ciaIis'],
    ['an l among capitals', 'casino', 'CASlNO'],
    ['letters upside down', 'casino', 'ɔɐsıuo'.replace('ɔ', 'c').replace('u', 'n')],
    ['one space that tears off a letter', 'casino', 'c asino'],
    ['decoration on each letter', 'casino', 'c̷͖a̶͙s̸̈́i̷n̶o̵'],
  ])('%s', (_, value, text) => {
    expect(finds(value, text)).toEqual([text]);
  });

  it('is shown where it stands in the text as it was written', () => {
    const text = '😀 Best \u200bC\u200b4$ı\u0301nо\u0336\u200b! 😀';
    const [match] = find(['casino'], text);
    expect(text.slice(match?.start, match?.end)).toBe('C\u200b4$ı\u0301nо\u0336');
  });

  it('of a whole Cyrillic word is one only among other Latin words', () => {
    expect(finds('cop', 'Сор из избы не выносят')).toEqual([]);
    expect(finds('cop', 'call a сор right now')).toEqual(['сор']);
    expect(finds('сор', 'здесь cop и мусор, господа')).toEqual(['cop']);
  });
});

describe('accents', () => {
  it('that the language needs make another word', () => {
    expect(finds('schwul', 'Es ist schwül und trüb')).toEqual([]);
    expect(finds('sik', 'Bunu sık sık yapıyorum')).toEqual([]);
    expect(finds('điếm', 'điểm thi')).toEqual([]);
    expect(finds('ano', '¡Feliz año!')).toEqual([]);
  });

  it('that nothing else in the text has are a disguise, and so are those left out', () => {
    expect(finds('casino', 'the best cäsïnö in town')).toEqual(['cäsïnö']);
    expect(finds('enculé', 'ENCULE !')).toEqual(['ENCULE']);
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'casino 4$1!.-*\u200b\u0301аѕіо😀\n'), maxLength: 200 })
  );
  const someWords = compileWords(listed('word', ['casino', 'сас', '*as*', 'no no', '"si"', 'an']));

  it('is searched without an error, and what is found lies inside of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of someWords.find(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 }
    );
  });

  it('may be an entry', () => {
    fc.assert(
      fc.property(anyText, anyText, (value, text) => {
        expect(() => find([value], text)).not.toThrow();
      })
    );
  });

  const letters = fc.constantFrom(...'abcdefghjkmnopqrstuvwxyzабвгдежзклмнопрстуфхцчшщыэюяçğşöü');
  const word = fc.string({ unit: letters, minLength: 2, maxLength: 12 });

  it('has a listed word that stands in it by itself, in whatever case', () => {
    fc.assert(
      fc.property(word, word, fc.boolean(), (value, other, isUpper) => {
        const text = `${other} ${isUpper ? value.toUpperCase() : value}, ${other}`;
        expect(find([value], text).length).toBeGreaterThan(0);
      })
    );
  });

  it('hides no listed word by invisible characters between its letters', () => {
    const invisible = fc.constantFrom('\u200b', '\u200d', '\u00ad', '\u2060', '\ufeff', '\u202e');
    fc.assert(
      fc.property(word, invisible, (value, hidden) => {
        expect(find([value], Array.from(value).join(hidden)).length).toBeGreaterThan(0);
      })
    );
  });

  it('with a word that only contains a listed one is let through', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'bdfhk'), minLength: 1, maxLength: 5 }),
        (more) => {
          expect(finds('casino', `${more}casino casino${more} ${more}casino${more}`)).toEqual([]);
        }
      )
    );
  });
});

describe('a long list', () => {
  it('finds its entry among 10,000 in a text of 20,000 characters', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => `word${index.toString(36)}xyz`);
    const list = compileWords(listed('word', [...values, 'казино']));
    const text = `${'A sentence that says nothing of interest. '.repeat(476)}К а з и н о`;
    expect(list.find(text).map(({ rule }) => rule.value)).toEqual(['казино']);
  });

  it('compares no letters at places where no word begins', () => {
    const values = Array.from({ length: 120 }, (_, index) => 'ab'.repeat(index + 1));
    expect(find(values, `${'ab'.repeat(10_000)}c`)).toEqual([]);
  });

  it('shows a word that fills the text in three places', () => {
    expect(finds('casino', 'casino '.repeat(100))).toHaveLength(3);
  });
});
