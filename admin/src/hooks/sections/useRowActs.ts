import { useMemo } from 'react';

import type { SectionTreeRowActs } from '../../components/sections/SectionTreeRow';
import type { useSectionsPage } from './useSectionsPage';
import { useTreeKeys } from './useTreeKeys';

/** What a row calls: the same functions as long as they mean the same, for rows are many. */
export const useRowActs = (page: ReturnType<typeof useSectionsPage>): SectionTreeRowActs => {
  const { rows, rights, acts, locale, isSearching, find } = page;
  const { focus, setOpen, setActive, setRenamed, setQuestion, openInEditor } = page;
  const { step, rename, remove } = acts;

  const requests = useMemo(() => {
    const askToDelete = (id: string) => {
      const section = find(id);
      if (section === null) return;
      const isEmpty = section.own.sections + section.own.articles.all === 0;
      if (isEmpty) void remove(section, undefined);
      else setQuestion({ kind: 'delete', section });
    };
    const startRename = (id: string) => {
      const section = find(id);
      const isTranslated = section?.locale === locale;
      if (isTranslated ? rights.canRename : rights.canCreate) setRenamed(id);
    };
    return { askToDelete, startRename };
  }, [find, locale, remove, rights, setQuestion, setRenamed]);

  const onKeyDown = useTreeKeys({
    rows,
    focus,
    setOpen,
    onStep:
      rights.canMove && !isSearching ? (id, direction) => void step(id, direction) : undefined,
    onRename: requests.startRename,
    onDelete: rights.canDelete ? requests.askToDelete : undefined,
    onOpen: openInEditor,
  });

  return useMemo(
    () => ({
      onKeyDown,
      onFocus: setActive,
      onToggle: (id, isWanted) => setOpen([id], isWanted),
      onOpen: openInEditor,
      onRename: requests.startRename,
      onMove: (section) => setQuestion({ kind: 'move', section }),
      onAdd: (section) => setQuestion({ kind: 'add', section }),
      onDelete: ({ documentId }) => requests.askToDelete(documentId),
      onSave: ({ section }, title, slug) => {
        void rename(section, title, slug).then((isGoing) => {
          if (!isGoing) return;
          setRenamed(null);
          focus(section.documentId);
        });
      },
      onLeaveRename: (id) => {
        setRenamed(null);
        focus(id);
      },
    }),
    [focus, onKeyDown, openInEditor, rename, requests, setActive, setOpen, setQuestion, setRenamed]
  );
};
