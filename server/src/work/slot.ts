/**
 * Something noted on an object, which goes when the object goes. A `WeakMap` would do the same, but V8's collection of
 * young objects takes each value of one for alive, whatever became of its key (`VisitEphemeronHashTable` in its
 * scavenger.cc): of what is made anew with every keystroke, all would be kept until the whole heap is looked through.
 */
export class Slot<Owner extends object, Value> {
  readonly #key = Symbol();

  get(owner: Owner): Value | undefined {
    const noted: Value | undefined = Reflect.get<object, PropertyKey>(owner, this.#key);
    return noted;
  }

  /** Whoever lists or compares what the owner has does not see it. */
  set(owner: Owner, value: Value): void {
    Object.defineProperty(owner, this.#key, { value, configurable: true });
  }
}
