import { isDeepStrictEqual } from 'node:util';

import type { Core } from '@strapi/strapi';

import { SECTION_UID } from '../../../content-types';
import type {
  MoveBody,
  NewSectionAnswer,
  NewSectionBody,
  RenameBody,
  RestorationBody,
  SectionActAnswer,
} from '../../../contracts/section-tree';
import { transactionally } from '../database/retry';
import { ancestorsOf, MAX_DEPTH } from '../domain/section-graph';
import { stateOf } from '../domain/section-state';
import { refusal } from '../errors';
import { getService } from './get-service';
import type { TreeChange } from './section-consequences';
import { sectionDocuments } from './section-documents';
import type { Editor } from './section-rights';

/** What editors do with sections on their own page: each act is one transaction, under the tree's lock. */
const sectionActsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const rights = () => getService(strapi, 'section-rights');
  const graph = () => getService(strapi, 'section-graph').all();

  const underLock = <T>(act: () => Promise<T>): Promise<T> =>
    transactionally(strapi, async () => {
      await getService(strapi, 'locks').take('section-tree');
      return act();
    });

  /** Refuses to do something else than what a preview said. */
  const requireOutcome = async (plan: TreeChange, outcome: string | undefined) => {
    if (outcome === undefined) return;
    const now = await getService(strapi, 'section-consequences').of(plan);
    if (now.outcome !== outcome) throw changed();
  };

  /** What takes the act back: the state before, on condition of the state after. */
  const undoOf = async (
    section: string,
    before: TreeChange['before']
  ): Promise<SectionActAnswer['data']> => {
    const after = await graph();
    const positions = [...after.sections].flatMap(([documentId, [row]]) => {
      const to = before.sections.get(documentId)?.[0]?.position ?? null;
      const from = row?.position ?? null;
      return from === to ? [] : [{ section: documentId, from, to }];
    });
    const [seen, state] = [stateOf(after, section), stateOf(before, section)];
    const isTranslated = seen.texts.length > state.texts.length;
    return {
      documentId: section,
      undo: isTranslated ? null : { section, seen, state, positions },
    };
  };

  return {
    async create(
      { parent, locale, title }: NewSectionBody['data'],
      editor: Editor
    ): Promise<NewSectionAnswer> {
      await rights().requireCreate(editor, locale);
      return underLock(async () => {
        const tree = await graph();
        if (parent !== null && ancestorsOf(tree, parent).length + 2 > MAX_DEPTH) {
          throw refusal('section.too-deep', `Sections lie at most ${MAX_DEPTH} deep`);
        }
        const { documentId } = await sectionDocuments(strapi).create({
          locale,
          data: { title, parent, createdBy: editor.id, updatedBy: editor.id },
        });
        return { data: { documentId } };
      });
    },

    move: ({ outcome, ...move }: MoveBody['data'], editor: Editor): Promise<SectionActAnswer> =>
      underLock(async () => {
        const plan = await getService(strapi, 'section-plans').move(move);
        const { section, parent } = move;
        const isElsewhere = parent !== move.seen.parent;
        const fields = [...(isElsewhere ? ['parent'] : []), 'position'];
        for (const field of fields) await rights().requireUpdate(editor, [section], field);
        await requireOutcome(plan, outcome);

        const position = plan.order === null ? null : plan.order.indexOf(section) + 1;
        await sectionDocuments(strapi).update({
          documentId: section,
          locale: plan.before.sections.get(section)?.[0]?.locale,
          data: { ...(isElsewhere ? { parent } : {}), position, updatedBy: editor.id },
        });
        if (plan.order !== null) await getService(strapi, 'section-order').set(plan.order);
        return { data: await undoOf(section, plan.before) };
      }),

    rename: (
      { outcome, ...rename }: RenameBody['data'],
      editor: Editor
    ): Promise<SectionActAnswer> =>
      underLock(async () => {
        const plan = await getService(strapi, 'section-plans').rename(rename);
        const { section, locale } = rename;
        await rights().requireTexts(editor, section, locale, Object.keys(plan.text));
        await requireOutcome(plan, outcome);
        await sectionDocuments(strapi).update({
          documentId: section,
          locale,
          data: { ...plan.text, updatedBy: editor.id },
        });
        return { data: await undoOf(section, plan.before) };
      }),

    restore: (
      { section, seen, state, positions }: RestorationBody['data'],
      editor: Editor
    ): Promise<SectionActAnswer> =>
      underLock(async () => {
        const before = await graph();
        if (!before.sections.has(section)) {
          throw refusal('section.gone', 'This section does not exist any more');
        }
        const isAsSeen =
          isDeepStrictEqual(stateOf(before, section), seen) &&
          positions.every((each) => before.sections.get(each.section)?.[0]?.position === each.from);
        const isPossible = state.parent === null || before.sections.has(state.parent);
        const areSameLocales = isDeepStrictEqual(
          seen.texts.map(({ locale }) => locale),
          state.texts.map(({ locale }) => locale)
        );
        if (!isAsSeen || !isPossible || !areSameLocales) throw changed();

        const texts = state.texts.filter(
          (text, index) => !isDeepStrictEqual(text, seen.texts[index])
        );
        for (const { locale } of texts) {
          await rights().requireTexts(editor, section, locale, ['title', 'slug']);
        }
        if (state.parent !== seen.parent) await rights().requireUpdate(editor, [section], 'parent');
        if (positions.length > 0) await rights().requireUpdate(editor, [section], 'position');

        // All rows first, so that what settles their slugs sees them as they shall be.
        for (const { locale, ...data } of texts) {
          await strapi.db
            .query(SECTION_UID)
            .updateMany({ where: { documentId: section, locale }, data });
        }
        const own = positions.find((each) => each.section === section);
        await sectionDocuments(strapi).update({
          documentId: section,
          locale: texts[0]?.locale ?? state.texts[0]?.locale,
          data: {
            ...(state.parent === seen.parent ? {} : { parent: state.parent }),
            ...(own === undefined ? {} : { position: own.to }),
            updatedBy: editor.id,
          },
        });
        await getService(strapi, 'section-order').place(
          new Map(positions.map((each) => [each.section, each.to]))
        );
        return { data: await undoOf(section, before) };
      }),
  };
};

const changed = () =>
  refusal('section.changed', 'The sections have changed since they were read: nothing was done');

export default sectionActsService;
