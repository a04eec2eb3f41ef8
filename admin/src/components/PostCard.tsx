import { memo } from 'react';

import { Box, Checkbox, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';

import { cardId } from '../hooks/useCardFocus';
import { useText } from '../hooks/useText';
import { pickedOf, type Picked } from '../queue/picked';
import { PostCardContent, type PostCardContentProps } from './PostCardContent';

export interface PostCardProps extends PostCardContentProps {
  isSelected: boolean;
  onToggle: (post: Picked) => void;
}

/** One post with everything that a decision needs. */
const PostCardView = ({ isSelected, onToggle, ...content }: PostCardProps) => {
  const { post, actions, isBusy, changed, isAlone = false } = content;
  const text = useText();
  const id = cardId(post.documentId);
  const isDecidable = actions.length > 0 && changed === undefined;
  return (
    <Card
      tag="article"
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-author ${id}-${post.title === null ? 'target' : 'title'}`}
      aria-busy={isBusy}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
    >
      <Flex gap={{ initial: 2, medium: 4 }} alignItems="flex-start">
        {actions.length === 0 || isAlone ? null : (
          <Checkbox
            aria-label={text('select.one', { author: post.authorName })}
            checked={isSelected}
            disabled={isBusy || !isDecidable}
            onCheckedChange={() => onToggle(pickedOf(post))}
          />
        )}
        <PostCardContent {...content} />
      </Flex>
    </Card>
  );
};

/** What happens to one card draws that card alone, however long the page. */
export const PostCard = memo(PostCardView);

const Card = styled(Box<'article'>)`
  /* Cards out of sight cost nothing until they come near. */
  content-visibility: auto;
  contain-intrinsic-size: auto 32rem;

  /* What gets the focus must not hide under the bars that stay in place above and below the list. */
  &,
  & :focus {
    scroll-margin-block: 14rem 8rem;
  }

  &:focus {
    outline: none;
  }

  /* Keyboard and mouse alike: it is the post that the next key decides. */
  &:focus-within {
    box-shadow: inset 3px 0 0 ${({ theme }) => theme.colors.primary600};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  &[aria-busy='true'] {
    opacity: 0.6;
  }
`;
