import type { ReactNode } from 'react';

import { Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import { ARTICLE_UID } from '../../../content-types/article/schema';
import { BASE_PATH } from '../plugin-id';

interface QueueLinkProps {
  by: 'entry' | 'section';
  uid: string;
  documentId: string;
  children: ReactNode;
}

/** To the posts of one entry, or of one section and all below it. */
export const QueueLink = ({ by, uid, documentId, children }: QueueLinkProps) => {
  const filter: Record<string, string> =
    by === 'section'
      ? { section: documentId }
      : uid === ARTICLE_UID
        ? { article: documentId }
        : { target: `${uid}:${documentId}` };
  return (
    <Link tag={RouterLink} to={`/${BASE_PATH}?${new URLSearchParams(filter).toString()}`}>
      {children}
    </Link>
  );
};
