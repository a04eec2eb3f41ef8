import { memo, type KeyboardEvent } from 'react';

import { ChevronDown, ChevronRight } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Drop } from '../../domain/drop-place';
import type { SectionRow } from '../../domain/section-rows';
import { INDENT } from '../../hooks/sections/useSectionDrag';
import type { SectionRights } from '../../hooks/sections/useSectionRights';
import { rowId } from '../../hooks/sections/useTreeFocus';
import { useText } from '../../hooks/useText';
import { COLUMNS } from './columns';
import { DragHandle } from './DragHandle';
import { RenameForm } from './RenameForm';
import { addressOfSection } from './section-address';
import { SectionBadges } from './SectionBadges';
import { SectionFigures } from './SectionFigures';
import { SectionMenu, type SectionMenuActs } from './SectionMenu';
import { SectionTitle } from './SectionTitle';

export interface SectionTreeRowActs extends SectionMenuActs {
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: (section: string) => void;
  onToggle: (section: string, isWanted: boolean) => void;
  onSave: (row: SectionRow, title: string, slug: 'keep' | 'follow') => void;
  onLeaveRename: (section: string) => void;
}

interface SectionTreeRowProps {
  row: SectionRow;
  locale: string;
  rights: SectionRights;
  acts: SectionTreeRowActs;
  isActive: boolean;
  isRenamed: boolean;
  isBusy: boolean;
  canDrag: boolean;
  /** It is being dragged, or lies in what is. */
  isDragged: boolean;
  drop: Drop | null;
}

/** One section; memoised, for there may be thousands of them. */
export const SectionTreeRow = memo(function SectionTreeRow({
  row,
  locale,
  rights,
  acts,
  isActive,
  isRenamed,
  isBusy,
  canDrag,
  isDragged,
  drop,
}: SectionTreeRowProps) {
  const text = useText();
  const { section, level, isOpen } = row;
  const { documentId, title } = section;
  const isTranslated = section.locale === locale;
  // One stop of the Tab key for the tree, and those in the row that it is on.
  const tabIndex = isActive ? 0 : -1;
  const titleId = `${rowId(documentId)}-title`;

  return (
    <Row
      id={rowId(documentId)}
      role="row"
      data-section={documentId}
      aria-level={level}
      aria-posinset={row.place}
      aria-setsize={row.siblingCount}
      aria-expanded={isOpen}
      aria-labelledby={isRenamed ? undefined : titleId}
      tabIndex={tabIndex}
      $isDragged={isDragged}
      $isTarget={drop?.side === 'inside'}
      onKeyDown={acts.onKeyDown}
      onFocus={() => acts.onFocus(documentId)}
    >
      <TitleCell role="gridcell">
        <Indent data-indent style={{ paddingInlineStart: (level - 1) * INDENT }}>
          {canDrag ? <DragHandle section={documentId} /> : null}
          {isOpen === undefined ? (
            <NoToggle />
          ) : (
            <Toggle
              type="button"
              tabIndex={-1}
              aria-label={text(isOpen ? 'sections.close' : 'sections.expand', { title })}
              onClick={() => acts.onToggle(documentId, !isOpen)}
            >
              {isOpen ? <ChevronDown /> : <ChevronRight />}
            </Toggle>
          )}
          {isRenamed ? (
            <RenameForm
              section={section}
              locale={locale}
              canChangeSlug={isTranslated ? rights.canChangeSlug : true}
              isBusy={isBusy}
              onSave={(wanted, slug) => acts.onSave(row, wanted, slug)}
              onCancel={() => acts.onLeaveRename(documentId)}
            />
          ) : (
            <SectionTitle section={section} id={titleId} isTranslated={isTranslated}>
              <SectionBadges
                policy={section.policy}
                address={addressOfSection(documentId, locale)}
                title={title}
                tabIndex={tabIndex}
              />
            </SectionTitle>
          )}
        </Indent>
      </TitleCell>
      <SectionFigures section={section} />
      <div role="gridcell">
        <SectionMenu
          section={section}
          rights={rights}
          isTranslated={isTranslated}
          tabIndex={tabIndex}
          onOpen={acts.onOpen}
          onRename={acts.onRename}
          onMove={acts.onMove}
          onAdd={acts.onAdd}
          onDelete={acts.onDelete}
        />
      </div>
      {drop === null || drop.side === 'inside' ? null : (
        <DropLine
          aria-hidden
          data-drop={drop.side}
          style={{ insetInlineStart: (drop.level - 1) * INDENT + INDENT }}
          $side={drop.side}
        />
      )}
    </Row>
  );
});

const Row = styled.div<{ $isDragged: boolean; $isTarget: boolean }>`
  ${COLUMNS}
  position: relative;
  min-height: 4.8rem;
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme, $isTarget }) =>
    $isTarget ? theme.colors.primary100 : theme.colors.neutral0};
  opacity: ${({ $isDragged }) => ($isDragged ? 0.5 : 1)};
  outline-offset: -2px;
  ${({ theme, $isTarget }) => ($isTarget ? `outline: 2px solid ${theme.colors.primary600};` : '')}

  &:hover {
    background: ${({ theme, $isTarget }) =>
      $isTarget ? theme.colors.primary100 : theme.colors.neutral100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const TitleCell = styled.div`
  min-width: 0;
`;

const Indent = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  min-width: 0;
`;

const Toggle = styled.button`
  display: inline-flex;
  flex: none;
  align-items: center;
  justify-content: center;
  width: 2.4rem;
  height: 2.4rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral600};

  &:hover {
    background: ${({ theme }) => theme.colors.neutral200};
  }

  & svg {
    width: 1.2rem;
    height: 1.2rem;
  }
`;

const NoToggle = styled.span`
  flex: none;
  width: 2.4rem;
`;

/** Between two rows, from where the title of the dropped section would begin. */
const DropLine = styled.span<{ $side: 'above' | 'below' }>`
  position: absolute;
  z-index: 1;
  inset-inline-end: 0;
  ${({ $side }) => ($side === 'above' ? 'inset-block-start: -2px;' : 'inset-block-end: -2px;')}
  height: 4px;
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.primary600};
  pointer-events: none;

  &::before {
    content: '';
    position: absolute;
    inset-block-start: -4px;
    inset-inline-start: -6px;
    width: 8px;
    height: 8px;
    border: 2px solid ${({ theme }) => theme.colors.primary600};
    border-radius: 50%;
    background: ${({ theme }) => theme.colors.neutral0};
  }
`;
