import { Badge, Flex, Link, Typography, VisuallyHidden } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';

import type { QueuePost } from '../../../contracts/moderation';
import { useText } from '../hooks/useText';
import { WrittenInline } from './WrittenText';

/** What the post stands under: its sections, and the article with a way to it in the Content Manager. */
export const PostTarget = ({ target, id }: { target: QueuePost['target']; id: string }) => {
  const text = useText();
  if (target.title === null) {
    return (
      <Typography variant="pi" textColor="neutral600" id={id}>
        {text('post.target.gone')}
      </Typography>
    );
  }
  return (
    <Flex gap={2} wrap="wrap" alignItems="baseline" minWidth={0}>
      <VisuallyHidden>{text('post.on')}</VisuallyHidden>
      {target.trail.map((section, depth) => (
        <Typography key={depth} variant="pi" textColor="neutral600">
          <WrittenInline>{section}</WrittenInline> <span aria-hidden>›</span>
        </Typography>
      ))}
      <ArticleLink tag={RouterLink} to={editAddress(target)} id={id}>
        <WrittenInline>{target.title}</WrittenInline>
      </ArticleLink>
      {target.isPublished ? null : <Badge>{text('post.target.unpublished')}</Badge>}
    </Flex>
  );
};

const editAddress = ({ uid, documentId, locale }: QueuePost['target']): string => {
  const query = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return `/content-manager/collection-types/${uid}/${encodeURIComponent(documentId)}${query}`;
};

const ArticleLink = styled(Link<typeof RouterLink>)`
  min-width: 0;
`;
