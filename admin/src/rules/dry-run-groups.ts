import type { DryRunAnswer, DryRunFigures, DryRunStatus } from '../../../contracts/rules';

/** False alarms are what a moderator let through; the rest is what it was meant for. */
export type DryRunGroup = 'alarms' | 'caught';

const MEMBERS: Readonly<Record<DryRunGroup, readonly DryRunStatus[]>> = {
  alarms: ['published'],
  caught: ['rejected', 'spam'],
};
const EXAMPLES = 20;

/** How many posts of each status of a group would have been met. */
export const partsOf = (
  { data }: DryRunAnswer,
  group: DryRunGroup
): { status: DryRunStatus; met: number; examined: number }[] =>
  MEMBERS[group].map((status) => {
    const { hold, spam, examined } = data[status];
    return { status, met: hold + spam, examined };
  });

/** The figures of a group together, with the newest of its examples. */
export const figuresOf = ({ data }: DryRunAnswer, group: DryRunGroup): DryRunFigures => {
  const members = MEMBERS[group].map((status) => data[status]);
  const sum = (of: (figures: DryRunFigures) => number) =>
    members.reduce((total, figures) => total + of(figures), 0);
  return {
    examined: sum(({ examined }) => examined),
    hold: sum(({ hold }) => hold),
    spam: sum(({ spam }) => spam),
    examples: members
      .flatMap(({ examples }) => examples)
      .sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt))
      .slice(0, EXAMPLES),
  };
};
