import type { Core } from '@strapi/strapi';

import type {
  DeletionPreviewBody,
  MovePreviewBody,
  RenamePreviewBody,
} from '../../../contracts/section-tree';
import { freeSlug } from '../domain/free-slug';
import { withParent, withTexts } from '../domain/graph-changes';
import { branchOf, heightOf } from '../domain/section-branch';
import { childrenIn } from '../domain/section-children';
import {
  ancestorsOf,
  MAX_DEPTH,
  sectionIn,
  type LocaleChoice,
  type SectionGraph,
  type SectionNode,
} from '../domain/section-graph';
import { toSlug } from '../domain/slug';
import { refusal } from '../errors';
import { getService } from './get-service';
import type { TreeChange } from './section-consequences';

type Claim = { locale: string; slug: string; owner: string };

/**
 * What an act would make of the tree, worked out without doing it: the same for its preview and for the
 * act itself, which refuses what is not as it was seen.
 */
const sectionPlansService = ({ strapi }: { strapi: Core.Strapi }) => {
  const choiceOf = async (locale: string): Promise<LocaleChoice> => ({
    locale,
    defaultLocale: await getService(strapi, 'locales').defaultLocale(),
  });

  const graphWith = async (section: string): Promise<SectionGraph> => {
    const graph = await getService(strapi, 'section-graph').all();
    if (!graph.sections.has(section)) {
      throw refusal('section.gone', 'This section does not exist any more');
    }
    return graph;
  };

  return {
    /** @returns also the order of the new siblings, null where it is left to their titles */
    async move(move: MovePreviewBody['data']): Promise<TreeChange & { order: string[] | null }> {
      const { section, parent, before, seen } = move;
      const graph = await graphWith(section);
      const choice = await choiceOf(move.locale);
      refusePlace(graph, parent, { of: section, height: heightOf(graph, section) });

      const siblings = (childrenIn(graph, choice).get(parent) ?? [])
        .map(({ documentId }) => documentId)
        .filter((documentId) => documentId !== section);
      const from = graph.parentOf.get(section) ?? null;
      if (from !== seen.parent || !isSame(siblings, seen.siblings)) throw changed();
      if (before && !siblings.includes(before)) throw notFound(before);
      const place = before ? siblings.indexOf(before) : siblings.length;
      const order =
        before === undefined
          ? null
          : [...siblings.slice(0, place), section, ...siblings.slice(place)];
      const unchanged = { before: graph, section, choice, order };
      if (from === parent) return { ...unchanged, after: graph, affected: [], collisions: [] };

      const claims = await getService(strapi, 'slugs').heldIn(parent);
      const { texts, collisions } = slugsAmong(claims, graph.sections.get(section) ?? []);
      return {
        ...unchanged,
        after: withTexts(withParent(graph, section, parent), section, texts),
        affected: branchOf(graph, section),
        collisions,
      };
    },

    /** @returns also the text to write, the slug blank where it is to be made of the title */
    async rename({
      section,
      locale,
      title,
      slug,
      seen,
    }: RenamePreviewBody['data']): Promise<
      TreeChange & { text: { title: string; slug?: string } }
    > {
      const graph = await graphWith(section);
      const choice = await choiceOf(locale);
      const shown = sectionIn(graph, section, choice);
      if (shown?.title !== seen.title || (shown.slug ?? section) !== seen.slug) throw changed();

      const isNew = shown.locale !== locale;
      const wanted = { ...shown, locale, title, slug: slug === 'keep' ? shown.slug : '' };
      const claims = await getService(strapi, 'slugs').heldIn(graph.parentOf.get(section) ?? null);
      const { texts, collisions } =
        slug === 'keep' && !isNew
          ? { texts: [{ locale, title, slug: seen.slug }], collisions: [] }
          : slugsAmong(claims, [wanted]);
      return {
        before: graph,
        after: withTexts(graph, section, texts),
        section,
        affected: branchOf(graph, section),
        collisions,
        choice,
        text: { title, ...(slug === 'keep' && !isNew ? {} : { slug: wanted.slug ?? '' }) },
      };
    },

    /** @returns also the sections in it, and their order in their new place, null where titles decide */
    async deletion({
      section,
      locale,
      content,
      seen,
    }: DeletionPreviewBody['data']): Promise<
      TreeChange & { children: string[]; order: string[] | null }
    > {
      const graph = await graphWith(section);
      const choice = await choiceOf(locale);
      const held = await getService(strapi, 'structure').contentOf(section);
      if (held.sections !== seen.sections || held.articles !== seen.articles) throw changed();
      const children = childrenIn(graph, choice);
      const leaving = (children.get(section) ?? []).map(({ documentId }) => documentId);
      const unchanged = { before: graph, after: graph, section, choice, children: leaving };
      if (content === undefined) return { ...unchanged, affected: [], collisions: [], order: null };

      const height = Math.max(0, ...leaving.map((child) => heightOf(graph, child)));
      refusePlace(graph, content.moveTo, { of: section, height });
      // Its own slug is free for those that were in it.
      const claims = (await getService(strapi, 'slugs').heldIn(content.moveTo)).filter(
        ({ owner }) => owner !== section
      );
      let after = graph;
      const collisions: TreeChange['collisions'][number][] = [];
      for (const child of leaving) {
        const settled = slugsAmong(claims, graph.sections.get(child) ?? []);
        after = withTexts(withParent(after, child, content.moveTo), child, settled.texts);
        collisions.push(...settled.collisions);
        claims.push(...settled.texts.map((text) => ({ ...text, owner: child })));
      }
      const siblings = (children.get(content.moveTo) ?? []).filter(
        ({ documentId }) => documentId !== section
      );
      const together = [...siblings, ...(children.get(section) ?? [])];
      return {
        ...unchanged,
        after,
        affected: branchOf(graph, section),
        heir: content.moveTo,
        collisions,
        order: together.every(({ position }) => position === null)
          ? null
          : together.map(({ documentId }) => documentId),
      };
    },
  };
};

/** What each row of a section is called among others. */
const slugsAmong = (claims: readonly Claim[], rows: readonly SectionNode[]) => {
  const texts: { locale: string; title: string; slug: string }[] = [];
  const collisions: TreeChange['collisions'][number][] = [];
  for (const { documentId, locale, title, slug } of rows) {
    const wanted = toSlug(slug || title, locale) || 'section';
    const taken = claims.filter((claim) => claim.locale === locale && claim.owner !== documentId);
    const got = freeSlug(wanted, new Set(taken.map((claim) => claim.slug)));
    texts.push({ locale, title, slug: got });
    if (got !== wanted) collisions.push({ section: documentId, locale, from: wanted, to: got });
  }
  return { texts, collisions };
};

/** @throws section.not-found, section.cycle, section.too-deep where a branch cannot go */
const refusePlace = (
  graph: SectionGraph,
  place: string | null,
  branch: { of: string; height: number }
) => {
  if (place === null) return;
  if (!graph.sections.has(place)) throw notFound(place);
  const above = ancestorsOf(graph, place);
  if (place === branch.of || above.includes(branch.of)) {
    throw refusal('section.cycle', 'A section cannot lie in itself or in one of its sections');
  }
  if (above.length + 1 + branch.height > MAX_DEPTH) {
    throw refusal('section.too-deep', `Sections lie at most ${MAX_DEPTH} deep`);
  }
};

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

const notFound = (section: string) =>
  refusal('section.not-found', `There is no section ${section}`);

const changed = () =>
  refusal('section.changed', 'The sections have changed since they were read: nothing was done');

export default sectionPlansService;
