// A Strapi boots in about five seconds, more when two start at once.
jest.setTimeout(120_000);
