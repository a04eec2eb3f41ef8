import { useId, useState } from 'react';

import { Box, Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system';

import type { QueuePost } from '../../../contracts/moderation';
import { useAuthorListing, type ListingChange } from '../hooks/useAuthorListing';
import { useListedText } from '../hooks/useListedText';
import { useOutcome } from '../hooks/useOutcome';
import { useText } from '../hooks/useText';
import { momentOf, type End } from '../queue/ends';
import { identitiesOf, type Identity } from '../queue/identities';
import { AuthorEnd } from './AuthorEnd';
import { AuthorTier, type Tier } from './AuthorTier';
import { DialogFrame } from './DialogFrame';
import { WrittenInline } from './WrittenText';

interface AuthorDialogProps {
  post: QueuePost;
  onListed: (changes: readonly ListingChange[]) => void;
  onClose: () => void;
}

const MAX_NOTE = 255;

/** Holds or silences whoever wrote a post, by what they can be known by, for as long as is chosen. */
export const AuthorDialog = ({ post, onListed, onClose }: AuthorDialogProps) => {
  const text = useText();
  const { until, said } = useListedText();
  const { reportListed } = useOutcome();
  const { list, isBusy } = useAuthorListing();
  const groupId = useId();

  // As it was when the dialog was opened: the list behind it may be read again.
  const [identities] = useState(() => identitiesOf(post, new Date()));
  const known = identities.filter(({ listed }) => listed !== undefined);
  const [chosen, setChosen] = useState<readonly Identity[]>(
    known.length > 0 ? known : identities.slice(0, 1)
  );
  const before = known[0]?.listed;
  const [tier, setTier] = useState<Tier>(before?.tier ?? 'hold');
  const [end, setEnd] = useState<End>('week');
  const [day, setDay] = useState<string>();
  const [note, setNote] = useState(before?.note ?? '');

  const submit = async () => {
    const expiresAt = momentOf(end, day, new Date());
    if (expiresAt === undefined) return;
    // In the order in which they are offered, not in which they were ticked.
    const wanted = identities.filter((identity) => chosen.includes(identity));
    const done = await list(wanted, { tier, expiresAt, note: note.trim() || null });
    if (done.length === wanted.length) reportListed(tier);
    if (done.length > 0) onListed(done);
  };

  const hintOf = ({ kind, endsAt, listed }: Identity): string =>
    [
      text(`author-dialog.${kind}.hint`, { date: endsAt === null ? '' : until(endsAt) }),
      ...(listed === undefined ? [] : [text('author-dialog.listed', { said: said(listed) })]),
    ].join(' ');

  return (
    <DialogFrame
      title={text('author-dialog.title', { author: post.authorName })}
      submitLabel={text('author-dialog.save')}
      isBusy={isBusy}
      isReady={chosen.length > 0 && momentOf(end, day, new Date()) !== undefined}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex
          direction="column"
          alignItems="stretch"
          gap={2}
          role="group"
          aria-labelledby={groupId}
        >
          <Typography id={groupId} variant="pi" fontWeight="bold" textColor="neutral800">
            {text('author-dialog.identities')}
          </Typography>
          {identities.map((identity) => (
            <Box key={identity.kind}>
              <Checkbox
                checked={chosen.includes(identity)}
                aria-describedby={`${groupId}-${identity.kind}`}
                onCheckedChange={(isChosen) =>
                  setChosen((others) => [
                    ...others.filter((other) => other !== identity),
                    ...(isChosen === true ? [identity] : []),
                  ])
                }
              >
                {text(`author-dialog.${identity.kind}`)}
                {identity.kind === 'email' ? (
                  <>
                    {' '}
                    <WrittenInline>{identity.value}</WrittenInline>
                  </>
                ) : null}
              </Checkbox>
              <Typography
                tag="p"
                id={`${groupId}-${identity.kind}`}
                variant="pi"
                textColor="neutral600"
                paddingLeft={7}
              >
                {hintOf(identity)}
              </Typography>
            </Box>
          ))}
        </Flex>
        <AuthorTier tier={tier} onChange={setTier} />
        <AuthorEnd end={end} day={day} onEnd={setEnd} onDay={setDay} />
        <Field.Root name="note" hint={text('author-dialog.note.hint')}>
          <Field.Label>{text('author-dialog.note')}</Field.Label>
          <TextInput
            value={note}
            maxLength={MAX_NOTE}
            onChange={({ target }) => setNote(target.value)}
          />
          <Field.Hint />
        </Field.Root>
      </Flex>
    </DialogFrame>
  );
};
