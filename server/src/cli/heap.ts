import { setFlagsFromString } from 'node:v8';

/**
 * What is made in places whose things lasted, V8 comes to make among its old things at once. What is read and let go of
 * does not last; and whatever it holds would, until the whole heap is looked through.
 */
export function makeAllYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

/**
 * How far the heap grows before V8 looks it through, in percent of what was in use the last time. Of what is made while
 * a server begins, hardly anything is garbage, and somebody waits for it; what grows while an archive is read and let go
 * of is garbage for the most part. By itself V8 lets the heap grow to four times what was in use, but looks again after a
 * tenth or three while little is asked for.
 */
const growth = { beginning: 150, usual: 40, ofArchives: 70 } as const;

/** So long a server begins, in milliseconds. */
const beginning = 800;

/** Lets the heap of a server grow by what is done. */
export class HeapGrowth {
  #begun: ReturnType<typeof setTimeout> | undefined;

  /** The server begins. */
  begin(): void {
    letGrow(growth.beginning);
    this.#begun = setTimeout(() => letGrow(growth.usual), beginning);
    this.#begun.unref();
  }

  /** An archive is read, and let go of. */
  readArchive(): void {
    clearTimeout(this.#begun);
    letGrow(growth.ofArchives);
  }
}

function letGrow(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
