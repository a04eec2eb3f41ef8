import { useDraggable } from '@dnd-kit/core';
import { Drag } from '@strapi/icons';
import { styled } from 'styled-components';

/** For the mouse and the finger alone: the keyboard moves sections by keys, everybody by the menu. */
export const DragHandle = ({ section }: { section: string }) => {
  const { setNodeRef, listeners } = useDraggable({ id: section });
  return (
    <Handle ref={setNodeRef} aria-hidden data-drag={section} {...listeners}>
      <Drag />
    </Handle>
  );
};

const Handle = styled.span`
  display: inline-flex;
  padding: ${({ theme }) => theme.spaces[1]};
  cursor: grab;
  touch-action: none;
  color: ${({ theme }) => theme.colors.neutral500};

  &:hover {
    color: ${({ theme }) => theme.colors.neutral800};
  }

  & svg {
    width: 1.2rem;
    height: 1.2rem;
  }
`;
