import { useMemo, useState } from 'react';

import { Field, Flex, Radio, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { TreeSection } from '../../../../contracts/section-tree';
import { fold } from '../../domain/section-rows';
import { useText } from '../../hooks/useText';

/** Beyond these one types a word more. */
const MOST_SHOWN = 50;
/** Stands for "no section" among the values of the list. */
export const TOP = '';

interface PlacePickerProps {
  label: string;
  sections: readonly TreeSection[];
  /** Sections that are no choice. */
  excluded: ReadonlySet<string>;
  hasTop: boolean;
  value: string | null;
  onChange: (value: string) => void;
}

/** A list of sections to choose one from, searched by title and path. */
export const PlacePicker = ({
  label,
  sections,
  excluded,
  hasTop,
  value,
  onChange,
}: PlacePickerProps) => {
  const text = useText();
  const [search, setSearch] = useState('');
  const isFound = useMemo(() => {
    const words = fold(search).split(/\s+/).filter(Boolean);
    return (said: string) => words.every((word) => fold(said).includes(word));
  }, [search]);
  const found = useMemo(
    () =>
      sections.filter(
        ({ documentId, title, path }) => !excluded.has(documentId) && isFound(`${title} ${path}`)
      ),
    [excluded, isFound, sections]
  );
  const more = found.length - MOST_SHOWN;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root name="place">
        <Field.Label>{text('sections.place.search')}</Field.Label>
        <Field.Input autoFocus value={search} onChange={(event) => setSearch(event.target.value)} />
      </Field.Root>
      <Choices aria-label={label} value={value ?? undefined} onValueChange={onChange}>
        {hasTop && isFound(text('sections.top')) ? (
          <Radio.Item value={TOP}>{text('sections.top')}</Radio.Item>
        ) : null}
        {found.slice(0, MOST_SHOWN).map(({ documentId, title, path }) => (
          <Radio.Item key={documentId} value={documentId}>
            {title} <Typography textColor="neutral600">{path}</Typography>
          </Radio.Item>
        ))}
      </Choices>
      <Typography variant="pi" textColor="neutral600" role="status">
        {found.length === 0
          ? text('sections.place.none')
          : more > 0
            ? text('sections.place.more', { count: more })
            : text('sections.place.found', { count: found.length })}
      </Typography>
    </Flex>
  );
};

const Choices = styled(Radio.Group)`
  max-height: 32rem;
  overflow-y: auto;
  padding: ${({ theme }) => theme.spaces[1]};
`;
