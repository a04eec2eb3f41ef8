import { DndContext, DragOverlay, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { TreeSection } from '../../../../contracts/section-tree';
import type { SectionPlace } from '../../domain/section-places';
import type { SectionRow } from '../../domain/section-rows';
import { useSectionDrag } from '../../hooks/sections/useSectionDrag';
import type { SectionRights } from '../../hooks/sections/useSectionRights';
import { useText } from '../../hooks/useText';
import { COLUMNS } from './columns';
import { SectionTreeRow, type SectionTreeRowActs } from './SectionTreeRow';

interface SectionTreeProps {
  sections: readonly TreeSection[];
  rows: readonly SectionRow[];
  locale: string;
  rights: SectionRights;
  acts: SectionTreeRowActs;
  active: string | null;
  renamed: string | null;
  isBusy: boolean;
  canDrag: boolean;
  setOpen: (sections: readonly string[], isWanted: boolean) => void;
  onDrop: (section: string, place: SectionPlace) => void;
}

/** A click on the handle is no drag, nor is a finger that scrolls past it. */
const ACTIVATION = { distance: 4 };

const SILENT = {
  // The mouse needs no words; the keyboard moves sections in another way, and is told by ourselves.
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};

/** The tree as the ARIA practices have a tree of rows, with sections that can be dragged. */
export const SectionTree = ({
  sections,
  rows,
  locale,
  rights,
  acts,
  active,
  renamed,
  isBusy,
  canDrag,
  setOpen,
  onDrop,
}: SectionTreeProps) => {
  const text = useText();
  const drag = useSectionDrag({ sections, rows, setOpen, onDrop });
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: ACTIVATION }));
  const dragged = sections.find(({ documentId }) => documentId === drag.dragged);

  return (
    <DndContext
      sensors={sensors}
      accessibility={SILENT}
      onDragStart={({ active: { id }, activatorEvent }) => {
        const { clientX: x, clientY: y } = activatorEvent as PointerEvent;
        drag.start(String(id), { x, y });
      }}
      onDragEnd={drag.end}
      onDragCancel={drag.cancel}
    >
      <Grid role="treegrid" aria-label={text('sections.tree')} aria-describedby={KEYS_ID}>
        <Head role="row">
          {(['title', 'articles', 'posts'] as const).map((column) => (
            <div key={column} role="columnheader">
              {text(`sections.column.${column}`)}
            </div>
          ))}
          <div role="columnheader">
            <VisuallyHidden>{text('sections.column.actions')}</VisuallyHidden>
          </div>
        </Head>
        {rows.map((row) => {
          const { documentId } = row.section;
          return (
            <SectionTreeRow
              key={documentId}
              row={row}
              locale={locale}
              rights={rights}
              acts={acts}
              isActive={documentId === active}
              isRenamed={documentId === renamed}
              isBusy={documentId === renamed && isBusy}
              canDrag={canDrag}
              isDragged={drag.branch.has(documentId)}
              drop={drag.drop?.row === documentId ? drag.drop : null}
            />
          );
        })}
      </Grid>
      <DragOverlay dropAnimation={null} style={{ pointerEvents: 'none' }}>
        {dragged === undefined ? null : (
          <Carried>
            {text('sections.carried', { title: dragged.title, count: dragged.total.sections })}
          </Carried>
        )}
      </DragOverlay>
    </DndContext>
  );
};

export const KEYS_ID = 'article-forum-sections-keys';

const Grid = styled.div`
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  overflow: hidden;
`;

const Head = styled.div`
  ${COLUMNS}
  display: none;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: ${({ theme }) => theme.fontSizes[0]};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  text-transform: uppercase;

  ${({ theme }) => theme.breakpoints.large} {
    display: grid;
  }
`;

const Carried = styled.div`
  width: max-content;
  max-width: 40rem;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
  border: 1px solid ${({ theme }) => theme.colors.primary600};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  font-size: ${({ theme }) => theme.fontSizes[2]};
`;
