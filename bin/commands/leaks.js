'use strict';

/** Plants what nobody may read, and asks the app for it; see docs/leak-check.md. */
module.exports = {
  usage:
    'leaks [--as visitor,reader,token] [--only /api/path]… [--skip /api/path]… [--url http://…] [--production] [--json]',
  options: {
    as: { type: 'string', default: 'visitor' },
    only: { type: 'string', multiple: true },
    skip: { type: 'string', multiple: true, default: [] },
    url: { type: 'string' },
    production: { type: 'boolean', default: false },
  },

  run(app, { as, only, skip, url, production }) {
    const known = ['visitor', 'reader', 'token'];
    const askers = as.split(',');
    const unknown = askers.find((name) => !known.includes(name));
    if (unknown !== undefined) throw new Error(`--as ${unknown}: it is one of ${known.join(', ')}`);
    return app
      .plugin('article-forum')
      .service('leak-check')
      .run({
        as: askers,
        skip,
        allowProduction: production,
        ...(only === undefined ? {} : { only }),
        ...(url === undefined ? {} : { url }),
      });
  },

  isRight: ({ leaks }) => leaks.length === 0,

  tell({ leaks, further, questions, routes, graphql, failed, skipped, planted, removed }, say) {
    for (const { kind, who, question, what } of leaks) {
      say(`${kind}, to a ${who}: ${question}`);
      for (const one of what) say(`  ${one}`);
    }
    if (further > 0) say(`… and ${further} more of the same routes`);
    for (const { question, status } of failed) {
      say(`not answered (${status === 0 ? 'nothing came' : status}): ${question}`);
    }
    for (const reason of skipped) say(`left out: ${reason}`);
    say(
      `${questions} questions to ${routes.length} routes${graphql ? ' and GraphQL' : ''}: ` +
        `${leaks.length + further} leaks, ${failed.length} not answered; ` +
        `${planted} rows planted, ${removed} taken away`
    );
  },
};
