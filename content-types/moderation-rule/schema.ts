import type { ContentTypeDefinition } from '../definition';
import { HIDDEN } from '../definition';
import type { Row } from '../row';

export const MODERATION_RULE_UID = 'plugin::article-forum.moderation-rule';

export const RULE_KINDS = ['word', 'host', 'email', 'network', 'account'] as const;
export const RULE_TIERS = ['hold', 'spam'] as const;

export const moderationRuleSchema = {
  kind: 'collectionType',
  collectionName: 'article_forum_rules',
  info: {
    singularName: 'moderation-rule',
    pluralName: 'moderation-rules',
    displayName: 'Moderation rule',
    description:
      'A word, host, e-mail or network address, or account that holds a post or files it as spam',
  },
  options: { draftAndPublish: false, comment: 'Written by the plugin alone' },
  pluginOptions: HIDDEN,
  attributes: {
    kind: { type: 'enumeration', enum: RULE_KINDS, required: true },
    /** As it was typed. */
    value: { type: 'string', required: true },
    /**
     * Fingerprint of the entry as it is compared: two that find the same are one. A fingerprint, because
     * MySQL compares texts without their accents, which here make the difference.
     */
    folded: { type: 'string', required: true, private: true },
    tier: { type: 'enumeration', enum: RULE_TIERS, required: true },
    note: { type: 'string' },
    /** From this moment on it counts for nothing; null: for ever. */
    expiresAt: { type: 'datetime' },
    /** Value and note, folded for search. */
    searchText: { type: 'text', private: true },
  },
  indexes: [
    { name: 'article_forum_rules_uq', columns: ['kind', 'folded'], type: 'unique' },
    { name: 'article_forum_rules_document_uq', columns: ['document_id'], type: 'unique' },
    { name: 'article_forum_rules_list_idx', columns: ['kind', 'id'] },
  ],
} as const satisfies ContentTypeDefinition;

export type ModerationRuleRow = Row<typeof moderationRuleSchema>;
