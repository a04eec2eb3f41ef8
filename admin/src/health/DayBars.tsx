import { styled } from 'styled-components';

import { decidedOn, type Day } from './days';

interface DayBarsProps {
  days: readonly Day[];
  /** The value at the upper edge. */
  top: number;
  /** Id of what says the same in words. */
  labelledBy: string;
  /** Said of one day, to the pointer that rests on it. */
  titleOf: (day: Day) => string;
}

const DAY_WIDTH = 10;
const BAR_WIDTH = 3.5;
const HEIGHT = 100;

/** Two bars a day: outlined what came in, solid what was decided, told apart without colour as well. */
export const DayBars = ({ days, top, labelledBy, titleOf }: DayBarsProps) => (
  <Svg
    role="img"
    aria-labelledby={labelledBy}
    viewBox={`0 0 ${days.length * DAY_WIDTH} ${HEIGHT}`}
    preserveAspectRatio="none"
  >
    {days.map((day, index) => {
      const start = index * DAY_WIDTH;
      const bars = [
        { kind: 'received', value: day.received, x: start + 1 },
        { kind: 'decided', value: decidedOn(day), x: start + 1 + BAR_WIDTH + 0.5 },
      ];
      return (
        <g key={day.day}>
          <title>{titleOf(day)}</title>
          <rect className="day" x={start} y={0} width={DAY_WIDTH} height={HEIGHT} />
          {bars.map(({ kind, value, x }) => (
            <rect
              key={kind}
              className={kind}
              x={x}
              y={HEIGHT - (value / top) * HEIGHT}
              width={BAR_WIDTH}
              height={(value / top) * HEIGHT}
            />
          ))}
        </g>
      );
    })}
  </Svg>
);

const Svg = styled.svg`
  display: block;
  width: 100%;
  height: 20rem;
  border-block: 1px solid ${({ theme }) => theme.colors.neutral200};
  overflow: visible;

  & rect {
    stroke: ${({ theme }) => theme.colors.primary600};
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }

  & .received {
    fill: ${({ theme }) => theme.colors.primary100};
  }

  & .decided {
    fill: ${({ theme }) => theme.colors.primary600};
  }

  & rect[height='0'] {
    stroke: none;
  }

  & .day {
    fill: transparent;
    stroke: none;
  }

  & g:hover .day {
    fill: ${({ theme }) => theme.colors.neutral150};
  }
`;
