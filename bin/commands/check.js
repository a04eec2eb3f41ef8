'use strict';

/** Compares what is stored beside the posts with the posts. */
module.exports = {
  usage: 'check [--repair] [--json]',
  options: { repair: { type: 'boolean', default: false } },

  run: (app, { repair }) => app.plugin('article-forum').service('self-check').run({ repair }),

  isRight: ({ total, repaired, lost }) => total <= repaired && lost.length === 0,

  tell({ posts, forums, total, repaired, differences, lost }, say) {
    for (const { kind, documentId, field, stored, expected } of differences) {
      say(
        `${kind} ${documentId}: ${field} is ${JSON.stringify(stored)}, should be ${JSON.stringify(expected)}`
      );
    }
    if (total > differences.length) say(`… and ${total - differences.length} more`);
    for (const { documentId, reason } of lost) {
      say(`post ${documentId}: its ${reason} is not there`);
    }
    say(
      `${posts} posts in ${forums} forums: ${total} values differ, ${repaired} put right, ` +
        `${lost.length} posts out of place`
    );
  },
};
