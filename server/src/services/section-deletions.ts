import type { Core } from '@strapi/strapi';

import type { DeletionAnswer, DeletionBody } from '../../../contracts/section-tree';
import { transactionally } from '../database/retry';
import { refusal } from '../errors';
import { getService } from './get-service';
import { sectionDocuments } from './section-documents';
import type { Editor } from './section-rights';

/** Deletes a section, with what it holds moved elsewhere in the same transaction. */
const sectionDeletionsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @throws 400 section.not-empty when it holds something that nobody said where to move */
  remove: (
    { outcome, ...removal }: DeletionBody['data'],
    editor: Editor
  ): Promise<DeletionAnswer> =>
    transactionally(strapi, async () => {
      await getService(strapi, 'locks').take('section-tree');
      const plan = await getService(strapi, 'section-plans').deletion(removal);
      const { section, content, seen } = removal;
      const rights = getService(strapi, 'section-rights');
      await rights.requireDelete(editor, section);
      if (content !== undefined) {
        await rights.requireUpdate(editor, plan.children, 'parent');
        if (seen.articles > 0) await rights.requireRefiling(editor, section);
      }
      if (outcome !== undefined) {
        const now = await getService(strapi, 'section-consequences').of(plan);
        if (now.outcome !== outcome) {
          throw refusal('section.changed', 'What this would do has changed: nothing was done');
        }
      }

      if (content !== undefined) {
        const { moveTo } = content;
        const slugs = getService(strapi, 'slugs');
        if (moveTo !== null) await slugs.bequeath(section, moveTo);
        for (const child of plan.children) {
          await sectionDocuments(strapi).update({
            documentId: child,
            locale: plan.before.sections.get(child)?.[0]?.locale,
            data: { parent: moveTo, updatedBy: editor.id },
          });
        }
        if (plan.order !== null) await getService(strapi, 'section-order').set(plan.order);
        await getService(strapi, 'structure').refileArticles(section, moveTo);
        if (moveTo !== null) await slugs.bequeathSteps(section, moveTo);
      }
      await sectionDocuments(strapi).delete({ documentId: section, locale: '*' });
      const isMoved = content !== undefined;
      return {
        data: {
          documentId: section,
          moved: isMoved ? seen : { sections: 0, articles: 0 },
        },
      };
    }),
});

export default sectionDeletionsService;
