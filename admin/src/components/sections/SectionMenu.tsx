import { IconButton, Menu } from '@strapi/design-system';
import { ArrowRight, More, Pencil, Plus, Trash } from '@strapi/icons';

import type { TreeSection } from '../../../../contracts/section-tree';
import type { SectionRights } from '../../hooks/sections/useSectionRights';
import { useText } from '../../hooks/useText';

export interface SectionMenuActs {
  onOpen: (section: string) => void;
  onRename: (section: string) => void;
  onMove: (section: TreeSection) => void;
  onAdd: (section: TreeSection) => void;
  onDelete: (section: TreeSection) => void;
}

interface SectionMenuProps extends SectionMenuActs {
  section: TreeSection;
  rights: SectionRights;
  /** In the locale shown. */
  isTranslated: boolean;
  tabIndex: number;
}

/** Everything that can be done with a section, for whom the keys and the mouse are no way. */
export const SectionMenu = ({
  section,
  rights,
  isTranslated,
  tabIndex,
  ...acts
}: SectionMenuProps) => {
  const text = useText();
  const { documentId, title } = section;
  const mayRename = isTranslated ? rights.canRename : rights.canCreate;
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        icon={<More />}
        endIcon={null}
        variant="ghost"
        size="S"
        tabIndex={tabIndex}
        label={text('sections.menu', { title })}
      />
      <Menu.Content popoverPlacement="bottom-end" maxHeight="none">
        {mayRename ? (
          <Menu.Item startIcon={<Pencil />} onSelect={() => acts.onRename(documentId)}>
            {text(isTranslated ? 'sections.rename' : 'sections.translate')}
          </Menu.Item>
        ) : null}
        {rights.canMove ? (
          <Menu.Item startIcon={<ArrowRight />} onSelect={() => acts.onMove(section)}>
            {text('sections.move-to')}
          </Menu.Item>
        ) : null}
        {rights.canCreate ? (
          <Menu.Item startIcon={<Plus />} onSelect={() => acts.onAdd(section)}>
            {text('sections.add-inside')}
          </Menu.Item>
        ) : null}
        <Menu.Item startIcon={<Pencil />} onSelect={() => acts.onOpen(documentId)}>
          {text('sections.open')}
        </Menu.Item>
        {rights.canDelete ? (
          <Menu.Item variant="danger" startIcon={<Trash />} onSelect={() => acts.onDelete(section)}>
            {text('sections.delete')}
          </Menu.Item>
        ) : null}
      </Menu.Content>
    </Menu.Root>
  );
};
