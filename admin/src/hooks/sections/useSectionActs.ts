import { useCallback, useLayoutEffect, useRef, useState } from 'react';

import type {
  Consequences,
  DeletionPreviewBody,
  MovePreviewBody,
  RenamePreviewBody,
  RestorationBody,
  TreeSection,
} from '../../../../contracts/section-tree';
import {
  useAddSectionMutation,
  useDeleteSectionMutation,
  useMoveSectionMutation,
  usePreviewDeletionMutation,
  usePreviewMoveMutation,
  usePreviewRenameMutation,
  useRenameSectionMutation,
  useRestoreSectionMutation,
} from '../../api/sections';
import {
  childrenOf,
  isSamePlace,
  neighbourOf,
  parentOf,
  stepFrom,
  type Direction,
  type SectionPlace,
} from '../../domain/section-places';
import { useText } from '../useText';
import { useSectionOutcome } from './useSectionOutcome';

export type SectionAct =
  | { kind: 'move'; body: MovePreviewBody['data'] }
  | { kind: 'rename'; body: RenamePreviewBody['data'] }
  | { kind: 'delete'; body: DeletionPreviewBody['data'] };

/** An act that waits to be agreed to. */
export interface AskedAct {
  act: SectionAct;
  section: TreeSection;
  consequences: Consequences;
}

interface DoneAct {
  kind: 'move' | 'rename';
  title: string;
  undo: RestorationBody['data'];
}

/** As many acts in a row can be taken back, the last one first. */
const MOST_DONE = 50;
/** A key that is held down shall not go on for long after it was let go. */
const MOST_STEPS = 3;

interface ActOptions {
  sections: readonly TreeSection[];
  locale: string;
  announce: (words: string) => void;
  /** Reads the tree again. */
  refetch: () => unknown;
  /** Brings the keyboard to a section, as soon as the tree shows it. */
  focus: (section: string) => void;
}

