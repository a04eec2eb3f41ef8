import type { DecisionAction } from '../../../contracts/decisions';
import type { QueuePost } from '../../../contracts/moderation';
import { actionsFrom } from '../../../server/src/domain/transitions';

/** A post that was chosen, as it was when it was chosen: decided is what the moderator saw. */
export interface Picked {
  documentId: string;
  revision: number;
  status: QueuePost['status'];
  hasEdit: boolean;
  /** Empty where it was chosen unseen, by "all that match". */
  authorName: string;
}

export const pickedOf = ({
  documentId,
  revision,
  status,
  proposed,
  authorName,
}: QueuePost): Picked => ({
  documentId,
  revision,
  status,
  hasEdit: proposed !== null,
  authorName,
});

/** What may be done with all of them. */
export const sharedActions = (
  chosen: readonly Picked[],
  isPermitted: (action: DecisionAction) => boolean
): DecisionAction[] => {
  const kinds = new Map(chosen.map((post) => [`${post.status} ${post.hasEdit}`, post]));
  const [first, ...others] = [...kinds.values()].map(({ status, hasEdit }) =>
    actionsFrom(status, hasEdit)
  );
  return (first ?? []).filter(
    (action) => isPermitted(action) && others.every((actions) => actions.includes(action))
  );
};
