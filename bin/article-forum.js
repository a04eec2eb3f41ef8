#!/usr/bin/env node
'use strict';

/**
 * `article-forum check [--repair] [--json]`, run in the folder of a Strapi app: compares what is stored
 * beside the posts with the posts. Ends with 0 when all is right (or was put right), 1 when something
 * differs, 2 when it could not be run.
 */
const { createRequire } = require('node:module');
const path = require('node:path');
const { parseArgs } = require('node:util');

const USAGE = 'Usage: article-forum check [--repair] [--json]';

const say = (line) => process.stdout.write(`${line}\n`);

const readArguments = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      repair: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const isKnown = positionals.length === 1 && positionals[0] === 'check';
  return { ...values, isAsked: isKnown && !values.help };
};

/** The app of the folder, with the Strapi that it has installed. */
const loadApp = async () => {
  const { createStrapi, compileStrapi } = createRequire(path.resolve('package.json'))(
    '@strapi/strapi'
  );
  const app = createStrapi(await compileStrapi());
  // The report is what is asked for; what the app logs goes elsewhere than into it.
  app.log.level = 'error';
  return app.load();
};

const tell = ({ posts, forums, total, repaired, differences, lost }) => {
  for (const { kind, documentId, field, stored, expected } of differences) {
    say(
      `${kind} ${documentId}: ${field} is ${JSON.stringify(stored)}, should be ${JSON.stringify(expected)}`
    );
  }
  if (total > differences.length) say(`… and ${total - differences.length} more`);
  for (const { documentId, reason } of lost) say(`post ${documentId}: its ${reason} is not there`);
  say(
    `${posts} posts in ${forums} forums: ${total} values differ, ${repaired} put right, ` +
      `${lost.length} posts out of place`
  );
};

const main = async () => {
  const { isAsked, repair, json } = readArguments();
  if (!isAsked) {
    say(USAGE);
    return 2;
  }
  const app = await loadApp();
  try {
    const report = await app.plugin('article-forum').service('self-check').run({ repair });
    if (json) say(JSON.stringify(report));
    else tell(report);
    return report.total > report.repaired || report.lost.length > 0 ? 1 : 0;
  } finally {
    await app.destroy();
  }
};

main()
  .catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  })
  .then((code) => process.exit(code));
