#!/usr/bin/env node
'use strict';

/**
 * Commands that are run in the folder of a Strapi app, and start it with what it has installed. They end with
 * 0 when all is right (or was put right), 1 when something is not, 2 when they could not be run.
 */
const { createRequire } = require('node:module');
const path = require('node:path');
const { parseArgs } = require('node:util');

const COMMANDS = {
  check: require('./commands/check'),
  leaks: require('./commands/leaks'),
};

const say = (line) => process.stdout.write(`${line}\n`);

/** The command that is asked for with its options; none where the arguments name none. */
const readArguments = () => {
  const [name, ...rest] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
  if (command === undefined) return null;
  const { values } = parseArgs({
    args: rest,
    options: { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  return values.help ? null : { command, values };
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

const main = async () => {
  const asked = readArguments();
  if (asked === null) {
    say('Usage:');
    for (const { usage } of Object.values(COMMANDS)) say(`  article-forum ${usage}`);
    return 2;
  }
  const { command, values } = asked;
  const app = await loadApp();
  try {
    const report = await command.run(app, values);
    if (values.json) say(JSON.stringify(report));
    else command.tell(report, say);
    return command.isRight(report) ? 0 : 1;
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
