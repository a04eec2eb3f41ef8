import { useEffect } from 'react';

import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

interface KeyHintProps {
  said: string;
  onEnd: () => void;
}

const SHOWN_MS = 5000;

/** Why a key did nothing, for a moment: who works by keyboard would press it again. */
export const KeyHint = ({ said, onEnd }: KeyHintProps) => {
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(onEnd, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [onEnd, said]);
  return (
    <Place role="status">
      {said === '' ? null : (
        <Box
          background="neutral0"
          hasRadius
          shadow="popupShadow"
          borderColor="neutral200"
          padding={3}
        >
          <Typography variant="omega">{said}</Typography>
        </Box>
      )}
    </Place>
  );
};

/* Below Strapi's notifications, above all else, and in nobody's way. */
const Place = styled.div`
  position: fixed;
  inset-inline: 0;
  bottom: ${({ theme }) => theme.spaces[4]};
  z-index: 2;
  display: flex;
  justify-content: center;
  pointer-events: none;
`;
