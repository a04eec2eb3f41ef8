import { useRef } from 'react';

import type { DecisionAction } from '../../../contracts/decisions';
import type { QueuePost } from '../../../contracts/moderation';
import { identitiesOf } from '../queue/identities';
import { pickedOf, sharedActions } from '../queue/picked';
import type { Command } from '../queue/keys';
import { useQueueKeys } from './useQueueKeys';
import type { QueuePageState } from './useQueuePage';

/**
 * A key that decides is not heard again so soon: a key that bounces, or a second tap meant for the post
 * that has just left, must not decide the next one. In milliseconds.
 */
const REST_MS = 250;

const OF_SELECTION: Partial<Record<Command, DecisionAction>> = {
  'publish-selected': 'publish',
  'reject-selected': 'reject',
  'spam-selected': 'spam',
};
const DECISIONS: Partial<Record<Command, DecisionAction>> = {
  publish: 'publish',
  reject: 'reject',
  spam: 'spam',
  pend: 'pend',
  remove: 'remove',
};

/**
 * What each key does on the queue.
 *
 * @param say tells why a key did nothing
 */
export const useQueueCommands = (page: QueuePageState, say: (what: 'none' | 'no-post') => void) => {
  const { params, focus, one, selection, decisions } = page;
  const decidedAt = useRef(0);
  const isOne = params.view === 'one';

  const current = (): QueuePost | undefined => (isOne ? one.post : focus.focused());

  const move = (steps: 1 | -1) => {
    if (!isOne) focus.move(steps);
    else if (!one.move(steps)) {
      if (steps === 1) page.goToNext();
      else if (!params.isFirstPage) page.goToPrevious();
    }
  };

  /** Runs on the post that has the focus, if it may be done there. */
  const onPost = (run: (post: QueuePost) => void, isPossible: (post: QueuePost) => boolean) => {
    const post = current();
    if (post === undefined) say('no-post');
    else if (page.changed.has(post.documentId) || decisions.busy.has(post.documentId)) say('none');
    else if (isPossible(post)) run(post);
    else say('none');
  };

  const decide = (action: DecisionAction) => {
    const now = performance.now();
    if (now - decidedAt.current < REST_MS) return;
    onPost(
      (post) => {
        decidedAt.current = now;
        page.decide(action, post);
      },
      (post) => page.actionsOn(post).includes(action)
    );
  };

  const decideSelected = (action: DecisionAction) => {
    const isPossible = sharedActions(selection.selected, page.isPermitted).includes(action);
    if (isPossible) page.decideAll(action, selection.selected);
    else say('none');
  };

  const others: Partial<Record<Command, () => void>> = {
    next: () => move(1),
    previous: () => move(-1),
    undo: () => {
      if (decisions.last === null || decisions.isUndoing) say('none');
      else page.undo();
    },
    reason: () =>
      onPost(
        (post) => page.openDialog({ kind: 'reason', posts: [pickedOf(post)] }),
        (post) => page.actionsOn(post).includes('reject')
      ),
    reply: () =>
      onPost(
        (post) => page.openDialog({ kind: 'reply', post }),
        (post) => post.may.decide && !post.withdrawn && isAnswered(post)
      ),
    edit: () =>
      onPost(
        (post) => page.openDialog({ kind: 'edit', post }),
        (post) => post.may.edit && !post.withdrawn
      ),
    author: () =>
      onPost(
        (post) => page.openDialog({ kind: 'author', post }),
        (post) => page.rights.author && identitiesOf(post, new Date()).length > 0
      ),
    details: () =>
      onPost(
        (post) => toggleDetails(post),
        () => true
      ),
    select: () =>
      onPost(
        (post) => selection.toggle(pickedOf(post)),
        (post) => page.actionsOn(post).length > 0
      ),
    'select-page': () =>
      selection.add(page.posts.filter((post) => page.actionsOn(post).length > 0).map(pickedOf)),
    one: () => {
      const post = current();
      if (post !== undefined) one.show(post.documentId);
      params.setView(isOne ? 'list' : 'one');
    },
    search: focusSearch,
    refresh: page.refresh,
    help: () => page.openDialog({ kind: 'help' }),
  };

  useQueueKeys((command: Command) => {
    const decision = DECISIONS[command];
    const ofSelection = OF_SELECTION[command];
    if (decision !== undefined) decide(decision);
    else if (ofSelection !== undefined) decideSelected(ofSelection);
    else others[command]?.();
  });
};

/** Nobody answers what readers do not see, nor will. */
const isAnswered = ({ status }: QueuePost): boolean =>
  status === 'pending' || status === 'published';

/** The card's own button: its state belongs to the card. */
const toggleDetails = (post: QueuePost) =>
  document.getElementById(detailsButtonId(post.documentId))?.click();

export const detailsButtonId = (documentId: string): string =>
  `article-forum-details-${documentId}`;

/** Strapi's search is a button until it is opened. */
const focusSearch = () => {
  const field = document.querySelector<HTMLElement>('[data-article-forum-search] input');
  const button = document.querySelector<HTMLElement>('[data-article-forum-search] button');
  if (field === null) button?.click();
  else field.focus();
};
