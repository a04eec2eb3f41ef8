import { z } from '@strapi/utils';

import { documentId, locale } from './common';
import type { PolicyOverridesBody } from './content';
import type { PolicyField } from './policy-fields';

/** `GET /section-tree`: every section, with what it holds. */
export const sectionTreeQuery = z.strictObject({ locale: locale.optional() });
export type SectionTreeQuery = z.infer<typeof sectionTreeQuery>;

export interface SectionFigures {
  /** Sections directly in it, or all below it. */
  sections: number;
  articles: { published: number; all: number };
  /** `waiting` is null for those who may not read the queue. */
  posts: { published: number; waiting: number | null };
}

export interface TreeSection {
  documentId: string;
  parent: string | null;
  title: string;
  slug: string;
  path: string;
  /** Of the title: another than the asked one where there is no translation. */
  locale: string;
  /** What it states itself of the policy of the forums in it. */
  policy: PolicyOverridesBody;
  own: SectionFigures;
  /** With everything below it. */
  total: SectionFigures;
}

export interface SectionTreeAnswer {
  /** From the top down: each section stands after its parent, siblings in their order. */
  data: TreeSection[];
  meta: { locale: string; locales: { code: string; name: string; isDefault: boolean }[] };
}

/** In UTF-16 units, as Strapi itself counts what an attribute may hold: more would be refused by it. */
const title = z.string().trim().min(1).max(255);
const place = documentId.nullable();
/** No parent has more children than somebody can order by hand. */
const siblings = z.array(documentId).max(10_000);
/** The fingerprint of what a preview said: what is done is what was said, or nothing. */
const outcome = z.string().regex(/^[0-9a-f]{64}$/);

/** `POST /section-tree` */
export const newSectionBody = z.strictObject({
  data: z.strictObject({ parent: place, locale, title }),
});
export type NewSectionBody = z.infer<typeof newSectionBody>;

const move = {
  section: documentId,
  /** null: to the top. */
  parent: place,
  /** The sibling that shall follow it, null for the last place; left out: by title, after those in order. */
  before: place.optional(),
  /** In which the order was seen. */
  locale,
  seen: z.strictObject({
    /** Where the section was. */
    parent: place,
    /** What lies where it goes, in order, without the section itself. */
    siblings,
  }),
};

/** `POST /section-tree/moves/preview` and `POST /section-tree/moves` */
export const movePreviewBody = z.strictObject({ data: z.strictObject(move) });
export type MovePreviewBody = z.infer<typeof movePreviewBody>;
export const moveBody = z.strictObject({
  data: z.strictObject({ ...move, outcome: outcome.optional() }),
});
export type MoveBody = z.infer<typeof moveBody>;

const rename = {
  section: documentId,
  /** A section without this locale gets it. */
  locale,
  title,
  /** `keep`: the path stays; `follow`: it is made of the title. */
  slug: z.enum(['keep', 'follow']),
  seen: z.strictObject({ title: z.string().max(255), slug: z.string().max(255) }),
};

/** `POST /section-tree/renames/preview` and `POST /section-tree/renames` */
export const renamePreviewBody = z.strictObject({ data: z.strictObject(rename) });
export type RenamePreviewBody = z.infer<typeof renamePreviewBody>;
export const renameBody = z.strictObject({
  data: z.strictObject({ ...rename, outcome: outcome.optional() }),
});
export type RenameBody = z.infer<typeof renameBody>;

const removal = {
  section: documentId,
  locale,
  /** Where its sections and articles go; left out: it must be empty. */
  content: z.strictObject({ moveTo: place }).optional(),
  /** What it directly holds, drafts included. */
  seen: z.strictObject({
    sections: z.number().int().min(0).max(1_000_000),
    articles: z.number().int().min(0).max(100_000_000),
  }),
};

/** `POST /section-tree/deletions/preview` and `POST /section-tree/deletions` */
export const deletionPreviewBody = z.strictObject({ data: z.strictObject(removal) });
export type DeletionPreviewBody = z.infer<typeof deletionPreviewBody>;
export const deletionBody = z.strictObject({
  data: z.strictObject({ ...removal, outcome: outcome.optional() }),
});
export type DeletionBody = z.infer<typeof deletionBody>;
export interface DeletionAnswer {
  data: { documentId: string; moved: { sections: number; articles: number } };
}

const stateWith = (itsTitle: z.ZodString) =>
  z.strictObject({
    parent: place,
    texts: z
      .array(z.strictObject({ locale, title: itsTitle, slug: z.string().max(255) }))
      .min(1)
      .max(100),
  });
const sectionState = stateWith(z.string().max(255));
export type SectionState = z.infer<typeof sectionState>;

const position = z.number().int().min(-2_000_000_000).max(2_000_000_000).nullable();

/** `POST /section-tree/restorations`: takes a move or a rename back, if nothing has changed since. */
export const restorationBody = z.strictObject({
  data: z.strictObject({
    section: documentId,
    seen: sectionState,
    /** What is written needs a title, whatever was found. */
    state: stateWith(z.string().min(1).max(255)),
    positions: z
      .array(z.strictObject({ section: documentId, from: position, to: position }))
      .max(10_000),
  }),
});
export type RestorationBody = z.infer<typeof restorationBody>;

export interface PathChange {
  locale: string;
  from: string;
  to: string;
}

export interface NamedPathChange extends PathChange {
  title: string;
}

/** A value of the policy in force, and who states it. */
export interface StatedValue {
  value: string | number | null;
  origin: 'section' | 'settings' | 'default';
  /** Title of the section that states it. */
  section: string | null;
}

export interface Consequences {
  outcome: string;
  /** How many get a new path. */
  sections: number;
  articles: { published: number; all: number };
  /** Of the section itself, in every locale in which it changes, the asked one first. */
  paths: PathChange[];
  /** One section in it, and one article, whose paths change. */
  below: NamedPathChange | null;
  article: NamedPathChange | null;
  /** Slugs that change because a sibling has them already. */
  collisions: { title: string; locale: string; from: string; to: string }[];
  /** What the forums inherit from above that will be different. */
  policy: { field: PolicyField; from: StatedValue; to: StatedValue }[];
}
export interface ConsequencesAnswer {
  data: Consequences;
}

export interface SectionActAnswer {
  data: {
    documentId: string;
    /** Null where the act cannot be taken back: it added a translation. */
    undo: RestorationBody['data'] | null;
  };
}

export interface NewSectionAnswer {
  data: { documentId: string };
}
