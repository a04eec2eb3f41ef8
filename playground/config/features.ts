import type { Core } from '@strapi/strapi';

/** Said outright, or Strapi announces at the second start that its media library has changed. */
const features: Core.Config.Features = { useLegacyMediaLibrary: false };

export default features;
