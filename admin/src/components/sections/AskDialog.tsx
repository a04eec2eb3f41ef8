import { Button, Flex, Modal, Typography } from '@strapi/design-system';

import type { SectionActs, AskedAct } from '../../hooks/sections/useSectionActs';
import { useText } from '../../hooks/useText';
import { ConsequencesList } from './ConsequencesList';

interface AskDialogProps {
  acts: Pick<SectionActs, 'asked' | 'confirm' | 'cancel' | 'isBusy'>;
  titleOf: (section: string | null) => string;
  onCloseAutoFocus: (event: Event) => void;
}

/** Says what an act would do, and asks whether to do it. */
export const AskDialog = ({
  acts: { asked, confirm, cancel, isBusy },
  titleOf,
  onCloseAutoFocus,
}: AskDialogProps) => {
  const text = useText();
  return (
    <Modal.Root open={asked !== null} onOpenChange={(isOpen) => (isOpen ? undefined : cancel())}>
      {asked === null ? null : (
        <Modal.Content aria-describedby={undefined} onCloseAutoFocus={onCloseAutoFocus}>
          <Modal.Header closeLabel={text('sections.cancel')}>
            <Modal.Title>
              {text(`sections.ask.${asked.act.kind}`, {
                title: asked.section.title,
                ...targetOf(asked, titleOf),
              })}
            </Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Introduction asked={asked} titleOf={titleOf} />
              <ConsequencesList consequences={asked.consequences} isLost={isLost(asked)} />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" autoFocus={asked.act.kind === 'delete'} onClick={cancel}>
              {text('sections.cancel')}
            </Button>
            <Button
              variant={asked.act.kind === 'delete' ? 'danger' : 'default'}
              autoFocus={asked.act.kind !== 'delete'}
              loading={isBusy}
              onClick={() => void confirm()}
            >
              {text(`sections.confirm.${asked.act.kind}`)}
            </Button>
          </Modal.Footer>
        </Modal.Content>
      )}
    </Modal.Root>
  );
};

const targetOf = ({ act }: AskedAct, titleOf: AskDialogProps['titleOf']) =>
  act.kind === 'move'
    ? { target: titleOf(act.body.parent) }
    : act.kind === 'rename'
      ? { target: act.body.title }
      : {};

/** Nobody inherits the address of a section whose content goes to the top, or that is empty. */
const isLost = ({ act }: AskedAct): boolean =>
  act.kind === 'delete' && (act.body.content?.moveTo ?? null) === null;

const Introduction = ({
  asked: { act },
  titleOf,
}: {
  asked: AskedAct;
  titleOf: AskDialogProps['titleOf'];
}) => {
  const text = useText();
  if (act.kind !== 'delete') return null;
  const { content, seen } = act.body;
  return (
    <Typography>
      {content === undefined
        ? text('sections.ask.delete.empty')
        : text('sections.ask.delete.content', { ...seen, target: titleOf(content.moveTo) })}
    </Typography>
  );
};
