import { useState } from 'react';

import { DatePicker, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useText } from '../hooks/useText';
import { ENDS, type End } from '../queue/ends';
import { dayOf } from '../queue/filters';

interface AuthorEndProps {
  end: End;
  /** The last day, where a date is chosen. */
  day: string | undefined;
  /** The end that there is already, to be left as it is. */
  kept?: { end: string; isChosen: boolean; onChoose: () => void };
  onEnd: (end: End) => void;
  onDay: (day: string | undefined) => void;
}

const KEPT = 'kept';

/** How long something is listed. */
export const AuthorEnd = ({ end, day, kept, onEnd, onDay }: AuthorEndProps) => {
  const text = useText();
  const { locale } = useIntl();
  const [today] = useState(() => new Date());
  const chosen = kept?.isChosen === true ? KEPT : end;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="end" hint={chosen === KEPT ? kept?.end : undefined}>
        <Field.Label>{text('author-dialog.end')}</Field.Label>
        <SingleSelect
          value={chosen}
          onChange={(value) => {
            if (value === KEPT) kept?.onChoose();
            else onEnd(ENDS.find((one) => one === value) ?? end);
          }}
        >
          {[
            ...(kept === undefined
              ? []
              : [
                  <SingleSelectOption key={KEPT} value={KEPT}>
                    {text('rules.end.kept')}
                  </SingleSelectOption>,
                ]),
            ...ENDS.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {text(`author-dialog.end.${one}`)}
              </SingleSelectOption>
            )),
          ]}
        </SingleSelect>
        <Field.Hint />
      </Field.Root>
      {chosen === 'date' ? (
        <Field.Root name="day" required>
          <Field.Label>{text('author-dialog.day')}</Field.Label>
          <DatePicker
            locale={locale}
            minDate={today}
            value={day === undefined ? undefined : new Date(`${day}T12:00:00`)}
            clearLabel={text('filter.clear-one')}
            onChange={(date) => onDay(date === undefined ? undefined : dayOf(date))}
            onClear={() => onDay(undefined)}
          />
        </Field.Root>
      ) : null}
    </Flex>
  );
};
