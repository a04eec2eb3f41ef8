import { MenuItem, SimpleMenu } from '@strapi/design-system';
import { More } from '@strapi/icons';

import type { QueuePost } from '../../../contracts/moderation';
import type { QueueDialog } from '../hooks/useQueuePage';
import { useText } from '../hooks/useText';
import type { QueueFilters } from '../queue/filters';
import { identitiesOf } from '../queue/identities';
import { pickedOf } from '../queue/picked';

export interface Rights {
  /** To change the lists. */
  author: boolean;
}

interface PostMenuProps {
  post: QueuePost;
  rights: Rights;
  canReject: boolean;
  onOpen: (dialog: QueueDialog) => void;
  onFind: (filters: QueueFilters) => void;
}

/** What else can be done with a post, and the ways to others like it. */
export const PostMenu = ({ post, rights, canReject, onOpen, onFind }: PostMenuProps) => {
  const text = useText();
  const isReplied = post.status === 'pending' || post.status === 'published';
  const acts = [
    canReject && {
      label: text('post.menu.reason'),
      run: () => onOpen({ kind: 'reason', posts: [pickedOf(post)] }),
    },
    post.may.decide &&
      isReplied &&
      !post.withdrawn && {
        label: text(post.status === 'pending' ? 'post.menu.publish-and-reply' : 'post.menu.reply'),
        run: () => onOpen({ kind: 'reply', post }),
      },
    post.may.edit &&
      !post.withdrawn && {
        label: text('post.menu.edit'),
        run: () => onOpen({ kind: 'edit', post }),
      },
    rights.author &&
      identitiesOf(post, new Date()).length > 0 && {
        label: text('post.menu.author'),
        run: () => onOpen({ kind: 'author', post }),
      },
    post.authorName !== '' && {
      label: text('post.menu.same-author'),
      run: () => onFind({ author: post.authorName }),
    },
    post.authorEmail !== null && {
      label: text('post.menu.same-email'),
      run: () => onFind({ email: post.authorEmail ?? undefined }),
    },
    post.network !== null && {
      label: text('post.menu.same-network'),
      run: () => onFind({ network: post.network ?? undefined }),
    },
    post.text !== null && {
      label: text('post.menu.same-text', { count: post.sameText }),
      run: () => onFind({ text: post.text ?? undefined }),
    },
    post.target.title !== null && {
      label: text('post.menu.same-target'),
      run: () => onFind(targetFilter(post.target)),
    },
  ].filter((act) => act !== false);
  return (
    <SimpleMenu
      tag={undefined}
      size="S"
      variant="ghost"
      label={<More aria-hidden />}
      aria-label={text('post.menu', { author: post.authorName })}
      endIcon={null}
      popoverPlacement="bottom-end"
    >
      {acts.map(({ label, run }) => (
        <MenuItem key={label} onSelect={run}>
          {label}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
};

const ARTICLE = 'plugin::article-forum.article';

const targetFilter = ({ uid, documentId }: QueuePost['target']): QueueFilters =>
  uid === ARTICLE ? { article: documentId } : { target: `${uid}:${documentId}` };
