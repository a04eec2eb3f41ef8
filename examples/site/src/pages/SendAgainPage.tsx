import { draftName } from '../components/Forum';
import { ForumForm } from '../components/ForumForm';
import { Layout } from '../components/Layout';
import { BARE } from '../chrome';
import type { FormField } from '../contract';
import { decodedPath } from '../paths';
import type { Typed } from '../typed';
import type { Visit } from '../visit';

/** Nothing is known of the rules while Strapi is away; the next answer will check the fields. */
const UNKNOWN = { required: false, minLength: 0, maxLength: 0 };

/**
 * Strapi went away while a reader was sending: the form comes back filled in, by itself. It keeps
 * its token, so that a post which had arrived after all is not taken for a second one.
 */
export function SendAgainPage({
  visit,
  action,
  typed,
  names,
}: {
  visit: Visit;
  action: string;
  typed: Typed;
  /** The fields that the form had. */
  names: FormField[];
}) {
  const { t } = visit;
  return (
    <Layout visit={visit} chrome={BARE} title={t.problems.unavailable.heading} isPrivate>
      <h1>{t.problems.unavailable.heading}</h1>
      <ForumForm
        visit={visit}
        action={action}
        rules={Object.fromEntries(names.map((name) => [name, UNKNOWN]))}
        hint={t.hint}
        draft={draftName(decodedPath(action) ?? action, typed.parent)}
        honeypot=""
        typed={typed}
        state={{ problems: [], refusal: t.unreachable }}
      />
    </Layout>
  );
}
