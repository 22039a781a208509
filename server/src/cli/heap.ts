import { setFlagsFromString } from 'node:v8';

/**
 * What is made in places whose things lasted, V8 comes to make among its old things at once. What is read and let go of
 * does not last; and whatever it holds would, until the whole heap is looked through.
 */
export function makeAllYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

/**
 * How far the heap grows before V8 looks it through, in percent of what was in use the last time. By itself V8 lets it
 * grow to four times that, but looks again after a tenth or three while little is asked for: which is while somebody
 * types, who then waits for it every few keystrokes. What grows while an archive is read and let go of is garbage for the
 * most part.
 */
export const growth = { usual: 40, ofArchives: 70 } as const;

/** Lets the heap grow so many percent before it is looked through. */
export function letHeapGrow(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
