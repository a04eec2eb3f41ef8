import type { Messages } from '../messages';
import type { Typed } from '../typed';

/** Where a text can no longer be sent, its author at least keeps it. */
export function KeptText({ t, typed }: { t: Messages; typed: Typed | undefined }) {
  const text = [typed?.fields.title, typed?.fields.body].filter(Boolean).join('\n\n');
  if (!text) return null;
  return (
    <div class="field kept">
      <label for="kept-text">{t.whatYouTyped}</label>
      <p class="hint" id="kept-text-hint">
        {t.copyIt}
      </p>
      <textarea
        id="kept-text"
        aria-describedby="kept-text-hint"
        rows={10}
        readonly
      >{`\n${text}`}</textarea>
    </div>
  );
}
