/** A server that dies more often than this within the span is not started again. */
const tolerated = 4;
const spanInMs = 3 * 60 * 1000;

/** Counts a server's deaths, so that one that cannot live is left alone. */
export class Deaths {
  #times: readonly number[] = [];

  /** Notes a death at a time in ms; tells whether the server died too often of late. */
  tooMany(now: number): boolean {
    this.#times = [...this.#times, now].filter((time) => now - time < spanInMs);
    return this.#times.length > tolerated;
  }

  /** Starts counting anew, when somebody restarts the server by hand. */
  forget(): void {
    this.#times = [];
  }
}
