import type { NewRulesAnswer, Rule, RuleKind, RulesAnswer } from '../../contracts/rules';
import type { TestApp } from './app';
import { DESK } from './desk';
import type { Answer, Client } from './http';
import { admin, MODERATOR } from './roles';

/** Where the lists of moderators lie. */
export const RULES = `${DESK}/rules`;

/** A moderator who may change the lists. */
export const listKeeper = (app: TestApp, name: string): Promise<Client> =>
  admin(app, name, [...MODERATOR, 'plugin::article-forum.rules.update']);

export const listRules = async (client: Client, query = ''): Promise<RulesAnswer> => {
  const answer = await client.get(`${RULES}?${query}`);
  expect(answer.status).toBe(200);
  return answer.body as unknown as RulesAnswer;
};

/** Takes every entry off the lists. */
export const clearRules = async (client: Client): Promise<void> => {
  const { data } = await listRules(client, 'limit=100');
  for (const { documentId } of data) await client.delete(`${RULES}/${documentId}`);
};

type More = Record<string, unknown>;

/** Words that hold a post, unless `more` says otherwise. */
export const addRules = (
  client: Client,
  values: readonly string[],
  more: More = {}
): Promise<Answer> => client.post(RULES, { data: { kind: 'word', tier: 'hold', values, ...more } });

export const addedRules = async (
  client: Client,
  values: readonly string[],
  more: More = {}
): Promise<Rule[]> => {
  const answer = await addRules(client, values, more);
  expect(answer.status).toBe(201);
  return (answer.body as unknown as NewRulesAnswer).data;
};

/** One entry, that holds a post unless `more` says otherwise. */
export const addRule = (
  client: Client,
  kind: RuleKind,
  value: string,
  more: More = {}
): Promise<Answer> => addRules(client, [value], { kind, ...more });

export const addedRule = async (
  client: Client,
  kind: RuleKind,
  value: string,
  more: More = {}
): Promise<Rule> => {
  const [rule] = await addedRules(client, [value], { kind, ...more });
  return rule as Rule;
};

export const changeRule = (client: Client, { documentId }: Rule, data: More): Promise<Answer> =>
  client.put(`${RULES}/${documentId}`, { data });
