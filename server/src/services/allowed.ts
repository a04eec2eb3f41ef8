import type { Core } from '@strapi/strapi';

interface AuthService {
  verify(auth: unknown, config: { scope: string[] }): Promise<void>;
}

/**
 * Whether somebody may do `action` in the content API.
 *
 * @param auth what Strapi's authentication found out about a request; of none, nothing is allowed
 */
export const isAllowed = async (
  strapi: Core.Strapi,
  auth: unknown,
  action: string
): Promise<boolean> => {
  if (auth === undefined || auth === null) return false;
  try {
    await (strapi.get('auth') as AuthService).verify(auth, { scope: [action] });
    return true;
  } catch {
    // Strapi says no by throwing, whatever the strategy.
    return false;
  }
};
