import type { Messages } from '../messages';

/**
 * Where the page's script says that it brought back an unsent text; without a script nothing is seen of
 * it. The region is there from the start, empty: a screen reader announces only what changes in it.
 */
export function DraftNotice({ t }: { t: Messages }) {
  return (
    <>
      <div class="draft" role="status" data-draft-notice></div>
      <template data-draft-template>
        <p>{t.draftRestored}</p>
        <button type="button" class="small">
          {t.draftDiscard}
        </button>
      </template>
    </>
  );
}
