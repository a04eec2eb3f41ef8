import { useRef, useState } from 'react';

import { Box } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import type { Rule } from '../../../../contracts/rules';
import { useAddRulesMutation, useRemoveRuleMutation } from '../../api/rules';
import { useRefusalText } from '../../hooks/useRefusalText';
import { useText } from '../../hooks/useText';
import { RuleRow } from './RuleRow';
import { RulesUndoBar } from './RulesUndoBar';

interface RulesListProps {
  rules: readonly Rule[];
  canChange: boolean;
}

/** A page of entries; what is deleted can be brought back. */
export const RulesList = ({ rules, canChange }: RulesListProps) => {
  const text = useText();
  const refusalText = useRefusalText();
  const { toggleNotification } = useNotification();
  const [remove, { isLoading: isRemoving }] = useRemoveRuleMutation();
  const [add, { isLoading: isAdding }] = useAddRulesMutation();
  const [edited, setEdited] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<Rule | null>(null);

  // Where the keyboard goes when the bar that it was on is gone.
  const place = useRef<HTMLDivElement>(null);
  const leaveBar = () => {
    setDeleted(null);
    place.current?.focus();
  };

  const onDelete = async (rule: Rule) => {
    const answer = await remove(rule.documentId);
    if (!('error' in answer)) setDeleted(rule);
    else toggleNotification({ type: 'warning', message: refusalText(answer.error) });
  };
  const onUndo = async () => {
    if (deleted === null) return;
    const { kind, tier, note, value, expiresAt } = deleted;
    const answer = await add({ kind, tier, note, expiresAt, values: [value] });
    if (!('error' in answer)) {
      leaveBar();
      toggleNotification({ type: 'success', message: text('rules.restored') });
    } else toggleNotification({ type: 'warning', message: refusalText(answer.error) });
  };

  return (
    <>
      <Box ref={place} tabIndex={-1} role="group" aria-label={text('rules.list')}>
        {rules.length === 0 ? null : (
          <Box tag="ul" background="neutral0" hasRadius shadow="tableShadow">
            {rules.map((rule) => (
              <RuleRow
                key={rule.documentId}
                rule={rule}
                canChange={canChange}
                isEdited={edited === rule.documentId}
                isBusy={isRemoving}
                onEdit={setEdited}
                onDelete={(one) => void onDelete(one)}
              />
            ))}
          </Box>
        )}
      </Box>
      <RulesUndoBar
        deleted={deleted}
        isBusy={isAdding}
        onUndo={() => void onUndo()}
        onDismiss={leaveBar}
      />
    </>
  );
};
