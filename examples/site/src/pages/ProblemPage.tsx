import { KeptText } from '../components/KeptText';
import { Layout } from '../components/Layout';
import type { Chrome } from '../chrome';
import type { Typed } from '../typed';
import type { Visit } from '../visit';

/** A page for whatever cannot be shown; with the text that was being sent, if there was one. */
export function ProblemPage({
  visit,
  chrome,
  notice,
  typed,
}: {
  visit: Visit;
  chrome: Chrome;
  notice: { heading: string; text: string };
  typed?: Typed;
}) {
  const { t } = visit;
  return (
    <Layout visit={visit} chrome={chrome} title={notice.heading} isPrivate>
      <h1>{notice.heading}</h1>
      <p>{notice.text}</p>
      <KeptText t={t} typed={typed} />
      <p class="back">
        <a href={visit.href('/')}>{t.toHome}</a>
      </p>
    </Layout>
  );
}
