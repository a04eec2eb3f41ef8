import { useCallback, useState } from 'react';

import type {
  Consequences,
  DeletionAnswer,
  DeletionPreviewBody,
  MovePreviewBody,
  NewSectionAnswer,
  NewSectionBody,
  RenamePreviewBody,
  RestorationBody,
  SectionActAnswer,
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
import type { ApiError } from '../useRefusalText';
import { useSectionOutcome } from './useSectionOutcome';

type SectionChange =
  | { kind: 'move'; body: MovePreviewBody['data'] }
  | { kind: 'rename'; body: RenamePreviewBody['data'] };
interface SectionDeletion {
  kind: 'delete';
  body: DeletionPreviewBody['data'];
}
export type SectionAct = SectionChange | SectionDeletion;

type Answer<T> = { data: { data: T } } | { error: unknown };

/**
 * What the page of sections asks of the server. What is refused answers null: the user was told why, and
 * the tree is read again.
 *
 * @param refetch reads the tree again
 */
export const useSectionRequests = (refetch: () => void) => {
  const { fail } = useSectionOutcome();
  const [busy, setBusy] = useState(0);

  const [previewMove] = usePreviewMoveMutation();
  const [previewRename] = usePreviewRenameMutation();
  const [previewDeletion] = usePreviewDeletionMutation();
  const [sendMove] = useMoveSectionMutation();
  const [sendRename] = useRenameSectionMutation();
  const [sendDeletion] = useDeleteSectionMutation();
  const [sendNew] = useAddSectionMutation();
  const [sendUndo] = useRestoreSectionMutation();

  /** The page is busy from the first request of an act to its last. */
  const whileBusy = useCallback(async <T>(act: () => Promise<T>): Promise<T> => {
    setBusy((count) => count + 1);
    try {
      return await act();
    } finally {
      setBusy((count) => count - 1);
    }
  }, []);

  const settle = useCallback(
    <T>(answer: Answer<T>): T | null => {
      if (!('error' in answer)) return answer.data.data;
      fail(answer.error as ApiError);
      refetch();
      return null;
    },
    [fail, refetch]
  );

  /** What an act would do. */
  const preview = useCallback(
    async (act: SectionAct): Promise<Consequences | null> => {
      switch (act.kind) {
        case 'move':
          return settle(await previewMove(act.body));
        case 'rename':
          return settle(await previewRename(act.body));
        case 'delete':
          return settle(await previewDeletion(act.body));
      }
    },
    [previewDeletion, previewMove, previewRename, settle]
  );

  /** @param outcome what was told that it would do; left out: it was not asked */
  const requestChange = useCallback(
    async (act: SectionChange, outcome?: string): Promise<SectionActAnswer['data'] | null> => {
      const said = outcome === undefined ? {} : { outcome };
      return settle(
        act.kind === 'move'
          ? await sendMove({ ...act.body, ...said })
          : await sendRename({ ...act.body, ...said })
      );
    },
    [sendMove, sendRename, settle]
  );

  const requestDeletion = useCallback(
    async ({ body }: SectionDeletion, outcome?: string): Promise<DeletionAnswer['data'] | null> =>
      settle(await sendDeletion({ ...body, ...(outcome === undefined ? {} : { outcome }) })),
    [sendDeletion, settle]
  );

  const requestNew = useCallback(
    async (body: NewSectionBody['data']): Promise<NewSectionAnswer['data'] | null> =>
      settle(await sendNew(body)),
    [sendNew, settle]
  );

  const takeBack = useCallback(
    async (undo: RestorationBody['data']): Promise<SectionActAnswer['data'] | null> =>
      settle(await sendUndo(undo)),
    [sendUndo, settle]
  );

  return {
    isBusy: busy > 0,
    whileBusy,
    preview,
    requestChange,
    requestDeletion,
    requestNew,
    takeBack,
  };
};
