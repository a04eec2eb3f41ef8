import { Flex, Typography } from '@strapi/design-system';
import { Shield } from '@strapi/icons';

import { useListedText } from '../hooks/useListedText';
import { useText } from '../hooks/useText';
import type { Listed } from '../queue/identities';

/** By which of the moderators' lists all posts of this author are held, and until when. */
export const PostListed = ({ listed }: { listed: readonly Listed[] }) => {
  const text = useText();
  const { said } = useListedText();
  if (listed.length === 0) return null;
  return (
    <Flex tag="ul" gap={2} wrap="wrap" aria-label={text('listed.label')}>
      {listed.map((entry) => {
        const color = entry.tier === 'spam' ? 'danger' : 'warning';
        return (
          <Flex
            key={entry.documentId}
            tag="li"
            gap={2}
            paddingTop={1}
            paddingBottom={1}
            paddingLeft={2}
            paddingRight={2}
            hasRadius
            background={`${color}100`}
          >
            <Flex shrink={0}>
              <Shield aria-hidden width="1.2rem" height="1.2rem" fill={`${color}600`} />
            </Flex>
            <Typography variant="pi" fontWeight="semiBold" textColor="neutral800">
              {text('listed.by', { said: said(entry), kind: text(`listed.kind.${entry.kind}`) })}
            </Typography>
          </Flex>
        );
      })}
    </Flex>
  );
};
