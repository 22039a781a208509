import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Has all go that nobody holds. What is held weakly stays to the end of the turn in which somebody asked for it. */
export async function collectGarbage(): Promise<void> {
  await setImmediate();
  collect();
}
