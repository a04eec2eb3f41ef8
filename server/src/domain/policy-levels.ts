import type { InheritedValue } from '../../../contracts/editor-panel';
import { POLICY_FIELDS, type PolicyField } from '../../../contracts/policy-fields';
import { resolvePolicy, type PolicyOverrides } from './policy';
import {
  ancestorsOf,
  sectionIn,
  type LocaleChoice,
  type SectionGraph,
  type SectionNode,
} from './section-graph';

/**
 * The sections whose policies reach an entry or a section, nearest first. A policy belongs to the
 * section, not to a translation: any of its rows says the same.
 */
export const sectionsAbove = (graph: SectionGraph, start: string): SectionNode[] =>
  ancestorsOf(graph, start)
    .reverse()
    .flatMap((documentId) => graph.sections.get(documentId)?.slice(0, 1) ?? []);

interface Above {
  graph: SectionGraph;
  /** documentId of the entry or section that inherits. */
  start: string;
  settings: PolicyOverrides;
  /** In which language sections are named. */
  choice: LocaleChoice;
}

/** What an entry or a section gets from above, field by field, and from whom. */
export const inheritedBy = ({
  graph,
  start,
  settings,
  choice,
}: Above): Record<PolicyField, InheritedValue> => {
  const sections = sectionsAbove(graph, start);
  const { policy, inheritedFrom } = resolvePolicy({ forum: null, sections, settings });
  const inherited = POLICY_FIELDS.map((field): [PolicyField, InheritedValue] => {
    const value = policy[field];
    const origin = inheritedFrom[field];
    if (origin !== 'section') {
      return [field, { value, origin: origin === 'settings' ? origin : 'default', section: null }];
    }
    const stating = sections.find((section) => states(section, field));
    const named = stating && sectionIn(graph, stating.documentId, choice);
    return [
      field,
      {
        value,
        origin,
        section: named === undefined ? null : { documentId: named.documentId, title: named.title },
      },
    ];
  });
  return Object.fromEntries(inherited) as Record<PolicyField, InheritedValue>;
};

/** What a level says for itself, null where it inherits. */
export const ownPolicy = (level: PolicyOverrides | null): Record<PolicyField, unknown> =>
  Object.fromEntries(POLICY_FIELDS.map((field) => [field, level?.[field] ?? null])) as Record<
    PolicyField,
    unknown
  >;

export const states = (level: PolicyOverrides, field: PolicyField): boolean =>
  level[field] !== null && level[field] !== undefined;
