import { Typography } from '@strapi/design-system';

import { useText } from '../hooks/useText';
import type { TextChange } from '../queue/texts-after';
import { WrittenInline } from './WrittenText';

/** What an event did to the name above the text. */
export const HistoryRenaming = ({ renaming }: { renaming: TextChange | null | undefined }) => {
  const text = useText();
  if (renaming === null || renaming === undefined) return null;
  return (
    <Typography variant="pi" textColor="neutral600">
      {' · '}
      <WrittenInline>{text('history.renamed', { ...renaming })}</WrittenInline>
    </Typography>
  );
};
