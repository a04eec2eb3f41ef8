import { useId, useState } from 'react';

import { Box, TextButton } from '@strapi/design-system';

import { useText } from '../hooks/useText';
import type { TextChange } from '../queue/texts-after';
import { TextDiff } from './TextDiff';

/** What an event did to the text, for whoever wants to see it. */
export const HistoryChange = ({ change }: { change: TextChange | null | undefined }) => {
  const text = useText();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  if (change === null || change === undefined) return null;
  return (
    <>
      <TextButton aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
        {text(isOpen ? 'history.change.hide' : 'history.change.show')}
      </TextButton>
      <Box id={id}>{isOpen ? <TextDiff {...change} /> : null}</Box>
    </>
  );
};
