import type { DecisionAnswer } from '../../../contracts/decisions';
import { decideSeen, outcomeOf, type Seen } from '../../support/desk';
import type { Client } from '../../support/http';
import { logIn } from '../../support/roles';
import type { Servers } from './use-servers';

/** Somebody at the desk, in a browser that talks to one of the servers. */
export interface Moderator {
  name: string;
  action: string;
  client: Client;
}

const ACTIONS = ['publish', 'reject', 'spam'];

/** Moderators signed in to both servers in turn, each with an action of choice. */
export const addModerators = async (
  { both }: Servers,
  names: readonly string[]
): Promise<Moderator[]> => {
  const moderators: Moderator[] = [];
  for (const [index, name] of names.entries()) {
    const credentials = await both[0].ask('addModerator', name);
    const { url } = both[index % 2 === 0 ? 0 : 1];
    const action = ACTIONS[index % ACTIONS.length] ?? '';
    moderators.push({ name, action, client: await logIn(url, credentials) });
  }
  return moderators;
};

/** Decides posts bulk by bulk, beginning at a place of one's own. */
export const decideInBulks = async (
  { action, client }: Moderator,
  posts: readonly Seen[],
  { size, from }: { size: number; from: number }
): Promise<DecisionAnswer['data'][]> => {
  const turned = [...posts.slice(from), ...posts.slice(0, from)];
  const outcomes: DecisionAnswer['data'][] = [];
  while (turned.length > 0) {
    outcomes.push(outcomeOf(await decideSeen(client, action, turned.splice(0, size))));
  }
  return outcomes;
};
