import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise, Cross } from '@strapi/icons';
import { styled } from 'styled-components';

import type { SectionActs } from '../../hooks/sections/useSectionActs';
import { useText } from '../../hooks/useText';

/** The way back from the last act, and from those before it. */
export const SectionUndoBar = ({
  acts: { last, undo, dismiss, isBusy },
}: {
  acts: Pick<SectionActs, 'last' | 'undo' | 'dismiss' | 'isBusy'>;
}) => {
  const text = useText();
  if (last === undefined) return null;
  return (
    <Bar
      role="region"
      aria-label={text('sections.last')}
      background="neutral0"
      hasRadius
      shadow="popupShadow"
      borderColor="neutral200"
      padding={3}
      gap={3}
      wrap="wrap"
    >
      <Typography variant="omega">
        {text(`sections.last.${last.kind}`, { title: last.title })}
      </Typography>
      <Button
        size="S"
        variant="secondary"
        startIcon={<ArrowsCounterClockwise />}
        disabled={isBusy}
        onClick={() => void undo()}
      >
        {text('sections.undo')}
      </Button>
      <IconButton size="S" variant="ghost" label={text('sections.dismiss')} onClick={dismiss}>
        <Cross />
      </IconButton>
    </Bar>
  );
};

const Bar = styled(Flex)`
  position: sticky;
  bottom: ${({ theme }) => theme.spaces[4]};
  z-index: 1;
  width: fit-content;
  max-width: 100%;
  margin-inline: auto;
`;
