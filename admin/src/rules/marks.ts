import type { CheckResult } from '../../../contracts/moderation';

type Field = NonNullable<CheckResult['matches']>[number]['field'];

interface Found {
  start: number;
  end: number;
  rule: string;
}

/** What was found in a text, as the component that marks it in a post takes it. */
export const marksIn = (field: Field, found: readonly Found[]): CheckResult[] => [
  {
    check: 'lists',
    outcome: 'hold',
    matches: found.map(({ start, end, rule }) => ({ field, start, end, rule })),
  },
];
