import type { Consequences, StatedValue } from '../../../contracts/section-tree';
import { POLICY_FIELDS, type PolicyField } from '../../../contracts/policy-fields';
import { resolvePolicy, type PolicyOverrides } from './policy';
import { ancestorsOf, sectionIn, type LocaleChoice, type SectionGraph } from './section-graph';

interface Place {
  graph: SectionGraph;
  /** Whose forums are meant; null: those of articles without a section. */
  section: string | null;
}

/** What the forums of a section inherit at one place that they do not at another. */
export const policyChanges = (
  { from, to }: { from: Place; to: Place },
  settings: PolicyOverrides,
  choice: LocaleChoice
): Consequences['policy'] => {
  const [before, after] = [from, to].map((place) => stated(place, settings, choice));
  return POLICY_FIELDS.flatMap((field) => {
    const [old, next] = [before?.[field], after?.[field]];
    return old === undefined || next === undefined || old.value === next.value
      ? []
      : [{ field, from: old, to: next }];
  });
};

const stated = (
  { graph, section }: Place,
  settings: PolicyOverrides,
  choice: LocaleChoice
): Record<PolicyField, StatedValue> => {
  const chain = section === null ? [] : [section, ...ancestorsOf(graph, section).reverse()];
  const rows = chain.flatMap((documentId) => graph.sections.get(documentId)?.slice(0, 1) ?? []);
  const { policy, inheritedFrom } = resolvePolicy({ forum: null, sections: rows, settings });
  const valueOf = (field: PolicyField): StatedValue => {
    const origin = inheritedFrom[field];
    const by = rows.find((row) => row[field] !== null);
    return {
      value: policy[field],
      origin: origin === 'forum' ? 'default' : origin,
      section:
        origin === 'section' && by !== undefined
          ? (sectionIn(graph, by.documentId, choice)?.title ?? by.title)
          : null,
    };
  };
  return Object.fromEntries(POLICY_FIELDS.map((field) => [field, valueOf(field)])) as Record<
    PolicyField,
    StatedValue
  >;
};
