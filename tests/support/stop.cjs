'use strict';

/** Lets go of the database to copy from. */
module.exports = async () => {
  const child = globalThis.testTemplate;
  if (child === undefined || child.exitCode !== null) return;
  const gone = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  child.disconnect();
  await gone;
};
