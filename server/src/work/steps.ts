/**
 * Work that may take long, divided into steps so small that nobody minds waiting for one. Between two of them others
 * may be heard, or the work be given up. The last gives the answer.
 */
export type Steps<Answer> = Generator<undefined, Answer, undefined>;

/** Takes all steps in one go, for whoever has nobody to wait for. */
export function atOnce<Answer>(steps: Steps<Answer>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** An answer that is there already. */
export function* known<Answer>(answer: Answer): Steps<Answer> {
  yield;
  return answer;
}

/** What is made of each item, in as many steps as there are items. */
export function* eachOf<Item, Made>(items: Iterable<Item>, make: (item: Item) => Made): Steps<Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item));
    yield;
  }
  return made;
}

/** So many things that are done in a moment make a step, which costs some of its own. */
export const handful = 64;

/** What is made of each of many items in a moment, a handful a step. */
export function* eachOfMany<Item, Made>(items: Iterable<Item>, make: (item: Item) => Made): Steps<Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item));
    if (made.length % handful === 0) yield;
  }
  return made;
}

type End<Answer> = { readonly answer: Answer } | { readonly fault: unknown };

/**
 * Work that several wait for is done once: whoever goes on takes the next step of all, and whoever gives up leaves
 * the rest to the others.
 */
export class SharedSteps<Answer> {
  /** Let go of at the end: a generator keeps what it last had at hand. */
  #steps: Steps<Answer> | undefined;
  #end: End<Answer> | undefined;

  constructor(steps: Steps<Answer>) {
    this.#steps = steps;
  }

  /** The answer, once it is there. */
  get answer(): Answer | undefined {
    return this.#end !== undefined && 'answer' in this.#end ? this.#end.answer : undefined;
  }

  /** The steps that are left. What they throw is thrown to everybody. */
  *left(): Steps<Answer> {
    for (;;) {
      this.#end ??= this.#next();
      if (this.#end === undefined) {
        yield;
        continue;
      }
      this.#steps = undefined;
      if ('fault' in this.#end) throw this.#end.fault;
      return this.#end.answer;
    }
  }

  #next(): End<Answer> | undefined {
    try {
      const step = this.#steps?.next();
      if (step === undefined) return undefined;
      return step.done ? { answer: step.value } : undefined;
    } catch (fault) {
      return { fault };
    }
  }
}
