import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A number from 0 to one less than the given, each as likely as any other. */
export type Draw = (choices: number) => number;

/** The same seed draws the same numbers. */
export function drawing(seed: number): Draw {
  const generator = xoroshiro128plus(seed);
  return (choices) => uniformInt(generator, 0, choices - 1);
}
