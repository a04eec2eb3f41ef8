import type { Core } from '@strapi/strapi';

import { demoSecret } from '../src/demo-secret';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: env('ADMIN_JWT_SECRET', demoSecret('admin-jwt')) },
  apiToken: { salt: env('API_TOKEN_SALT', demoSecret('api-token-salt')) },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', demoSecret('transfer-token-salt')) } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', demoSecret('encryption-key')) },
  // Browser tests sign in more often than a person does.
  rateLimit: { enabled: env.bool('ADMIN_RATE_LIMIT', true) },
  flags: { nps: false, promoteEE: false },
  autoOpen: false,
});
