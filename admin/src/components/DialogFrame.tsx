import { useRef, type FormEvent, type ReactNode } from 'react';

import { Button, Modal } from '@strapi/design-system';

import { useText } from '../hooks/useText';

interface DialogFrameProps {
  title: string;
  submitLabel: string;
  isBusy: boolean;
  isReady: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

const FIELD = '[role="combobox"], [role="checkbox"], input, textarea';

/** A form above the page. It is sent by its button, or by Ctrl+Enter from wherever one types. */
export const DialogFrame = ({
  title,
  submitLabel,
  isBusy,
  isReady,
  onSubmit,
  onClose,
  children,
}: DialogFrameProps) => {
  const text = useText();
  const form = useRef<HTMLFormElement>(null);
  const submit = () => {
    if (isReady && !isBusy) onSubmit();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content
        // Not the cross, which Enter would press. A field with a focus of its own has it already.
        onOpenAutoFocus={(event) => {
          const field = form.current?.querySelector(FIELD);
          if (!(field instanceof HTMLElement)) return;
          event.preventDefault();
          field.focus();
        }}
        // Where the focus returns to is the page's choice: the card may be gone.
        onCloseAutoFocus={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      >
        <Modal.Header closeLabel={text('dialog.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <form
          ref={form}
          style={{ display: 'contents' }}
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            submit();
          }}
        >
          <Modal.Body>{children}</Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {text('dialog.cancel')}
            </Button>
            <Button type="submit" loading={isBusy} disabled={!isReady}>
              {submitLabel}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
