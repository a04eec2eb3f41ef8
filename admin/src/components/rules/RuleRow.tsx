import { useRef } from 'react';

import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Trash } from '@strapi/icons';

import type { Rule } from '../../../../contracts/rules';
import { useRuleText } from '../../hooks/rules/useRuleText';
import { useText } from '../../hooks/useText';
import { RelativeTime } from '../RelativeTime';
import { WrittenInline } from '../WrittenText';
import { RuleBadges } from './RuleBadges';
import { RuleForm } from './RuleForm';

interface RuleRowProps {
  rule: Rule;
  canChange: boolean;
  isEdited: boolean;
  isBusy: boolean;
  onEdit: (documentId: string | null) => void;
  onDelete: (rule: Rule) => void;
}

/** One entry; it is changed in its place. */
export const RuleRow = ({ rule, canChange, isEdited, isBusy, onEdit, onDelete }: RuleRowProps) => {
  const text = useText();
  const editButton = useRef<HTMLButtonElement>(null);
  const { nameOf } = useRuleText();
  const name = nameOf(rule);
  const close = () => {
    onEdit(null);
    // The button comes back with the row.
    setTimeout(() => editButton.current?.focus());
  };
  return (
    <Box tag="li" padding={4} borderColor="neutral150" data-rule={rule.documentId}>
      {isEdited ? (
        <RuleForm rule={rule} onClose={close} />
      ) : (
        <Flex gap={3} alignItems="flex-start" justifyContent="space-between">
          <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
            <Typography
              tag="h2"
              variant="omega"
              fontWeight="bold"
              textColor={rule.isExpired ? 'neutral600' : 'neutral800'}
            >
              <WrittenInline>{name}</WrittenInline>
            </Typography>
            {rule.kind === 'account' ? (
              <Typography variant="pi" textColor="neutral600">
                {text(rule.accountName === null ? 'rules.account.gone' : 'rules.account', {
                  id: rule.value,
                })}
              </Typography>
            ) : null}
            <Flex gap={2} wrap="wrap">
              <RuleBadges rule={rule} />
              <Typography variant="pi" textColor="neutral600">
                {text('rules.changed')} <RelativeTime at={rule.updatedAt} />
              </Typography>
            </Flex>
            {rule.note === null || rule.note === '' ? null : (
              <Typography variant="pi" textColor="neutral700">
                <WrittenInline>{rule.note}</WrittenInline>
              </Typography>
            )}
          </Flex>
          {canChange ? (
            <Flex gap={1} shrink={0}>
              <IconButton
                ref={editButton}
                variant="ghost"
                label={text('rules.edit', { value: name })}
                onClick={() => onEdit(rule.documentId)}
              >
                <Pencil />
              </IconButton>
              <IconButton
                variant="ghost"
                label={text('rules.delete', { value: name })}
                disabled={isBusy}
                onClick={() => onDelete(rule)}
              >
                <Trash />
              </IconButton>
            </Flex>
          ) : null}
        </Flex>
      )}
    </Box>
  );
};
