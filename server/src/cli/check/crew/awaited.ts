/** Something that comes once, before or after somebody waits for it. */
export class Awaited<Value> {
  readonly value: Promise<Value>;
  #resolve: (value: Value) => void = () => undefined;

  constructor() {
    this.value = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  come(value: Value): void {
    this.#resolve(value);
  }
}

/** The same under names. */
export class AwaitedByName<Value> {
  readonly #all = new Map<string, Awaited<Value>>();

  of(name: string): Awaited<Value> {
    let awaited = this.#all.get(name);
    if (awaited === undefined) {
      awaited = new Awaited();
      this.#all.set(name, awaited);
    }
    return awaited;
  }
}
