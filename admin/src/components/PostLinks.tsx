import { useMemo } from 'react';

import { Flex, Typography } from '@strapi/design-system';

import type { QueuePost } from '../../../contracts/moderation';
import { findLinks } from '../../../server/src/domain/hosts';
import { useText } from '../hooks/useText';
import { WrittenInline } from './WrittenText';

/** Every link in a post, each with the host to which it really leads. */
export const PostLinks = ({ post }: { post: Pick<QueuePost, 'title' | 'body' | 'authorName'> }) => {
  const text = useText();
  const links = useMemo(() => linksIn(post), [post]);
  if (links.length === 0) return null;
  return (
    <Flex gap={2} wrap="wrap" tag="ul" aria-label={text('links.label')}>
      <Typography variant="pi" textColor="neutral600" aria-hidden>
        {text('links.count', { count: links.length })}
      </Typography>
      {links.map(({ written, host }) => (
        <Typography key={written} tag="li" variant="pi" textColor="neutral700">
          <WrittenInline>{written}</WrittenInline>{' '}
          {written.includes(host) ? null : <strong>{text('links.host', { host })}</strong>}
        </Typography>
      ))}
    </Flex>
  );
};

const linksIn = ({ title, body, authorName }: Pick<QueuePost, 'title' | 'body' | 'authorName'>) => {
  const found = [authorName, title ?? '', body].flatMap((words) =>
    findLinks(words).map(({ start, end, host }) => ({ written: words.slice(start, end), host }))
  );
  return [...new Map(found.map((link) => [link.written, link])).values()];
};
