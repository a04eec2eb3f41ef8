import { useState, type FormEvent, type KeyboardEvent } from 'react';

import { Button, Checkbox, Flex, TextInput, Typography } from '@strapi/design-system';

import type { TreeSection } from '../../../../contracts/section-tree';
import { useText } from '../../hooks/useText';

interface RenameFormProps {
  section: TreeSection;
  locale: string;
  canChangeSlug: boolean;
  isBusy: boolean;
  onSave: (title: string, slug: 'keep' | 'follow') => void;
  onCancel: () => void;
}

const LONGEST = 255;

/** A title changed in its place; what becomes of the path is said beside it. */
export const RenameForm = ({
  section,
  locale,
  canChangeSlug,
  isBusy,
  onSave,
  onCancel,
}: RenameFormProps) => {
  const text = useText();
  const isNew = section.locale !== locale;
  const [title, setTitle] = useState(section.title);
  const [isFollowing, setFollowing] = useState(false);
  const wanted = title.trim();
  const isSame = wanted === section.title && !isNew && !isFollowing;

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (wanted === '' || isBusy) return;
    if (isSame) onCancel();
    else onSave(wanted, isFollowing ? 'follow' : 'keep');
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };

  return (
    <Flex
      tag="form"
      direction="column"
      alignItems="stretch"
      gap={2}
      paddingTop={1}
      paddingBottom={1}
      width="100%"
      onSubmit={save}
      onKeyDown={leave}
    >
      <TextInput
        name="title"
        size="S"
        aria-label={text(isNew ? 'sections.translate.field' : 'sections.rename.field', {
          title: section.title,
          locale,
        })}
        value={title}
        maxLength={LONGEST}
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTitle(event.target.value)}
      />
      {canChangeSlug ? (
        <Checkbox
          checked={isFollowing}
          onCheckedChange={(checked) => setFollowing(checked === true)}
        >
          {text('sections.rename.follow')}
        </Checkbox>
      ) : null}
      <Typography variant="pi" textColor="neutral600">
        {text(isFollowing ? 'sections.rename.changes' : 'sections.rename.keeps', {
          path: section.path,
        })}
      </Typography>
      <Flex gap={2}>
        <Button type="submit" size="S" disabled={wanted === '' || isBusy}>
          {text('sections.rename.save')}
        </Button>
        <Button type="button" size="S" variant="tertiary" onClick={onCancel}>
          {text('sections.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
};
