import { useRef, useState } from 'react';

import { Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';

import { Pager } from '../components/Pager';
import { AddRules } from '../components/rules/AddRules';
import { RulesList } from '../components/rules/RulesList';
import { RulesEmpty, RulesError, RulesLoading } from '../components/rules/RulesState';
import { RulesToolbar } from '../components/rules/RulesToolbar';
import { TryRules } from '../components/rules/TryRules';
import { useRulesPage } from '../hooks/rules/useRulesPage';
import { useText } from '../hooks/useText';

/** The lists of words, hosts, addresses and accounts that hold a post or file it as spam. */
const RulesPage = () => {
  const text = useText();
  const page = useRulesPage();
  const { list, canChange, prefilled } = page;
  const [opened, setOpened] = useState<'add' | 'try' | null>(null);
  const isAdding = canChange && (opened === 'add' || (opened === null && prefilled !== null));
  const [addButton, tryButton] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const close = () => {
    // The keyboard goes back to where it came from.
    (isAdding ? addButton : tryButton).current?.focus();
    setOpened(null);
    if (prefilled !== null) page.forgetPrefilled();
  };
  const rules = list.currentData?.data;
  const isFailed = list.isError && !list.isFetching;

  return (
    <Page.Main paddingBottom={{ initial: 4, medium: 6, large: 10 }}>
      <Page.Title>{text('rules.title')}</Page.Title>
      <Layouts.Header
        title={text('rules.title')}
        subtitle={text('rules.subtitle')}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            <Button
              ref={tryButton}
              variant="secondary"
              aria-expanded={opened === 'try'}
              onClick={() => (opened === 'try' ? close() : setOpened('try'))}
            >
              {text('rules.try.open')}
            </Button>
            {canChange ? (
              <Button
                ref={addButton}
                startIcon={<Plus />}
                aria-expanded={isAdding}
                onClick={() => (isAdding ? close() : setOpened('add'))}
              >
                {text('rules.add')}
              </Button>
            ) : null}
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {isAdding ? <AddRules kind={page.kind} prefilled={prefilled} onClose={close} /> : null}
          {opened === 'try' ? <TryRules onClose={close} /> : null}
          <RulesToolbar page={page} />
          {isFailed ? (
            <RulesError hasList={rules !== undefined} onRetry={() => void list.refetch()} />
          ) : null}
          {rules === undefined && list.isFetching ? <RulesLoading /> : null}
          {rules?.length === 0 ? <RulesEmpty isFiltered={page.isFiltered} /> : null}
          <RulesList rules={rules ?? []} canChange={canChange} />
          <Pager onPrevious={page.onPrevious} onNext={page.onNext} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default RulesPage;
