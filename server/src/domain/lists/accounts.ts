import type { ListedRule } from './types';

/** A list of accounts of Users & Permissions. */
export interface AccountList {
  match(userId: number): ListedRule | null;
}

/** What an integer column holds: a greater number makes PostgreSQL refuse the statement. */
const GREATEST = 2_147_483_647;

/** @param rules of kind `account`; what is no id (see foldAccount) is left out */
export const compileAccounts = (rules: readonly ListedRule[]): AccountList => {
  const byId = new Map(rules.map((rule) => [foldAccount(rule.value), rule]));
  return { match: (userId) => byId.get(String(userId)) ?? null };
};

/**
 * The id of an account, as posts keep it.
 *
 * @returns null where it is none; a documentId is none either: whoever adds an entry looks it up first
 */
export const foldAccount = (value: string): string | null => {
  const typed = value.trim();
  return /^[1-9]\d{0,9}$/.test(typed) && Number(typed) <= GREATEST ? typed : null;
};
