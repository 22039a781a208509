/** How long something took that was done several times, in milliseconds. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

/** Does something some times after a first time, which warms it up. */
export async function spread(times: number, work: () => Promise<unknown>): Promise<Spread> {
  await work();
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  taken.sort((a, b) => a - b);
  const at = (part: number): number =>
    taken[Math.min(taken.length - 1, Math.floor(taken.length * part))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
