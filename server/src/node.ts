import process from 'node:process';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { main } from './cli/main.ts';
import { loadEngine } from './load-engine.ts';

if (isMainThread || parentPort === null) main(process);
else helpIn(parentPort);

/** In a thread that `newsmark check` began. What goes wrong in it is heard there. */
async function helpIn(caller: NonNullable<typeof parentPort>): Promise<void> {
  const { helpCheck } = await loadEngine();
  const help = await helpCheck();
  await help(workerData, caller);
}
