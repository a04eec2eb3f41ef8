import { useMemo } from 'react';

import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';

import { SectionDialogs } from '../components/sections/SectionDialogs';
import { SectionsToolbar } from '../components/sections/SectionsToolbar';
import {
  SectionsEmpty,
  SectionsError,
  SectionsLoading,
  SectionsNotFound,
} from '../components/sections/SectionsState';
import { KEYS_ID, SectionTree } from '../components/sections/SectionTree';
import { SectionUndoBar } from '../components/sections/SectionUndoBar';
import { useRowActs } from '../hooks/sections/useRowActs';
import { useSectionsPage } from '../hooks/sections/useSectionsPage';
import { useText } from '../hooks/useText';

/** Where editors order the sections of the site. */
const SectionsPage = () => {
  const text = useText();
  const page = useSectionsPage();
  const rowActs = useRowActs(page);
  const { tree, sections, rights, acts } = page;
  const isLoaded = tree.currentData !== undefined;
  const addTop = useMemo(
    () => (rights.canCreate ? () => page.setQuestion({ kind: 'add', section: null }) : undefined),
    [page, rights.canCreate]
  );

  return (
    <Page.Main paddingBottom={{ initial: 4, medium: 6, large: 10 }}>
      <Page.Title>{text('sections.title')}</Page.Title>
      <Layouts.Header
        title={text('sections.title')}
        subtitle={isLoaded ? text('sections.subtitle', { count: sections.length }) : undefined}
        primaryAction={
          addTop === undefined || sections.length === 0 ? undefined : (
            <Button startIcon={<Plus />} onClick={addTop}>
              {text('sections.add.top')}
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <SectionsToolbar
            meta={tree.data?.meta}
            search={page.search}
            onSearch={page.setSearch}
            onLocale={page.setLocale}
            onOpenAll={page.openAll}
            onCloseAll={page.closeAll}
            onRefresh={() => void tree.refetch()}
          />
          {tree.isError && !tree.isFetching ? (
            <SectionsError hasTree={isLoaded} onRetry={() => void tree.refetch()} />
          ) : null}
          {isLoaded || tree.isError ? null : <SectionsLoading />}
          {isLoaded && sections.length === 0 ? <SectionsEmpty onAdd={addTop} /> : null}
          {sections.length > 0 && page.rows.length === 0 ? (
            <SectionsNotFound search={page.search} />
          ) : null}
          {page.rows.length > 0 ? (
            <>
              {/* Said to all, shown where there is likely to be a keyboard. */}
              <Box display={{ initial: 'none', medium: 'block' }}>
                <Typography id={KEYS_ID} variant="pi" textColor="neutral600">
                  {text(rights.canMove ? 'sections.keys.move' : 'sections.keys')}
                </Typography>
              </Box>
              <SectionTree
                sections={sections}
                rows={page.rows}
                locale={page.locale}
                rights={rights}
                acts={rowActs}
                active={page.active}
                renamed={page.renamed}
                isBusy={acts.isBusy}
                canDrag={rights.canMove && !page.isSearching}
                setOpen={page.setOpen}
                onDrop={(section, place) => void acts.move(section, place)}
              />
            </>
          ) : null}
          <SectionUndoBar acts={acts} />
        </Flex>
      </Layouts.Content>
      <VisuallyHidden>
        <div aria-live="polite" data-said>
          {page.said}
        </div>
      </VisuallyHidden>
      <SectionDialogs page={page} />
    </Page.Main>
  );
};

export default SectionsPage;
