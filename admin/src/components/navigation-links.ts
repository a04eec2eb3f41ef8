import { READ, READ_SECTIONS, type PermissionCheck } from '../permissions';
import type { TextKey } from '../translations/en';

interface NavigationLink {
  label: TextKey;
  /** Below the plugin's own address. */
  to: string;
  /** Any of them opens the page. */
  permissions: PermissionCheck[];
}

/** The plugin's pages, in the order in which they are offered. */
export const NAVIGATION_LINKS: readonly NavigationLink[] = [
  { label: 'navigation.queue', to: '', permissions: READ },
  { label: 'navigation.health', to: 'health', permissions: READ },
  { label: 'navigation.rules', to: 'rules', permissions: READ },
  { label: 'navigation.sections', to: 'sections', permissions: READ_SECTIONS },
];
