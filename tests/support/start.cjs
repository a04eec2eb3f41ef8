'use strict';

const { fork } = require('node:child_process');
const path = require('node:path');

const compilePlayground = require('./compile-playground.cjs');

/** Before all unit and API tests: the playground's JavaScript, and a database to copy from. */
module.exports = async ({ nonFlagArgs }) => {
  await compilePlayground();
  // For a file or two it is not worth its while.
  if (nonFlagArgs.length > 0) return;
  const child = fork(path.join(__dirname, 'template.ts'), { execArgv: ['--require', 'tsx/cjs'] });
  process.env.TEST_TEMPLATE = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`No database to copy from (${code})`)));
  });
  globalThis.testTemplate = child;
};
