import { useMemo, useState } from 'react';

import { Button, Flex, Modal, Typography } from '@strapi/design-system';

import type { TreeSection } from '../../../../contracts/section-tree';
import { branchOf } from '../../domain/section-places';
import { useText } from '../../hooks/useText';
import { PlacePicker, TOP } from './PlacePicker';

interface DeleteDialogProps {
  section: TreeSection;
  sections: readonly TreeSection[];
  canMove: boolean;
  isBusy: boolean;
  onDelete: (moveTo: string | null) => void;
  onClose: () => void;
  onCloseAutoFocus: (event: Event) => void;
}

/** A section that holds something is not deleted before somebody said where that goes. */
export const DeleteDialog = ({
  section,
  sections,
  canMove,
  isBusy,
  onDelete,
  onClose,
  onCloseAutoFocus,
}: DeleteDialogProps) => {
  const text = useText();
  const [chosen, setChosen] = useState<string>(section.parent ?? TOP);
  const excluded = useMemo(() => branchOf(sections, section.documentId), [section, sections]);

  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={onCloseAutoFocus}>
        <Modal.Header closeLabel={text('sections.cancel')}>
          <Modal.Title>{text('sections.ask.delete', { title: section.title })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              {text(canMove ? 'sections.delete.holds' : 'sections.delete.refused', {
                sections: section.own.sections,
                articles: section.own.articles.all,
              })}
            </Typography>
            {canMove ? (
              <PlacePicker
                label={text('sections.delete.where')}
                sections={sections}
                excluded={excluded}
                hasTop
                value={chosen}
                onChange={setChosen}
              />
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('sections.cancel')}
          </Button>
          {canMove ? (
            <Button loading={isBusy} onClick={() => onDelete(chosen === TOP ? null : chosen)}>
              {text('sections.continue')}
            </Button>
          ) : null}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
