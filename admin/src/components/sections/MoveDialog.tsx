import { useMemo, useState } from 'react';

import { Button, Modal } from '@strapi/design-system';

import type { TreeSection } from '../../../../contracts/section-tree';
import { branchOf } from '../../domain/section-places';
import { useText } from '../../hooks/useText';
import { PlacePicker, TOP } from './PlacePicker';

interface MoveDialogProps {
  section: TreeSection;
  sections: readonly TreeSection[];
  isBusy: boolean;
  onMove: (parent: string | null) => void;
  onClose: () => void;
  onCloseAutoFocus: (event: Event) => void;
}

/** The simple way to move a section: by choosing where. */
export const MoveDialog = ({
  section,
  sections,
  isBusy,
  onMove,
  onClose,
  onCloseAutoFocus,
}: MoveDialogProps) => {
  const text = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const excluded = useMemo(() => {
    const branch = branchOf(sections, section.documentId);
    if (section.parent !== null) branch.add(section.parent);
    return branch;
  }, [section, sections]);
  const title = text('sections.move.title', { title: section.title });

  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={onCloseAutoFocus}>
        <Modal.Header closeLabel={text('sections.cancel')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <PlacePicker
            label={title}
            sections={sections}
            excluded={excluded}
            hasTop={section.parent !== null}
            value={chosen}
            onChange={setChosen}
          />
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('sections.cancel')}
          </Button>
          <Button
            disabled={chosen === null}
            loading={isBusy}
            onClick={() => onMove(chosen === TOP ? null : chosen)}
          >
            {text('sections.continue')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
