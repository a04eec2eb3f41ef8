// A Strapi boots in about five seconds, more when two start at once; on a busy machine also a rule that
// takes milliseconds may wait for its turn.
jest.setTimeout(120_000);
