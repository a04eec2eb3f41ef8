import { Typography } from '@strapi/design-system';

import type { AuthorRecord } from '../../../contracts/moderation';
import { useText } from '../hooks/useText';
import { RelativeTime } from './RelativeTime';

/** What became of this author's other posts, and how sure it is that they are this author's. */
export const PostAuthor = ({ author }: { author: AuthorRecord }) => {
  const text = useText();
  const { pending, published, rejected, spam } = author;
  const isFirst = pending + published + rejected + spam <= 1;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {text('label.before-value', { label: text(`author.known.${author.knownBy}`) })}{' '}
      {isFirst ? (
        text('author.first')
      ) : (
        <>
          {text('author.record', { pending, published, rejected, spam })}
          {' · '}
          {text('author.since')} <RelativeTime at={author.firstSeenAt} />
        </>
      )}
    </Typography>
  );
};
