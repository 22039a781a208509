// Edits a large file for as long as is asked, with eight kinds of request in flight: `npm run soak`, ten minutes, or
// `npm run soak -- --seconds 10 --claims 500`. It fails where there is an error, where the memory grows after the first
// minute, or where an answer takes longer than 200 ms. What is asked right after a look at the memory does not count: all
// garbage was collected for it.
import { parseArgs } from 'node:util';
import { soak } from './soak.ts';
import { faultsOf } from './verdict.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seconds: { type: 'string' },
    claims: { type: 'string', default: '5000' },
    pause: { type: 'string', default: '200' },
  },
});
const seconds = values.seconds === undefined ? Number(values.minutes) * 60 : Number(values.seconds);
const outcome = await soak({
  seconds,
  claims: Number(values.claims),
  pause: Number(values.pause),
  look: Math.max(2, Math.min(15, seconds / 20)),
});
console.log(`${outcome.keystrokes} keystrokes in a file of ${values.claims} claims in ${seconds} seconds\n`);
console.log(
  `${'milliseconds to the answer'.padEnd(32)}${['median', '95 %', '99 %', 'most'].map(column).join('')}`,
);
for (const [method, times] of outcome.times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0);
  console.log(`${method.padEnd(32)}${[at(0.5), at(0.95), at(0.99), at(1)].map(column).join('')}`);
}
console.log('\nmegabytes held, garbage aside');
for (const { second, heap, resident } of outcome.memory)
  console.log(
    `${column(`${second} s`)}${column(heap.toFixed(0))} heap${column(resident.toFixed(0))} resident`,
  );
const faults = faultsOf(outcome);
console.log(faults.length === 0 ? '\nall is well' : `\n${faults.join('\n')}`);
process.exitCode = faults.length === 0 ? 0 : 1;

function column(text: string): string {
  return text.padStart(9);
}
