import {
  Box,
  Button,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { ArrowClockwise, Search } from '@strapi/icons';

import { RULE_KINDS, RULE_TIERS } from '../../../../content-types/moderation-rule/schema';
import type { RulesPageState } from '../../hooks/rules/useRulesPage';
import { useText } from '../../hooks/useText';

const ALL = 'all';

/** Which entries are shown. */
export const RulesToolbar = ({ page }: { page: RulesPageState }) => {
  const text = useText();
  const counts = page.list.data?.meta.counts;
  const total = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  const labelOf = (label: string, count: number | undefined) =>
    count === undefined ? label : text('rules.kind.counted', { kind: label, count });
  const chosen = (value: string | number) => (value === ALL ? undefined : String(value));
  return (
    <Flex gap={2} wrap="wrap" role="search" aria-label={text('rules.filters')}>
      <Box width="32rem" maxWidth="100%">
        <TextInput
          name="search"
          type="search"
          size="S"
          aria-label={text('rules.search')}
          placeholder={text('rules.search')}
          startAction={<Search aria-hidden />}
          value={page.typed}
          onChange={({ target }) => page.setTyped(target.value)}
        />
      </Box>
      <SingleSelect
        size="S"
        aria-label={text('rules.kind')}
        value={page.kind ?? ALL}
        onChange={(value) => page.setKind(chosen(value))}
      >
        {[
          <SingleSelectOption key={ALL} value={ALL}>
            {labelOf(text('rules.kind.all'), total)}
          </SingleSelectOption>,
          ...RULE_KINDS.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>
              {labelOf(text(`rules.kind.${kind}.many`), counts?.[kind])}
            </SingleSelectOption>
          )),
        ]}
      </SingleSelect>
      <SingleSelect
        size="S"
        aria-label={text('rules.tier')}
        value={page.tier ?? ALL}
        onChange={(value) => page.setTier(chosen(value))}
      >
        {[
          <SingleSelectOption key={ALL} value={ALL}>
            {text('rules.tier.all')}
          </SingleSelectOption>,
          ...RULE_TIERS.map((tier) => (
            <SingleSelectOption key={tier} value={tier}>
              {text(`rules.tier.${tier}.long`)}
            </SingleSelectOption>
          )),
        ]}
      </SingleSelect>
      <Button
        variant="tertiary"
        size="S"
        startIcon={<ArrowClockwise />}
        onClick={() => void page.list.refetch()}
      >
        {text('queue.refresh')}
      </Button>
    </Flex>
  );
};
