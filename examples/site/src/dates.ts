import type { Visit } from './visit';

export function longDate({ locale, config }: Visit, iso: string): string {
  return new Intl.DateTimeFormat(tag(locale), {
    dateStyle: 'long',
    timeZone: config.timeZone,
  }).format(new Date(iso));
}

/** With the zone, because readers sit in many. */
export function dateAndTime({ locale, config }: Visit, iso: string): string {
  return new Intl.DateTimeFormat(tag(locale), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: config.timeZone,
    timeZoneName: 'short',
  }).format(new Date(iso));
}

/** English dates day first, as most of the world reads them. */
const tag = (locale: string) => (locale === 'en' ? 'en-GB' : locale);
