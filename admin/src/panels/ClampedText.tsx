import { useId, useLayoutEffect, useRef, useState } from 'react';

import { Flex, TextButton, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { WrittenText } from '../components/WrittenText';
import { useText } from '../hooks/useText';

const LINES = 4;

/** The first lines of what was written; the rest is one click away. */
export const ClampedText = ({ children }: { children: string }) => {
  const text = useText();
  const id = useId();
  const body = useRef<HTMLSpanElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isCut, setIsCut] = useState(false);
  useLayoutEffect(() => {
    const { current } = body;
    if (current !== null && !isOpen) setIsCut(current.scrollHeight > current.clientHeight + 1);
  }, [children, isOpen]);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
      <Typography tag="div" variant="pi" textColor="neutral800">
        <Clamped ref={body} id={id} $isOpen={isOpen}>
          {children}
        </Clamped>
      </Typography>
      {isCut ? (
        <TextButton aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          {text(isOpen ? 'latest.shorter' : 'latest.whole')}
        </TextButton>
      ) : null}
    </Flex>
  );
};

const Clamped = styled(WrittenText)<{ $isOpen: boolean }>`
  ${({ $isOpen }) =>
    $isOpen
      ? ''
      : `
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: ${LINES};
        overflow: hidden;
      `}
`;
