// Loaded into a server's process by the benchmark (`node --require`): tells over the channel to its parent how long the
// event loop kept others waiting, and what is held in memory. The server itself knows nothing of it.
// What it needs is loaded once somebody asks: the start of the server is measured too.

/** How often the delay is looked at, in milliseconds: what is measured has it in it. */
const every = 1;
/** @type {import('node:perf_hooks').IntervalHistogram | undefined} */
let delay;

/** Looks at the delay from the first question on. */
function watched() {
  if (delay === undefined) {
    delay = require('node:perf_hooks').monitorEventLoopDelay({ resolution: every });
    delay.enable();
  }
  return delay;
}

function collect() {
  require('node:v8').setFlagsFromString('--expose-gc');
  require('node:vm').runInNewContext('gc')();
}

process.on('message', (question) => {
  if (question === 'reset') watched().reset();
  if (question === 'settle') {
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    process.send?.({ heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 });
  }
  if (question !== 'tell') return;
  const measured = watched();
  const at = (/** @type {number} */ percent) => Math.max(0, measured.percentile(percent) / 1e6 - every);
  process.send?.({ p50: at(50), p99: at(99), p999: at(99.9), max: measured.max / 1e6 - every });
});
// Whoever measures may be gone.
process.on('disconnect', () => process.exit());
process.channel?.unref();
