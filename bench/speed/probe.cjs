// Loaded into a server's process by the benchmark (`node --require`): tells over the channel to its parent how long the
// event loop kept others waiting, and what is held in memory. The server itself knows nothing of it.
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

/** How often the delay is looked at, in milliseconds: what is measured has it in it. */
const every = 1;
const delay = monitorEventLoopDelay({ resolution: every });
delay.enable();

process.on('message', (question) => {
  if (question === 'reset') delay.reset();
  if (question === 'settle') {
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    process.send?.({ heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 });
  }
  if (question !== 'tell') return;
  const at = (/** @type {number} */ percent) => Math.max(0, delay.percentile(percent) / 1e6 - every);
  process.send?.({ p50: at(50), p99: at(99), p999: at(99.9), max: delay.max / 1e6 - every });
});
// Whoever measures may be gone.
process.on('disconnect', () => process.exit());
process.channel?.unref();
