import type { Core } from '@strapi/strapi';

import type { PolicyOverridesBody } from '../../../contracts/content';
import { POLICY_FIELDS } from '../../../contracts/policy-fields';
import type { SectionTreeAnswer, TreeSection } from '../../../contracts/section-tree';
import { childrenIn } from '../domain/section-children';
import type { SectionNode } from '../domain/section-graph';
import { sectionTotals } from '../domain/section-totals';
import { getService } from './get-service';
import type { QueueScope } from './queue-scope';

/** What editors see of the sections: the whole tree with its figures, in a constant number of statements. */
const sectionTreeService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @param scope where the posts that wait may be counted for whoever asks; everywhere without one */
  async list(locale: string | undefined, scope?: QueueScope): Promise<SectionTreeAnswer> {
    const locales = await getService(strapi, 'locales').list();
    const defaultLocale = await getService(strapi, 'locales').defaultLocale();
    const choice = { locale: locale ?? defaultLocale, defaultLocale };
    const children = childrenIn(await getService(strapi, 'section-graph').all(), choice);
    const articles = await getService(strapi, 'section-figures').articles();
    const posts = await getService(strapi, 'section-figures').posts();

    const seen =
      scope === undefined
        ? null
        : new Set(await getService(strapi, 'section-graph').below(...scope.sections));
    const seesWaiting = (section: string) => seen === null || seen.has(section);

    const figuresOf = (section: string): TreeSection['own'] => {
      const { published = 0, waiting = 0 } = posts.get(section) ?? {};
      return {
        sections: children.get(section)?.length ?? 0,
        articles: articles.get(section) ?? { published: 0, all: 0 },
        posts: { published, waiting: seesWaiting(section) ? waiting : null },
      };
    };
    const walk = (parent: string | null, above: string): Omit<TreeSection, 'total'>[] =>
      (children.get(parent) ?? []).flatMap((section) => {
        const { documentId, title } = section;
        const slug = section.slug ?? documentId;
        const path = `${above}/${slug}`;
        return [
          {
            documentId,
            parent,
            title,
            slug,
            path,
            locale: section.locale,
            policy: statedBy(section),
            own: figuresOf(documentId),
          },
          ...walk(documentId, path),
        ];
      });

    const sections = walk(null, '');
    const totals = sectionTotals(sections);
    return {
      data: sections.map((section) => ({
        ...section,
        total: totals.get(section.documentId) ?? section.own,
      })),
      meta: { locale: choice.locale, locales },
    };
  },
});

/** Most sections state nothing: what is null is left out. */
const statedBy = (section: SectionNode): PolicyOverridesBody =>
  Object.fromEntries(
    POLICY_FIELDS.flatMap((field) => (section[field] === null ? [] : [[field, section[field]]]))
  );

export default sectionTreeService;
