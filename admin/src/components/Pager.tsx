import { Button, Flex } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';

import { useText } from '../hooks/useText';

interface PagerProps {
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
}

export const Pager = ({ onPrevious, onNext }: PagerProps) => {
  const text = useText();
  if (onPrevious === undefined && onNext === undefined) return null;
  return (
    <Flex tag="nav" aria-label={text('queue.pages')} gap={2} justifyContent="center" wrap="wrap">
      <Button
        variant="tertiary"
        startIcon={<ChevronLeft />}
        disabled={onPrevious === undefined}
        onClick={onPrevious}
      >
        {text('queue.previous')}
      </Button>
      <Button
        variant="tertiary"
        endIcon={<ChevronRight />}
        disabled={onNext === undefined}
        onClick={onNext}
      >
        {text('queue.next')}
      </Button>
    </Flex>
  );
};
