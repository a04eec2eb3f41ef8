import { useCallback, useLayoutEffect, useRef, useState } from 'react';

import type {
  Consequences,
  RestorationBody,
  TreeSection,
} from '../../../../contracts/section-tree';
import {
  childrenOf,
  isSamePlace,
  neighbourOf,
  parentOf,
  stepFrom,
  type SectionPlace,
} from '../../domain/section-places';
import { useText } from '../useText';
import { useHeldSteps } from './useHeldSteps';
import { useSectionOutcome } from './useSectionOutcome';
import { useSectionRequests, type SectionAct } from './useSectionRequests';

/** An act that waits to be agreed to. */
export interface AskedAct {
  act: SectionAct;
  section: TreeSection;
  consequences: Consequences;
}

export interface DoneAct {
  kind: 'move' | 'rename';
  title: string;
  undo: RestorationBody['data'];
}

/** As many acts in a row can be taken back, the last one first. */
const MOST_DONE = 50;

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
  const { succeed } = useSectionOutcome();
  const [asked, setAsked] = useState<AskedAct | null>(null);
  const [done, setDone] = useState<readonly DoneAct[]>([]);

  // What an act goes by is what the tree shows at its moment, not when its handler was made.
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });
  const refetch = useCallback(() => void latest.current.refetch(), []);
  const { isBusy, whileBusy, preview, requestChange, requestDeletion, requestNew, takeBack } =
    useSectionRequests(refetch);

  const titleOf = useCallback(
    (section: string | null): string =>
      latest.current.sections.find(({ documentId }) => documentId === section)?.title ??
      text('sections.top'),
    [text]
  );

  const run = useCallback(
    (act: SectionAct, outcome?: string): Promise<boolean> =>
      whileBusy(async () => {
        const { section } = act.body;
        const title = titleOf(section);
        if (act.kind === 'delete') {
          if ((await requestDeletion(act, outcome)) === null) return false;
          succeed(text('sections.done.delete', { title }));
          latest.current.focus(neighbourOf(latest.current.sections, section));
          refetch();
          return true;
        }
        const changed = await requestChange(act, outcome);
        if (changed === null) {
          // Where a colleague has put it, perhaps.
          latest.current.focus(section);
          return false;
        }
        const { undo } = changed;
        if (undo !== null) {
          setDone((acts) => [...acts, { kind: act.kind, title, undo }].slice(-MOST_DONE));
        }
        const { announce, focus, sections } = latest.current;
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
        refetch();
        return true;
      }),
    [refetch, requestChange, requestDeletion, succeed, text, titleOf, whileBusy]
  );

  /** Asks what an act would do, and then whether it shall be done; what changes nothing is done at once. */
  const ask = useCallback(
    (act: SectionAct): Promise<boolean> =>
      whileBusy(async () => {
        const consequences = await preview(act);
        if (consequences === null) return false;
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
    [preview, run, whileBusy]
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

  const step = useHeldSteps(
    useCallback(
      async (section, direction) => {
        const { sections, announce, focus } = latest.current;
        focus(section);
        const place = stepFrom(sections, section, direction);
        if (place !== null) return move(section, place);
        announce(text(`sections.said.no-${direction}`, { title: titleOf(section) }));
        return true;
      },
      [move, text, titleOf]
    )
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
        const { locale, focus } = latest.current;
        const added = await requestNew({ parent, locale, title });
        if (added === null) return false;
        succeed(text('sections.done.add', { title, parent: titleOf(parent) }));
        focus(added.documentId);
        refetch();
        return true;
      }),
    [refetch, requestNew, succeed, text, titleOf, whileBusy]
  );

  const last = done.at(-1);
  const undo = useCallback(async () => {
    if (last === undefined) return;
    await whileBusy(async () => {
      const restored = await takeBack(last.undo);
      // What could not be taken back now never can: somebody has gone on from there.
      setDone((acts) => acts.filter((act) => act !== last));
      if (restored === null) return;
      latest.current.announce(text('sections.said.undo', { title: last.title }));
      latest.current.focus(last.undo.section);
      refetch();
    });
  }, [last, refetch, takeBack, text, whileBusy]);

  const confirm = useCallback(async () => {
    if (asked === null) return;
    const isDone = await run(asked.act, asked.consequences.outcome);
    if (!isDone) latest.current.focus(asked.section.documentId);
    setAsked(null);
  }, [asked, run]);

  return {
    isBusy,
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
