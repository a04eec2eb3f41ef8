import { styled } from 'styled-components';

import { axisTop } from '../health/scale';

interface TrendBarsProps {
  /** One a day, oldest first. */
  values: readonly number[];
  /** The same in words. */
  label: string;
}

const HEIGHT = 40;
const STEP = 10;

/** Small bars, one a day. */
export const TrendBars = ({ values, label }: TrendBarsProps) => {
  const top = axisTop(Math.max(0, ...values));
  return (
    <Svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${values.length * STEP} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {values.map((value, index) => {
        const height = (value / top) * HEIGHT;
        return (
          <rect
            key={index}
            x={index * STEP + 1}
            y={HEIGHT - height}
            width={STEP - 2}
            height={height}
          />
        );
      })}
    </Svg>
  );
};

const Svg = styled.svg`
  display: block;
  width: 100%;
  height: 9rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral300};
  fill: ${({ theme }) => theme.colors.primary600};
`;
