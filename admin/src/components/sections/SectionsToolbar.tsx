import { Button, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { ArrowClockwise, Search } from '@strapi/icons';

import type { SectionTreeAnswer } from '../../../../contracts/section-tree';
import { useText } from '../../hooks/useText';

interface SectionsToolbarProps {
  meta: SectionTreeAnswer['meta'] | undefined;
  search: string;
  onSearch: (search: string) => void;
  onLocale: (locale: string) => void;
  onOpenAll: () => void;
  onCloseAll: () => void;
  onRefresh: () => void;
}

export const SectionsToolbar = ({
  meta,
  search,
  onSearch,
  onLocale,
  onOpenAll,
  onCloseAll,
  onRefresh,
}: SectionsToolbarProps) => {
  const text = useText();
  const locales = meta?.locales ?? [];
  return (
    <Flex gap={2} wrap="wrap">
      <TextInput
        name="search"
        type="search"
        size="S"
        aria-label={text('sections.search')}
        placeholder={text('sections.search')}
        startAction={<Search aria-hidden />}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
      {locales.length > 1 ? (
        <SingleSelect
          size="S"
          aria-label={text('sections.locale')}
          value={meta?.locale ?? ''}
          onChange={(value) => onLocale(String(value))}
        >
          {locales.map(({ code, name }) => (
            <SingleSelectOption key={code} value={code}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      ) : null}
      <Button variant="tertiary" size="S" onClick={onOpenAll}>
        {text('sections.open-all')}
      </Button>
      <Button variant="tertiary" size="S" onClick={onCloseAll}>
        {text('sections.close-all')}
      </Button>
      <Button variant="tertiary" size="S" startIcon={<ArrowClockwise />} onClick={onRefresh}>
        {text('sections.refresh')}
      </Button>
    </Flex>
  );
};
