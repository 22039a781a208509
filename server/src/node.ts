import process from 'node:process';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { main } from './cli/main.ts';

if (isMainThread || parentPort === null) main(process);
else helpCheck(parentPort);

/** In a thread that `newsmark check` began. What goes wrong in it is heard there. */
async function helpCheck(caller: NonNullable<typeof parentPort>): Promise<void> {
  const { help } = await import('./cli/check/crew/mate.ts');
  await help(workerData, caller);
}
