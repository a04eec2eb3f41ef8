import { ForumForm } from '../components/ForumForm';
import { Layout } from '../components/Layout';
import { BARE } from '../chrome';
import type { FormAnswer } from '../contract';
import type { Typed } from '../typed';
import type { Visit } from '../visit';

const UNKNOWN = { required: false, minLength: 0, maxLength: 0 };

/** Nothing is known of the forum while Strapi is away; the next answer will check the fields. */
const UNKNOWN_RULES: FormAnswer['data']['fields'] = {
  authorName: UNKNOWN,
  authorEmail: UNKNOWN,
  title: UNKNOWN,
  body: UNKNOWN,
  linkTitle: UNKNOWN,
  linkUrl: UNKNOWN,
};

/**
 * Strapi went away while a reader was sending: the form comes back filled in, by itself. It keeps
 * its token, so that a post which had arrived after all is not taken for a second one.
 */
export function SendAgainPage({
  visit,
  action,
  typed,
}: {
  visit: Visit;
  action: string;
  typed: Typed;
}) {
  const { t } = visit;
  return (
    <Layout visit={visit} chrome={BARE} title={t.problems.unavailable.heading} isPrivate>
      <h1>{t.problems.unavailable.heading}</h1>
      <ForumForm
        visit={visit}
        action={action}
        rules={UNKNOWN_RULES}
        hint={t.hint}
        honeypot=""
        typed={typed}
        state={{ problems: [], refusal: t.unreachable }}
      />
    </Layout>
  );
}
