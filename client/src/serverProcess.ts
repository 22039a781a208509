/**
 * How the server's process is started, beside an editor that needs memory itself. V8 lets the space for new objects grow
 * to sixteen megabytes twice, of which the server fills a tenth between two looks: with four it is as fast. And of the
 * places where the C library keeps memory, Linux has one for each thread: those that compile leave theirs half empty.
 */
export const serverProcess = {
  execArgv: ['--max-semi-space-size=4'],
  env: { MALLOC_ARENA_MAX: '1' },
} as const;
