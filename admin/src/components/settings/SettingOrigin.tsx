import { Badge, Flex } from '@strapi/design-system';
import { Lock } from '@strapi/icons';

import type { SettingOrigin as Origin } from '../../../../contracts/settings';
import { useText } from '../../hooks/useText';

/** Strapi's dark orange on its pale one is too faint to read. */
const COLORS = {
  config: { backgroundColor: 'neutral100', textColor: 'neutral700' },
  default: { backgroundColor: 'neutral100', textColor: 'neutral700' },
  settings: { backgroundColor: 'primary100', textColor: 'primary700' },
  unsaved: { backgroundColor: 'warning100', textColor: 'neutral800' },
} as const;

/** Where a value comes from. */
export const SettingOrigin = ({ origin }: { origin: Origin | 'unsaved' }) => {
  const text = useText();
  return (
    <Badge {...COLORS[origin]}>
      <Flex gap={1}>
        {origin === 'config' ? <Lock width="1rem" height="1rem" aria-hidden /> : null}
        {text(`settings.origin.${origin}`)}
      </Flex>
    </Badge>
  );
};
