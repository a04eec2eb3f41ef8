import { useEffect, useRef } from 'react';

import type { QueueDialog, QueuePageState } from '../hooks/useQueuePage';
import { pickedOf } from '../queue/picked';
import { AuthorDialog } from './AuthorDialog';
import { EditDialog } from './EditDialog';
import { KeyboardHelp } from './KeyboardHelp';
import { ReasonDialog } from './ReasonDialog';
import { ReplyDialog } from './ReplyDialog';

/** What stands open above the queue. When it closes, the keyboard is back at the post it was about. */
export const QueueDialogs = ({ page }: { page: QueuePageState }) => {
  const { dialog, focus, decisions } = page;
  const close = () => page.openDialog(null);

  const isDecided = useRef(false);
  const last = useRef<QueueDialog | null>(null);
  const { focusCard, focusList } = focus;
  useEffect(() => {
    const before = last.current;
    last.current = dialog;
    if (dialog !== null || before === null) return;
    // A decision has sent the keyboard on to the next post.
    if (isDecided.current) {
      isDecided.current = false;
      return;
    }
    const [post] = 'post' in before ? [before.post] : before.kind === 'reason' ? before.posts : [];
    const isBack = post !== undefined && focusCard(post.documentId, { preventScroll: true });
    if (!isBack) focusList();
  }, [dialog, focusCard, focusList]);

  switch (dialog?.kind) {
    case 'reason':
      return (
        <ReasonDialog
          count={dialog.posts.length}
          onReject={(reason) => {
            isDecided.current = true;
            close();
            page.decideAll('reject', dialog.posts, reason);
          }}
          onClose={close}
        />
      );
    case 'reply':
      return (
        <ReplyDialog
          post={dialog.post}
          onReplied={(batch, reply) => {
            close();
            decisions.remember({
              batches: [batch],
              action: dialog.post.status === 'pending' ? 'reply' : 'answer',
              count: 1,
              posts: [pickedOf(dialog.post), reply],
            });
          }}
          onClose={close}
        />
      );
    case 'edit':
      return (
        <EditDialog
          post={dialog.post}
          onEdited={(batch) => {
            close();
            if (batch === null) return;
            decisions.remember({
              batches: [batch],
              action: 'edit',
              count: 1,
              posts: [pickedOf(dialog.post)],
            });
          }}
          onClose={close}
        />
      );
    case 'author':
      return (
        <AuthorDialog
          post={dialog.post}
          onListed={(listing) => {
            close();
            decisions.remember({
              batches: [],
              listing,
              action: 'list',
              count: 1,
              posts: [pickedOf(dialog.post)],
            });
          }}
          onClose={close}
        />
      );
    case 'help':
      return <KeyboardHelp onClose={close} />;
    case undefined:
      return null;
  }
};
