import type { Locale } from '../locale';
import { en, type Messages } from './en';
import { fr } from './fr';

export type { Messages };
export const messages: Record<Locale, Messages> = { en, fr };
