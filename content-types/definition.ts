/**
 * The shape of a content type as Strapi's loader takes it, with the `indexes` that Strapi
 * types as `unknown[]`. Column names in an index are database names (snake_case).
 */
export interface IndexDefinition {
  /** Used verbatim and global to the database: starts with the table, at most 55 characters. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly type?: 'unique';
}

export interface AttributeDefinition {
  readonly type: string;
  readonly [option: string]: unknown;
}

export interface ContentTypeDefinition {
  readonly kind: 'collectionType';
  readonly collectionName: string;
  readonly info: {
    readonly singularName: string;
    readonly pluralName: string;
    readonly displayName: string;
    readonly description: string;
  };
  readonly options: { readonly draftAndPublish: boolean; readonly comment?: string };
  readonly pluginOptions: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly attributes: Readonly<Record<string, AttributeDefinition>>;
  readonly indexes?: readonly IndexDefinition[];
}

/** Types that the plugin alone writes: hidden from the Content Manager and the Type Builder. */
export const HIDDEN = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
} as const;

/** An attribute that has its own value in each locale. */
export const LOCALIZED = { i18n: { localized: true } } as const;

/** The policy columns that a section passes on and a forum overrides; null inherits. */
export const POLICY_ATTRIBUTES = {
  posting: { type: 'enumeration', enum: ['anyone', 'registered', 'nobody'] },
  moderation: { type: 'enumeration', enum: ['before', 'after'] },
  visibility: { type: 'enumeration', enum: ['shown', 'hidden'] },
  closeAfterDays: { type: 'integer', min: 0, max: 36500 },
  closeAt: { type: 'datetime' },
  trustAfter: { type: 'integer', min: 1, max: 1000 },
} as const;
