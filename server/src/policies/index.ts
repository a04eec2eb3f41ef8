import anyPermission from './any-permission';

export const policies = { 'any-permission': anyPermission };
