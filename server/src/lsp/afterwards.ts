/**
 * Work that is done once no change has come for a while. What changes while it is being done has it done once more, when
 * it is over: begun beside itself with each change, it would be done many times over, for moments long past.
 */
export class Afterwards {
  readonly #rest: number;
  readonly #work: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDue = false;
  #isWorking = false;

  /**
   * @param rest how long no change has come, in milliseconds
   * @param work what reports by itself that it failed
   */
  constructor(rest: number, work: () => Promise<void>) {
    this.#rest = rest;
    this.#work = work;
  }

  /** Something changed. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#begin(), this.#rest);
  }

  async #begin(): Promise<void> {
    this.#isDue = true;
    if (this.#isWorking) return;
    this.#isWorking = true;
    while (this.#isDue) {
      this.#isDue = false;
      await this.#work();
    }
    this.#isWorking = false;
  }
}
