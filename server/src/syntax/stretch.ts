import { fitted } from '../work/fitted.ts';
import type { Steps } from '../work/steps.ts';
import type { Cut, Role } from './cut.ts';
import { excerpt } from './faults.ts';
import { lineEnd } from './line.ts';
import { sentenceFor, unfinished } from './messages.ts';
import type { Anchors } from './names.ts';
import { readSimply } from './simple/read.ts';
import { type Read, readTolerantly } from './tolerant.ts';
import {
  type Base,
  type Content,
  type Mapping,
  type Node,
  Pair,
  type Scalar,
  type SyntaxProblem,
} from './tree.ts';

/** A stretch of a file as read by itself. It keeps its nodes while it moves. */
export class Stretch implements Cut {
  readonly as: Role;
  readonly base: Base;
  readonly length: number;
  readonly root: Node | null;
  readonly problems: readonly SyntaxProblem[];
  /** What its anchors name. */
  readonly anchors: Anchors;
  /** What its aliases stand for whose anchors stand before it. */
  readonly #borrowed: ReadonlyMap<string, Content | undefined>;

  private constructor(text: string, as: Role, base: Base, read: Read) {
    this.as = as;
    this.base = base;
    this.length = text.length;
    const words = holdsPairs(as) && read.root?.kind === 'scalar' ? halfTyped(text, read.root) : undefined;
    this.root = words?.mapping ?? read.root;
    this.problems = fitted(read.problems.concat(words?.problems ?? misplaced(text, as, read)));
    this.anchors = read.anchors;
    this.#borrowed = read.borrowed;
  }

  /**
   * Reads a stretch, whatever stands in it.
   *
   * @param before the anchors that stand before it
   */
  static *read(text: string, start: number, as: Role, before: Anchors): Steps<Stretch> {
    const base = { offset: start };
    return (
      (yield* Stretch.readSimply(text, start, as, before)) ??
      new Stretch(text, as, base, yield* readTolerantly(text, as, base, before))
    );
  }

  /** The same where it is written as nearly all are; undefined otherwise. */
  static *readSimply(text: string, start: number, as: Role, before: Anchors): Steps<Stretch | undefined> {
    const base = { offset: start };
    const read = yield* readSimply(text, as, base, before);
    return read && new Stretch(text, as, base, read);
  }

  /** Whether it holds anchors, or aliases for what stands before it. */
  get hasNames(): boolean {
    return this.anchors.size > 0 || this.#borrowed.size > 0;
  }

  get start(): number {
    return this.base.offset;
  }

  /** Whether its aliases stand for the same as when it was read. */
  stillBorrows(before: Anchors): boolean {
    for (const [name, target] of this.#borrowed) if (before.get(name) !== target) return false;
    return true;
  }
}

/** Whether what stands in a stretch is pairs. */
function holdsPairs(as: Role): boolean {
  return as.kind === 'fields' || (as.kind === 'entries' && as.of === 'mapping');
}

/** A list where keys are due, of which nothing else is wrong: only a file that holds nothing but it may be one. */
function misplaced(text: string, as: Role, { root, problems }: Read): readonly SyntaxProblem[] {
  if (as.kind !== 'fields' || root?.kind !== 'sequence' || problems.length > 0) return [];
  const { base, from } = root;
  const to = lineEnd(text, from);
  return [
    { at: { base, from, to }, message: sentenceFor('UNEXPECTED_TOKEN', '', excerpt(text, from, to), '') },
  ];
}

/** Words without a colon where a key is due: each line is a key that is being typed. */
function halfTyped(
  text: string,
  { base, from, to }: Scalar,
): { readonly mapping: Mapping; readonly problems: readonly SyntaxProblem[] } {
  const keys = [...text.slice(from, to).matchAll(/\S[^\r\n]*/g)].map((line): Scalar => {
    const value = line[0].trimEnd();
    const start = from + line.index;
    return {
      kind: 'scalar',
      base,
      from: start,
      to: start + value.length,
      value,
      style: 'plain',
      anchor: undefined,
    };
  });
  return {
    mapping: {
      kind: 'mapping',
      base,
      from,
      to,
      flow: false,
      pairs: keys.map((key) => new Pair(key, key, null)),
      anchor: undefined,
    },
    problems: keys.map((key) => ({ at: key, message: unfinished(excerpt(text, key.from, key.to)) })),
  };
}
