'use strict';

module.exports = require('./index.ts').default;
