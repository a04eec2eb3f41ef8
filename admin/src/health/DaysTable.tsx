import { useId, useState } from 'react';

import { Flex, TextButton } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';

import { useText } from '../hooks/useText';
import { DataTable } from './DataTable';
import type { Day } from './days';
import { useFigureText } from './useFigureText';

/** What the chart draws, and more, in numbers. */
export const DaysTable = ({ days }: { days: readonly Day[] }) => {
  const text = useText();
  const { number, duration, day: dayText } = useFigureText();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex>
        <TextButton
          aria-expanded={isOpen}
          aria-controls={id}
          endIcon={isOpen ? <ChevronUp /> : <ChevronDown />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {text('health.table')}
        </TextButton>
      </Flex>
      <div id={id} hidden={!isOpen}>
        {isOpen ? (
          <DataTable
            caption={text('health.by-day')}
            columns={[
              text('health.column.day'),
              text('health.received'),
              text('status.published'),
              text('status.rejected'),
              text('status.spam'),
              text('health.median'),
              text('health.reversed'),
            ]}
            rows={[...days].reverse().map((day) => ({
              key: day.day,
              cells: [
                dayText(day.day),
                number(day.received),
                number(day.published),
                number(day.rejected),
                number(day.spam),
                duration(day.medianMinutes),
                number(day.reversed),
              ],
            }))}
          />
        ) : null}
      </div>
    </Flex>
  );
};
