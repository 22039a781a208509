// Mocha's dots and, in the file that NEWSMARK_TALLY names, how many tests passed and failed: `npm test` adds them up.
const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { Dot } = require('mocha').reporters;

module.exports = class Tally extends Dot {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.NEWSMARK_TALLY;
    if (file === undefined) return;
    runner.once('end', () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ passed: this.stats.passes, failed: this.stats.failures }));
    });
  }
};
