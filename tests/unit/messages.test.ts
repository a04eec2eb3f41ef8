import { en, type MessageKey } from '../../server/src/messages/en';
import { fr } from '../../server/src/messages/fr';
import { say, sayDate } from '../../server/src/messages/say';
import { LOOSE_SIGN } from './support/french';

const keys = Object.keys(en) as MessageKey[];
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the messages', () => {
  it('are the same ones in French as in English', () => {
    expect(Object.keys(fr).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('%s has the same placeholders in French', (key) => {
    expect(placeholders(fr[key])).toEqual(placeholders(en[key]));
  });

  it('have in French a space before each double sign, and none that a line may break at', () => {
    expect(Object.values(fr).filter((text) => LOOSE_SIGN.test(text))).toEqual([]);
  });

  it('are in the language of the request, whatever its country', () => {
    expect(say('fr-CA', 'field.required')).toBe(fr['field.required']);
  });

  it.each(['xx', '', 'ky-KG', 'constructor'])('are in English for %p', (locale) => {
    expect(say(locale, 'field.required')).toBe(en['field.required']);
  });

  it('hold the values of their placeholders', () => {
    expect(say('en', 'field.too-short', { min: 2, length: 1 })).toBe(
      'Too short: at least 2 characters, you wrote 1.'
    );
  });

  it.each([
    ['en', 'November 23, 2026'],
    ['en-GB', '23 November 2026'],
    ['en_GB', '23 November 2026'],
    ['fr', '23 novembre 2026'],
    ['xx', '23 November 2026'],
  ])('write a date as in %s', (locale, text) => {
    expect(sayDate(locale, '2026-11-23T23:59:59.000Z')).toBe(text);
  });
});
