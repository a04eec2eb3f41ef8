/**
 * Secrets that everybody can read here. They let the playground start without any preparation;
 * a site that holds anything of value sets its own by environment variables (see .env.example).
 */
export const demoSecret = (name: string): string => `playground-only-${name}-known-to-everybody`;
