import { useState, type FormEvent } from 'react';

import { Button, Field, Modal } from '@strapi/design-system';

import { useText } from '../../hooks/useText';

interface AddDialogProps {
  /** Title of the section that it will lie in; null for the top. */
  parent: string | null;
  isBusy: boolean;
  onAdd: (title: string) => void;
  onClose: () => void;
  onCloseAutoFocus: (event: Event) => void;
}

const LONGEST = 255;

export const AddDialog = ({ parent, isBusy, onAdd, onClose, onCloseAutoFocus }: AddDialogProps) => {
  const text = useText();
  const [title, setTitle] = useState('');
  const wanted = title.trim();
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== '' && !isBusy) onAdd(wanted);
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={onCloseAutoFocus}>
        <form onSubmit={add}>
          <Modal.Header closeLabel={text('sections.cancel')}>
            <Modal.Title>
              {parent === null
                ? text('sections.add.top')
                : text('sections.add.inside', { title: parent })}
            </Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Field.Root name="title" required hint={text('sections.add.hint')}>
              <Field.Label>{text('sections.add.field')}</Field.Label>
              <Field.Input
                value={title}
                maxLength={LONGEST}
                autoFocus
                onChange={(event) => setTitle(event.target.value)}
              />
              <Field.Hint />
            </Field.Root>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={onClose}>
              {text('sections.cancel')}
            </Button>
            <Button type="submit" disabled={wanted === ''} loading={isBusy}>
              {text('sections.add.confirm')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
