import { adminApi } from '@strapi/strapi/admin';

import type {
  ConsequencesAnswer,
  DeletionAnswer,
  DeletionBody,
  DeletionPreviewBody,
  MoveBody,
  MovePreviewBody,
  NewSectionAnswer,
  NewSectionBody,
  RenameBody,
  RenamePreviewBody,
  RestorationBody,
  SectionActAnswer,
  SectionTreeAnswer,
} from '../../../contracts/section-tree';
import { reordered } from '../domain/section-places';

const SECTIONS = 'ArticleForumSections';

const post = (path: string) => (data: object) => ({
  url: `/article-forum/section-tree${path}`,
  method: 'POST' as const,
  data: { data },
});

/**
 * The endpoints of the page of sections. Acts do not read the tree again by themselves: several may be
 * under way one after the other, and an answer to the first would show the tree without the others.
 */
export const sectionsApi = adminApi.enhanceEndpoints({ addTagTypes: [SECTIONS] }).injectEndpoints({
  endpoints: (build) => ({
    getSectionTree: build.query<SectionTreeAnswer, string | undefined>({
      query: (locale) => ({
        url: '/article-forum/section-tree',
        config: { params: locale === undefined ? '' : new URLSearchParams({ locale }).toString() },
      }),
      providesTags: [SECTIONS],
    }),

    previewMove: build.mutation<ConsequencesAnswer, MovePreviewBody['data']>({
      query: post('/moves/preview'),
    }),
    previewRename: build.mutation<ConsequencesAnswer, RenamePreviewBody['data']>({
      query: post('/renames/preview'),
    }),
    previewDeletion: build.mutation<ConsequencesAnswer, DeletionPreviewBody['data']>({
      query: post('/deletions/preview'),
    }),

    addSection: build.mutation<NewSectionAnswer, NewSectionBody['data']>({ query: post('') }),
    moveSection: build.mutation<SectionActAnswer, MoveBody['data']>({
      query: post('/moves'),
      /** A move among siblings is shown at once: whoever holds a key down shall see where they are. */
      async onQueryStarted(move, { dispatch, getState, queryFulfilled }) {
        const { section, parent, before, seen, locale } = move;
        if (parent !== seen.parent || before === undefined) return;
        const patches = sectionsApi.util
          .selectInvalidatedBy(getState(), [SECTIONS])
          .map(({ originalArgs }) =>
            dispatch(
              sectionsApi.util.updateQueryData('getSectionTree', originalArgs, (draft) => {
                if (draft.meta.locale !== locale) return;
                draft.data = reordered(draft.data, section, before);
              })
            )
          );
        const isDone = await queryFulfilled.then(
          () => true,
          () => false
        );
        if (!isDone) for (const patch of patches) patch.undo();
      },
    }),
    renameSection: build.mutation<SectionActAnswer, RenameBody['data']>({
      query: post('/renames'),
    }),
    deleteSection: build.mutation<DeletionAnswer, DeletionBody['data']>({
      query: post('/deletions'),
    }),
    restoreSection: build.mutation<SectionActAnswer, RestorationBody['data']>({
      query: post('/restorations'),
    }),
  }),
  overrideExisting: false,
});

export const {
  useGetSectionTreeQuery,
  usePreviewMoveMutation,
  usePreviewRenameMutation,
  usePreviewDeletionMutation,
  useAddSectionMutation,
  useMoveSectionMutation,
  useRenameSectionMutation,
  useDeleteSectionMutation,
  useRestoreSectionMutation,
} = sectionsApi;
