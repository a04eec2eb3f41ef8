import { en, type MessageKey, type Messages } from './en';
import { fr } from './fr';

const LANGUAGES: Readonly<Record<string, Messages>> = { en, fr };

/**
 * A message in the reader's language, English where we do not speak it.
 *
 * @param locale code of the request, such as `fr-CA`
 * @param values what stands for `{name}` in the message
 */
export const say = (
  locale: string,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {}
): string => {
  const language = locale.split(/[-_]/)[0]?.toLowerCase() ?? '';
  // A request may name any word as its locale, `constructor` too.
  const messages = Object.hasOwn(LANGUAGES, language) ? (LANGUAGES[language] ?? en) : en;
  return messages[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
};

/** The words for a reason to report a post; a site's own code stands for itself. */
export const sayReason = (locale: string, code: string): string => {
  const key = `reason.${code}`;
  return key in en ? say(locale, key as MessageKey) : code;
};

/** That too much was sent, and how long to wait: in seconds, or in whole minutes where they are many. */
export const sayWait = (locale: string, seconds: number): string =>
  seconds < 120
    ? say(locale, 'refused.rate', { seconds })
    : say(locale, 'refused.rate-minutes', { minutes: Math.ceil(seconds / 60) });

/** A date as `locale` writes it: `November 23, 2026` in `en`, `23 November 2026` in `en-GB`. */
export const sayDate = (locale: string, date: string): string =>
  new Intl.DateTimeFormat(
    Intl.DateTimeFormat.supportedLocalesOf([locale.replace('_', '-')])[0] ?? 'en-GB',
    { dateStyle: 'long', timeZone: 'UTC' }
  ).format(new Date(date));
