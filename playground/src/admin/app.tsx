/** Strapi's announcement over every page has no switch: this is its close button, pressed. */
const BANNER = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false';

export default {
  config: {
    // The two languages that the plugin's own pages speak.
    locales: ['fr'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap() {
    window.localStorage.setItem(BANNER, 'true');
  },
};
