import { useCallback, useEffect, useMemo, useState } from 'react';

import { useRBAC } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';

import { RULE_KINDS, RULE_TIERS } from '../../../../content-types/moderation-rule/schema';
import { useGetRulesQuery } from '../../api/rules';
import { CHANGE_RULES } from '../../permissions';
import { refusalOf } from '../../refusals/refusal-of';

const MAX_SEARCH = 200;
const TYPING_MS = 300;

/** What the page of lists shows, filters in the address, so that it can be passed on. */
export const useRulesPage = () => {
  // Not Strapi's `useQueryParams`, which writes `&` and `#` as they are.
  const [query, setQuery] = useSearchParams();
  const { allowedActions } = useRBAC(CHANGE_RULES);
  const kind = RULE_KINDS.find((known) => known === query.get('kind'));
  const tier = RULE_TIERS.find((known) => known === query.get('tier'));
  const q = query.get('q')?.trim().slice(0, MAX_SEARCH) || undefined;
  const change = useCallback(
    (name: 'kind' | 'tier' | 'q' | 'add', value: string | undefined, replace = false) =>
      setQuery(
        (current) => {
          const next = new URLSearchParams(current);
          if (value === undefined) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace }
      ),
    [setQuery]
  );

  const [typed, setTyped] = useState(q ?? '');
  const wanted = typed.trim().slice(0, MAX_SEARCH) || undefined;
  useEffect(() => {
    if (wanted === q) return undefined;
    const timer = setTimeout(() => change('q', wanted, true), TYPING_MS);
    return () => clearTimeout(timer);
  }, [change, q, wanted]);

  // Cursors of the pages gone through; another filter begins anew.
  const filters = JSON.stringify({ kind, tier, q });
  const [paging, setPaging] = useState<{ filters: string; cursors: readonly string[] }>({
    filters,
    cursors: [],
  });
  const cursors = useMemo(
    () => (paging.filters === filters ? paging.cursors : []),
    [filters, paging]
  );
  const goTo = useCallback(
    (next: readonly string[]) => setPaging({ filters, cursors: next }),
    [filters]
  );

  const list = useGetRulesQuery(
    { kind, tier, q, cursor: cursors.at(-1) },
    { refetchOnMountOrArgChange: true }
  );
  const { nextCursor } = list.currentData?.meta ?? { nextCursor: null };
  const isEmpty = list.currentData?.data.length === 0;
  // The last entry of the last page was deleted, or the cursor is of another day.
  const isGone = isEmpty || refusalOf(list.error).code === 'cursor.invalid';
  useEffect(() => {
    if (isGone && cursors.length > 0 && !list.isFetching) goTo([]);
  }, [cursors, goTo, isGone, list.isFetching]);

  return {
    list,
    kind,
    tier,
    q,
    typed,
    setTyped,
    prefilled: query.get('add'),
    forgetPrefilled: () => change('add', undefined, true),
    setKind: (next: string | undefined) => change('kind', next),
    setTier: (next: string | undefined) => change('tier', next),
    canChange: allowedActions.canUpdate === true,
    isFiltered: kind !== undefined || tier !== undefined || q !== undefined,
    onNext: nextCursor === null ? undefined : () => goTo([...cursors, nextCursor]),
    onPrevious: cursors.length === 0 ? undefined : () => goTo(cursors.slice(0, -1)),
  };
};

export type RulesPageState = ReturnType<typeof useRulesPage>;
