import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import type { DryRunExample as Example, DryRunExcerpt } from '../../../../contracts/rules';
import { useText } from '../../hooks/useText';
import { BASE_PATH } from '../../plugin-id';
import { marksIn } from '../../rules/marks';
import { HighlightedText } from '../HighlightedText';
import { RelativeTime } from '../RelativeTime';
import { StatusBadge } from '../StatusBadge';
import { WrittenInline, WrittenText } from '../WrittenText';

/** A post that new entries would have met, with the words that they would have met. */
export const DryRunExample = ({ example }: { example: Example }) => {
  const text = useText();
  const { authorName, createdAt, excerpts, outcome, status } = example;
  const same = new URLSearchParams({ status, author: authorName });
  return (
    <Box tag="li" paddingTop={3} paddingBottom={3} borderColor="neutral150" borderStyle="solid">
      <Flex direction="column" alignItems="stretch" gap={2} paddingLeft={3} paddingRight={3}>
        <Flex gap={2} wrap="wrap">
          <Link tag={NavLink} to={`/${BASE_PATH}?${same.toString()}`}>
            <WrittenInline>{authorName}</WrittenInline>
          </Link>
          <StatusBadge status={status} />
          <Typography variant="pi" textColor="neutral600">
            <RelativeTime at={createdAt} /> · {text(`rules.dry-run.would.${outcome}`)}
          </Typography>
        </Flex>
        {excerpts.length === 0 ? (
          <Typography variant="pi" textColor="neutral600">
            {text('rules.dry-run.by-author')}
          </Typography>
        ) : null}
        {excerpts.map((excerpt) => (
          <Excerpt key={excerpt.field} excerpt={excerpt} />
        ))}
      </Flex>
    </Box>
  );
};

const Excerpt = ({ excerpt }: { excerpt: DryRunExcerpt }) => {
  const text = useText();
  const { field, isBeginning, isEnd, matches } = excerpt;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="sigma" textColor="neutral600">
        {text(`rules.field.${field}`)}
      </Typography>
      <Typography>
        <WrittenText>
          {isBeginning ? '' : '… '}
          <HighlightedText text={excerpt.text} checks={marksIn(field, matches)} field={field} />
          {isEnd ? '' : ' …'}
        </WrittenText>
      </Typography>
    </Flex>
  );
};
