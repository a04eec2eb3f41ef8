import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';

import { useNavigate, useSearchParams } from 'react-router-dom';

import type { TreeSection } from '../../../../contracts/section-tree';
import { useGetSectionTreeQuery } from '../../api/sections';
import { addressOfSection } from '../../components/sections/section-address';
import { sectionRows } from '../../domain/section-rows';
import { usePageVisible } from '../usePageVisible';
import { useText } from '../useText';
import { useAnnouncer } from './useAnnouncer';
import { useOpenSections } from './useOpenSections';
import { useReveal } from './useReveal';
import { useSectionActs } from './useSectionActs';
import { useSectionRights } from './useSectionRights';
import { useTreeFocus } from './useTreeFocus';

const NO_SECTIONS: readonly TreeSection[] = [];

/** A question of the page: which section is to be moved or deleted, or where a new one goes. */
export type SectionQuestion =
  | { kind: 'move' | 'delete'; section: TreeSection }
  | { kind: 'add'; section: TreeSection | null };

/** What the page of sections shows and what can be done on it. */
export const useSectionsPage = () => {
  const text = useText();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const tree = useGetSectionTreeQuery(params.get('locale') ?? undefined, {
    refetchOnMountOrArgChange: true,
  });
  const { currentData, refetch } = tree;
  const sections = currentData?.data ?? NO_SECTIONS;
  const locale = currentData?.meta.locale ?? '';

  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search.trim());
  const { open, setOpen, openAll, closeAll } = useOpenSections(sections);
  const rows = useMemo(
    () => sectionRows(sections, { open, search: sought }),
    [open, sections, sought]
  );
  const { active, setActive, focus: focusRow, restore: restoreFocus } = useTreeFocus(rows);
  const { said, announce } = useAnnouncer();
  const rights = useSectionRights(locale);
  const [renamed, setRenamed] = useState<string | null>(null);
  const [question, setQuestion] = useState<SectionQuestion | null>(null);

  const focus = useReveal({ sections, open, setOpen, focusRow });
  const acts = useSectionActs({ sections, locale, announce, refetch, focus });

  // A colleague may have changed the tree while nobody looked.
  const isVisible = usePageVisible();
  const wasVisible = useRef(isVisible);
  useEffect(() => {
    if (isVisible && !wasVisible.current) void refetch();
    wasVisible.current = isVisible;
  }, [isVisible, refetch]);

  const find = useCallback(
    (section: string | null) => sections.find(({ documentId }) => documentId === section) ?? null,
    [sections]
  );
  const titleOf = useCallback(
    (section: string | null) => find(section)?.title ?? text('sections.top'),
    [find, text]
  );
  const openInEditor = useCallback(
    (section: string) => navigate(addressOfSection(section, locale)),
    [locale, navigate]
  );
  const setLocale = useCallback((wanted: string) => setParams({ locale: wanted }), [setParams]);

  return {
    tree,
    sections,
    locale,
    rows,
    rights,
    acts,
    said,
    announce,
    search,
    setSearch,
    isSearching: sought !== '',
    setLocale,
    setOpen,
    openAll,
    closeAll,
    active,
    setActive,
    focus,
    restoreFocus,
    renamed,
    setRenamed,
    question,
    setQuestion,
    find,
    titleOf,
    openInEditor,
  };
};
