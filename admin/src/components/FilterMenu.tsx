import { useState } from 'react';

import {
  Button,
  Combobox,
  ComboboxOption,
  DatePicker,
  Field,
  Flex,
  Popover,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { useGetDeskSectionsQuery } from '../api/desk';
import { useText } from '../hooks/useText';
import { dayOf, type QueueFilters } from '../queue/filters';
import { REASONS_HELD } from '../queue/reasons-held';

interface FilterMenuProps {
  filters: QueueFilters;
  onChange: (filters: QueueFilters) => void;
}

/** What the queue can be narrowed to. Nothing is asked for before it is applied. */
export const FilterMenu = ({ filters, onChange }: FilterMenuProps) => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger>
        <Button variant="tertiary" startIcon={<Filter />} size="S">
          {text('filter.open')}
        </Button>
      </Popover.Trigger>
      <Popover.Content aria-label={text('filter.open')} align="start">
        {isOpen ? (
          <FilterForm
            filters={filters}
            onApply={(next) => {
              setIsOpen(false);
              onChange(next);
            }}
          />
        ) : null}
      </Popover.Content>
    </Popover.Root>
  );
};

interface FilterFormProps {
  filters: QueueFilters;
  onApply: (filters: QueueFilters) => void;
}

const FilterForm = ({ filters, onApply }: FilterFormProps) => {
  const text = useText();
  const { locale } = useIntl();
  const sections = useGetDeskSectionsQuery();
  const [draft, setDraft] = useState(filters);
  const set = (changed: QueueFilters) => setDraft((before) => ({ ...before, ...changed }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onApply(draft);
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={3} padding={4} minWidth="28rem">
        <Field.Root name="section">
          <Field.Label>{text('filter.section')}</Field.Label>
          <Combobox
            size="S"
            value={draft.section ?? ''}
            loading={sections.isLoading}
            placeholder={text('filter.any')}
            clearLabel={text('filter.clear-one')}
            onChange={(value) => set({ section: value || undefined })}
            onClear={() => set({ section: undefined })}
          >
            {(sections.data?.data ?? []).map(({ documentId, title, depth }) => (
              <ComboboxOption key={documentId} value={documentId} textValue={title}>
                {`${'– '.repeat(depth)}${title}`}
              </ComboboxOption>
            ))}
          </Combobox>
        </Field.Root>
        <Field.Root name="reason">
          <Field.Label>{text('filter.reason')}</Field.Label>
          <SingleSelect
            size="S"
            value={draft.reason ?? ''}
            placeholder={text('filter.any')}
            clearLabel={text('filter.clear-one')}
            onChange={(value) => set({ reason: String(value) || undefined })}
            onClear={() => set({ reason: undefined })}
          >
            {REASONS_HELD.map((name) => (
              <SingleSelectOption key={name} value={name}>
                {name === 'reports' ? text('reports.label') : text(`check.${name}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Field.Root name="author">
          <Field.Label>{text('filter.author')}</Field.Label>
          <TextInput
            size="S"
            value={draft.author ?? ''}
            onChange={({ target }) => set({ author: target.value || undefined })}
          />
        </Field.Root>
        <Field.Root name="email">
          <Field.Label>{text('filter.email')}</Field.Label>
          <TextInput
            size="S"
            value={draft.email ?? ''}
            onChange={({ target }) => set({ email: target.value || undefined })}
          />
        </Field.Root>
        {(['from', 'to'] as const).map((name) => (
          <Field.Root key={name} name={name}>
            <Field.Label>{text(`filter.${name}`)}</Field.Label>
            <DatePicker
              size="S"
              locale={locale}
              value={draft[name] === undefined ? undefined : new Date(`${draft[name]}T12:00:00`)}
              clearLabel={text('filter.clear-one')}
              onChange={(date) => set({ [name]: date === undefined ? undefined : dayOf(date) })}
              onClear={() => set({ [name]: undefined })}
            />
          </Field.Root>
        ))}
        <Flex gap={2} justifyContent="space-between">
          <Button size="S" variant="tertiary" onClick={() => onApply({})}>
            {text('filter.clear')}
          </Button>
          <Button size="S" type="submit">
            {text('filter.apply')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
};
