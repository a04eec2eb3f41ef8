import { POLICY_FIELDS, type PolicyField } from '../../../contracts/policy-fields';
import type { PolicyOverrides } from './policy';
import { states } from './policy-levels';
import { ancestorsOf, type SectionGraph } from './section-graph';

/** A forum with what it says for itself, and where its entry is filed. */
export interface FiledForum {
  /** documentId of its section. */
  section: string;
  overrides: PolicyOverrides;
}

/** documentIds of a section and of all below it. */
export const branchOf = (graph: SectionGraph, section: string): string[] =>
  [...graph.sections.keys()].filter(
    (documentId) => documentId === section || ancestorsOf(graph, documentId).includes(section)
  );

/**
 * How many forums take each field of their policy from a section or through it: neither they nor a
 * section between states it.
 */
export const followersOf = (
  graph: SectionGraph,
  section: string,
  forums: readonly FiledForum[]
): Record<PolicyField, number> => {
  const between = new Map<string, PolicyOverrides[]>();
  const levelsBetween = (start: string): PolicyOverrides[] => {
    const known = between.get(start);
    if (known !== undefined) return known;
    const above = ancestorsOf(graph, start);
    const below = start === section ? [] : [...above.slice(above.indexOf(section) + 1), start];
    const levels = below.flatMap((documentId) => graph.sections.get(documentId)?.slice(0, 1) ?? []);
    between.set(start, levels);
    return levels;
  };
  const follows = ({ section: filedIn, overrides }: FiledForum, field: PolicyField) =>
    [overrides, ...levelsBetween(filedIn)].every((level) => !states(level, field));
  return Object.fromEntries(
    POLICY_FIELDS.map((field) => [field, forums.filter((forum) => follows(forum, field)).length])
  ) as Record<PolicyField, number>;
};
