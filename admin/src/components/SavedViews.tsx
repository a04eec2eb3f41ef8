import { useState } from 'react';

import { Field, MenuItem, SimpleMenu, TextInput } from '@strapi/design-system';
import { usePersistentState } from '@strapi/strapi/admin';

import type { QueueParams } from '../hooks/useQueueParams';
import { useText } from '../hooks/useText';
import { DialogFrame } from './DialogFrame';

interface SavedView {
  name: string;
  /** The address after `?`. */
  search: string;
}

const MOST = 20;

/** Ways of looking at the queue that a moderator gave a name; kept in this browser. */
export const SavedViews = ({ params }: { params: QueueParams }) => {
  const text = useText();
  const [views, setViews] = usePersistentState<SavedView[]>('article-forum.views', []);
  const [isNaming, setIsNaming] = useState(false);
  const [name, setName] = useState('');
  const { search } = params;
  const current = views.find((view) => view.search === search);
  return (
    <>
      <SimpleMenu size="S" variant="tertiary" label={current?.name ?? text('views.label')}>
        {[
          ...views.map((view) => (
            <MenuItem key={view.name} onSelect={() => void params.openSearch(view.search)}>
              {view.name}
            </MenuItem>
          )),
          <MenuItem key="+" onSelect={() => setIsNaming(true)} disabled={current !== undefined}>
            {text('views.save')}
          </MenuItem>,
          current === undefined ? null : (
            <MenuItem
              key="-"
              variant="danger"
              onSelect={() => setViews(views.filter((view) => view !== current))}
            >
              {text('views.delete', { name: current.name })}
            </MenuItem>
          ),
        ]}
      </SimpleMenu>
      {isNaming ? (
        <DialogFrame
          title={text('views.save')}
          submitLabel={text('views.save')}
          isBusy={false}
          isReady={name.trim() !== ''}
          onSubmit={() => {
            const others = views.filter((view) => view.name !== name.trim());
            setViews([...others, { name: name.trim(), search }].slice(-MOST));
            setIsNaming(false);
            setName('');
          }}
          onClose={() => setIsNaming(false)}
        >
          <Field.Root name="name" required hint={text('views.hint')}>
            <Field.Label>{text('views.name')}</Field.Label>
            <TextInput
              autoFocus
              value={name}
              maxLength={40}
              onChange={({ target }) => setName(target.value)}
            />
            <Field.Hint />
          </Field.Root>
        </DialogFrame>
      ) : null}
    </>
  );
};
