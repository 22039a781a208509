import { lineEnd, lineStart } from '../syntax/line.ts';
import { type Place, type SyntaxProblem, spanOf, type Tree } from '../syntax/tree.ts';
import { differenceIn } from '../work/changed.ts';
import { none } from '../work/fitted.ts';
import { Readable } from '../work/reading.ts';

/** Where the YAML of a file cannot be read: what is missing or odd there may only look so. */
export interface Breaks {
  readonly problems: readonly SyntaxProblem[];
  /** Whether a problem of the syntax begins in a place. */
  within(place: Place): boolean;
  /** Whether one begins on the line where a place begins. */
  onLineOf(place: Place): boolean;
  /** Whether one begins on the lines of a mapping, or where it ends: a field of it may have got lost. */
  around(place: Place): boolean;
}

/** Searches by halving, since problems and whoever asks can be many. */
export function breaksOf(tree: Tree): Breaks {
  const { problems } = tree;
  // What is explained by a second place is not read as it was meant there, either.
  const starts = problems
    .flatMap(({ at, related }) => [at, ...(related ? [related.at] : [])])
    .map((at) => spanOf(at).start)
    .sort((a, b) => a - b);
  const within = (start: number, end: number): boolean => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return (starts[low] ?? end) < end;
  };
  return {
    problems,
    within: (place) => {
      const { start, end } = spanOf(place);
      return within(start, end);
    },
    onLineOf: (place) => {
      if (starts.length === 0) return false;
      const { start } = spanOf(place);
      return within(lineStart(tree.pieces, start), lineEnd(tree.pieces, start) + 1);
    },
    around: (place) => {
      if (starts.length === 0) return false;
      const { start, end } = spanOf(place);
      let next = end;
      while (/\s/.test(tree.pieces.charAt(next))) next++;
      return within(lineStart(tree.pieces, start), next + 1);
    },
  };
}

/** Those of a file that can be read everywhere. */
export const noBreaks: Breaks = {
  problems: none,
  within: () => false,
  onLineOf: () => false,
  around: () => false,
};

const questions = ['within', 'onLineOf', 'around'] as const;

/** The breaks of a file that is edited: whoever asked is told once the answer is another. */
export class FollowedBreaks implements Breaks {
  readonly #asked = { within: new Asked(), onLineOf: new Asked(), around: new Asked() };
  readonly #listed = new Readable<'problems'>();
  #tree: Tree;
  #now: Breaks;

  constructor(tree: Tree) {
    this.#tree = tree;
    this.#now = breaksOf(tree);
  }

  /** All of them; whoever asked is told once there are others. */
  get problems(): readonly SyntaxProblem[] {
    this.#listed.read('problems');
    return this.#tree.problems;
  }

  within(place: Place): boolean {
    return this.#asked.within.note(place, this.#now.within(place));
  }

  onLineOf(place: Place): boolean {
    return this.#asked.onLineOf.note(place, this.#now.onLineOf(place));
  }

  around(place: Place): boolean {
    return this.#asked.around.note(place, this.#now.around(place));
  }

  /** Goes on with the file as it is now. */
  follow(tree: Tree): void {
    if (tree === this.#tree) return;
    const before = this.#tree.problems;
    this.#tree = tree;
    this.#now = breaksOf(tree);
    if (before.length === 0 && tree.problems.length === 0) return;
    const { gone, come } = differenceIn(before, tree.problems);
    if (gone.length + come.length > 0) this.#listed.changed('problems');
    for (const question of questions) this.#asked[question].again((place) => this.#now[question](place));
  }
}

/** The places of which somebody asked one thing, and of which the answer was yes. */
class Asked {
  readonly #readable = new Readable<Place>();
  #yes = new Set<Place>();

  note(place: Place, answer: boolean): boolean {
    this.#readable.read(place);
    if (answer) this.#yes.add(place);
    return answer;
  }

  again(ask: (place: Place) => boolean): void {
    const yes = this.#yes;
    this.#yes = new Set();
    const changed: Place[] = [];
    for (const place of this.#readable.keys()) {
      const answer = ask(place);
      if (answer) this.#yes.add(place);
      if (answer !== yes.has(place)) changed.push(place);
    }
    for (const place of changed) this.#readable.changed(place);
  }
}
