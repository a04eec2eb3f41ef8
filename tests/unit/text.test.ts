import { countCharacters } from '../../contracts/characters';
import {
  firstCharacters,
  foldForSearch,
  hasControlCharacters,
  normaliseLine,
  normaliseText,
} from '../../server/src/domain/text';

describe('the length of a text', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['Бишкек', 6],
    ['😀', 1],
    ['日本語', 3],
    ['𝒳y', 2],
  ])('of %p is %d characters', (text, length) => {
    expect(countCharacters(text)).toBe(length);
  });

  it('counts a composed and a decomposed letter alike once normalised', () => {
    expect(countCharacters(normaliseText('e\u0301'))).toBe(1);
  });

  it('is never cut inside a character', () => {
    expect(firstCharacters('a😀b', 2)).toBe('a😀');
  });
});

describe('a normalised text', () => {
  it('has one kind of line end and no outer white space', () => {
    expect(normaliseText('  a\r\nb\rc\n\n ')).toBe('a\nb\nc');
  });

  it('is one line where a line is wanted', () => {
    expect(normaliseLine(' a\n\tb   c ')).toBe('a b c');
  });
});

describe('control characters', () => {
  it.each([
    '\u0000',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u0085',
    '\ufffe',
    '\uffff',
    '\ud800',
    '\udc00x',
  ])('include %j', (text) => {
    expect(hasControlCharacters(`a${text}`)).toBe(true);
  });

  it.each(['\n', '\t', '\r', '😀', 'é', '\u200d', 'Ж'])('do not include %j', (text) => {
    expect(hasControlCharacters(`a${text}b`)).toBe(false);
  });
});

describe('a text folded for search', () => {
  it.each([
    ['ÉTÉ', 'ete'],
    ['БИШКЕК', 'бишкек'],
    ['  a \n b ', 'a b'],
    ['ﬁn', 'fin'],
  ])('turns %p into %p', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('finds the same letters with and without an accent', () => {
    expect(foldForSearch('Élysée')).toBe(foldForSearch('ELYSEE'));
  });
});
