import { Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useText } from '../hooks/useText';
import { COMMANDS, keysOf } from '../queue/keys';

/** All keys of the queue. */
export const KeyboardHelp = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content onCloseAutoFocus={(event) => event.preventDefault()}>
        <Modal.Header closeLabel={text('dialog.close')}>
          <Modal.Title>{text('keys.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex
            direction="column"
            alignItems="stretch"
            gap={4}
            // Where the sheet does not fit, it is scrolled by keyboard too.
            tabIndex={0}
            role="group"
            aria-label={text('keys.title')}
          >
            <Typography textColor="neutral600">{text('keys.hint')}</Typography>
            <Sheet>
              {COMMANDS.map((command) => (
                <div key={command}>
                  <dt>
                    {keysOf(command).map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{text(`keys.${command}`)}</dd>
                </div>
              ))}
            </Sheet>
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};

const Sheet = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(28rem, 1fr));
  gap: ${({ theme }) => theme.spaces[2]};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};

  & > div {
    display: flex;
    gap: ${({ theme }) => theme.spaces[3]};
    align-items: baseline;
  }

  dt {
    min-width: 3.2rem;
  }

  kbd {
    display: inline-block;
    min-width: 2.4rem;
    padding: 0.2rem 0.6rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral100};
    font-family: monospace;
    text-align: center;
  }
`;
