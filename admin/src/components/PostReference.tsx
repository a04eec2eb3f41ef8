import { Link, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { QueuePost } from '../../../contracts/moderation';
import { parseUrl } from '../../../server/src/domain/url';
import { useText } from '../hooks/useText';
import { WrittenInline } from './WrittenText';

/** The link that the author gave, with its address spelled out: a title can promise anything. */
export const PostReference = ({ link }: { link: NonNullable<QueuePost['link']> }) => {
  const text = useText();
  return (
    <Typography tag="p" variant="omega" textColor="neutral600">
      {text('post.link')} <WrittenInline>{link.title}</WrittenInline>{' '}
      {isWebAddress(link.url) ? (
        <WebLink href={link.url} isExternal rel="noopener nofollow noreferrer">
          <WrittenInline>{link.url}</WrittenInline>
        </WebLink>
      ) : (
        <WrittenInline>{link.url}</WrittenInline>
      )}
    </Typography>
  );
};

const isWebAddress = (url: string): boolean =>
  ['http:', 'https:'].includes(parseUrl(url)?.protocol ?? '');

/* A long address would squeeze the sign that says that the link leads out. */
const WebLink = styled(Link<'a'>)`
  svg {
    flex-shrink: 0;
  }
`;
