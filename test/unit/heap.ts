import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** How many bytes of the heap are in use once its garbage is collected. */
export function bytesHeld(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
