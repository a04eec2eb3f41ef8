import type { RefusalCode } from '../../../contracts/codes';
import type { TextKey } from '../translations/en';

/**
 * What an administrator is told with each refusal that can meet one. The server says it in English alone: it
 * knows the language of a reader's page, not that of the admin panel.
 */
export const REFUSAL_TEXTS = {
  'request.invalid': 'refusal.request.invalid',
  'cursor.invalid': 'refusal.cursor.invalid',
  'post.invalid': 'refusal.request.invalid',
  'post.not-found': 'refusal.post.not-found',
  'post.changed': 'refusal.post.changed',
  'edit.proposed': 'refusal.edit.proposed',
  'target.not-found': 'refusal.target.not-found',
  'decision.forbidden': 'refusal.decision.forbidden',
  'batch.not-found': 'refusal.batch.not-found',
  'settings.locked': 'refusal.settings.locked',
  'settings.changed': 'refusal.settings.changed',
  'rule.invalid': 'refusal.rule.invalid',
  'rule.duplicate': 'refusal.rule.duplicate',
  'rule.not-found': 'refusal.rule.not-found',
  'section.changed': 'sections.refused.changed',
  'section.gone': 'sections.refused.gone',
  'section.not-found': 'sections.refused.not-found',
  'section.cycle': 'sections.refused.cycle',
  'section.too-deep': 'sections.refused.too-deep',
  'section.not-empty': 'sections.refused.not-empty',
  'section.forbidden': 'sections.refused.forbidden',
} as const satisfies Partial<Record<RefusalCode, TextKey>>;