/** What is done on the page of sections: told first where it changes paths, taken back afterwards. */
export const useSectionActs = (options: ActOptions) => {
  const text = useText();
  const { succeed, fail } = useSectionOutcome();
  const [asked, setAsked] = useState<AskedAct | null>(null);
  const [done, setDone] = useState<readonly DoneAct[]>([]);
  const [busy, setBusy] = useState(0);

  const [previewMove] = usePreviewMoveMutation();
  const [previewRename] = usePreviewRenameMutation();
  const [previewDeletion] = usePreviewDeletionMutation();
  const [sendMove] = useMoveSectionMutation();
  const [sendRename] = useRenameSectionMutation();
  const [sendDeletion] = useDeleteSectionMutation();
  const [sendNew] = useAddSectionMutation();
  const [sendUndo] = useRestoreSectionMutation();

  // What an act goes by is what the tree shows at its moment, not when its handler was made.
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });

  const titleOf = useCallback(
    (section: string | null): string =>
      latest.current.sections.find(({ documentId }) => documentId === section)?.title ??
      text('sections.top'),
    [text]
  );

  /** @returns whether it went well; else says why, and reads the tree again */
  const settle = useCallback(
    <A extends object>(answer: A): answer is Exclude<A, { error: unknown }> => {
      if (!('error' in answer)) return true;
      fail(answer.error as Parameters<typeof fail>[0]);
      void latest.current.refetch();
      return false;
    },
    [fail]
  );

  const whileBusy = useCallback(async <T>(act: () => Promise<T>): Promise<T> => {
    setBusy((count) => count + 1);
    try {
      return await act();
    } finally {
      setBusy((count) => count - 1);
    }
  }, []);

  const run = useCallback(
    (act: SectionAct, outcome?: string): Promise<boolean> =>
      whileBusy(async () => {
        const { section } = act.body;
        const title = titleOf(section);
        const said = outcome === undefined ? {} : { outcome };
        if (act.kind === 'delete') {
          const answer = await sendDeletion({ ...act.body, ...said });
          if (!settle(answer)) return false;
          succeed(text('sections.done.delete', { title }));
          latest.current.focus(neighbourOf(latest.current.sections, section));
          void latest.current.refetch();
          return true;
        }
        const answer =
          act.kind === 'move'
            ? await sendMove({ ...act.body, ...said })
            : await sendRename({ ...act.body, ...said });
        if (!settle(answer)) {
          // Where a colleague has put it, perhaps.
          latest.current.focus(section);
          return false;
        }
        const { undo } = answer.data.data;
        if (undo !== null) {
          setDone((acts) => [...acts, { kind: act.kind, title, undo }].slice(-MOST_DONE));
        }
        const { announce, focus, refetch, sections } = latest.current;
        if (act.kind === 'rename') {
          announce(text('sections.said.rename', { before: title, title: act.body.title }));
        } else {
          const { parent } = act.body;
          const inside = childrenOf(sections, parent);
          announce(
            parent === act.body.seen.parent
              ? text('sections.said.reorder', {
                  title,
                  place: inside.indexOf(section) + 1,
                  count: inside.length,
                })
              : text('sections.said.move', { title, parent: titleOf(parent) })
          );
        }
        focus(section);
        void refetch();
        return true;
      }),
    [sendDeletion, sendMove, sendRename, settle, succeed, text, titleOf, whileBusy]
  );

  /** Asks what an act would do, and then whether it shall be done; what changes nothing is done at once. */
  const ask = useCallback(
    (act: SectionAct): Promise<boolean> =>
      whileBusy(async () => {
        const answer =
          act.kind === 'move'
            ? await previewMove(act.body)
            : act.kind === 'rename'
              ? await previewRename(act.body)
              : await previewDeletion(act.body);
        if (!settle(answer)) return false;
        const { data: consequences } = answer.data;
        const section = latest.current.sections.find(
          ({ documentId }) => documentId === act.body.section
        );
        if (section === undefined) return false;
        if (act.kind === 'rename' && consequences.paths.length === 0) {
          return run(act, consequences.outcome);
        }
        setAsked({ act, section, consequences });
        return true;
      }),
    [previewDeletion, previewMove, previewRename, run, settle, whileBusy]
  );

  const move = useCallback(
    (section: string, place: SectionPlace): Promise<boolean> => {
      const { sections, locale } = latest.current;
      if (isSamePlace(sections, section, place)) return Promise.resolve(false);
      const parent = parentOf(sections, section);
      const siblings = childrenOf(sections, place.parent).filter((each) => each !== section);
      const act: SectionAct = {
        kind: 'move',
        body: { section, ...place, locale, seen: { parent, siblings } },
      };
      return parent === place.parent ? run(act) : ask(act);
    },
    [ask, run]
  );

  const steps = useRef<(() => Promise<boolean>)[]>([]);
  /** One step by the keyboard; those of a key held down are taken one after the other. */
  const step = useCallback(
    async (section: string, direction: Direction) => {
      if (steps.current.length >= MOST_STEPS) return;
      steps.current.push(async () => {
        const { sections, announce, focus } = latest.current;
        focus(section);
        const place = stepFrom(sections, section, direction);
        if (place !== null) return move(section, place);
        announce(text(`sections.said.no-${direction}`, { title: titleOf(section) }));
        return true;
      });
      if (steps.current.length > 1) return;
      for (let next = steps.current[0]; next !== undefined; next = steps.current[0]) {
        const isGoing = await next();
        if (isGoing) steps.current.shift();
        else steps.current = [];
      }
    },
    [move, text, titleOf]
  );

  const rename = useCallback(
    (section: TreeSection, title: string, slug: 'keep' | 'follow') =>
      ask({
        kind: 'rename',
        body: {
          section: section.documentId,
          locale: latest.current.locale,
          title,
          slug,
          seen: { title: section.title, slug: section.slug },
        },
      }),
    [ask]
  );

  /** @param moveTo where what it holds goes; undefined for a section that is empty */
  const remove = useCallback(
    ({ documentId, own }: TreeSection, moveTo: string | null | undefined) =>
      ask({
        kind: 'delete',
        body: {
          section: documentId,
          locale: latest.current.locale,
          ...(moveTo === undefined ? {} : { content: { moveTo } }),
          seen: { sections: own.sections, articles: own.articles.all },
        },
      }),
    [ask]
  );

  const add = useCallback(
    (parent: string | null, title: string): Promise<boolean> =>
      whileBusy(async () => {
        const { locale, focus, refetch } = latest.current;
        const answer = await sendNew({ parent, locale, title });
        if (!settle(answer)) return false;
        succeed(text('sections.done.add', { title, parent: titleOf(parent) }));
        focus(answer.data.data.documentId);
        void refetch();
        return true;
      }),
    [sendNew, settle, succeed, text, titleOf, whileBusy]
  );

  const last = done.at(-1);
  const undo = useCallback(async () => {
    if (last === undefined) return;
    await whileBusy(async () => {
      const answer = await sendUndo(last.undo);
      // What could not be taken back now never can: somebody has gone on from there.
      setDone((acts) => acts.filter((act) => act !== last));
      if (!settle(answer)) return;
      latest.current.announce(text('sections.said.undo', { title: last.title }));
      latest.current.focus(last.undo.section);
      void latest.current.refetch();
    });
  }, [last, sendUndo, settle, text, whileBusy]);

  const confirm = useCallback(async () => {
    if (asked === null) return;
    const isDone = await run(asked.act, asked.consequences.outcome);
    if (!isDone) latest.current.focus(asked.section.documentId);
    setAsked(null);
  }, [asked, run]);

  return {
    isBusy: busy > 0,
    asked,
    confirm,
    cancel: () => setAsked(null),
    move,
    step,
    rename,
    remove,
    add,
    last,
    undo,
    dismiss: () => setDone([]),
  };
};

export type SectionActs = ReturnType<typeof useSectionActs>;
