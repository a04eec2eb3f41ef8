export interface PolicyContext {
  state: { userAbility?: { can(action: string): boolean } };
}

/**
 * Lets an administrator through who holds at least one of the permissions; `admin::hasPermissions` wants
 * all of them.
 */
const anyPermission = ({ state }: PolicyContext, { actions }: { actions: string[] }): boolean =>
  actions.some((action) => state.userAbility?.can(action) ?? false);

export default anyPermission;
