import { Badge, Flex } from '@strapi/design-system';
import { Lock } from '@strapi/icons';

import type { SettingOrigin as Origin } from '../../../../contracts/settings';
import { useText } from '../../hooks/useText';

const COLORS = {
  config: 'neutral',
  default: 'neutral',
  settings: 'primary',
  unsaved: 'warning',
} as const;

/** Where a value comes from. */
export const SettingOrigin = ({ origin }: { origin: Origin | 'unsaved' }) => {
  const text = useText();
  const color = COLORS[origin];
  return (
    <Badge backgroundColor={`${color}100`} textColor={`${color}700`}>
      <Flex gap={1}>
        {origin === 'config' ? <Lock width="1rem" height="1rem" aria-hidden /> : null}
        {text(`settings.origin.${origin}`)}
      </Flex>
    </Badge>
  );
};
