/**
 * Begins to measure how long the processor is at work for these tests.
 *
 * @returns tells how long it has been until now, in milliseconds: what a busy machine adds counts for nothing
 */
export function stopwatch(): () => number {
  const began = process.cpuUsage();
  return () => {
    // Only their sum is exact: which of both it was is told by samples.
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
}
