const { TestEnvironment } = require('jest-environment-node');

/** Lets a test file take pictures of its pages when a test fails: later they are closed. */
module.exports = class extends TestEnvironment {
  async handleTestEvent({ name, test }) {
    if (name !== 'test_fn_failure' && name !== 'hook_failure') return;
    await this.global.onTestFailure?.(test?.name ?? 'preparation');
  }
};
