import { replacedIn } from '../work/changed.ts';
import type { List } from '../work/list.ts';
import type { Stretch } from './stretch.ts';

/** The stretches of a file, with the few at hand that an edit anywhere has to do with. */
export class Layout {
  readonly stretches: List<Stretch>;
  /** The indices of all that are no entries of a collection. */
  readonly heads: readonly number[];
  /** The indices of those that hold anchors, or aliases for what stands before them. */
  readonly named: readonly number[];
  /** The indices of those in which something keeps the YAML from being read. */
  readonly troubled: readonly number[];

  private constructor(
    stretches: List<Stretch>,
    { heads, named, troubled }: Pick<Layout, 'heads' | 'named' | 'troubled'>,
  ) {
    this.stretches = stretches;
    this.heads = heads;
    this.named = named;
    this.troubled = troubled;
  }

  static of(stretches: readonly Stretch[]): Layout {
    return new Layout(stretches, among(stretches, 0));
  }

  /** The layout with others in the place of stretches: those before `from` and the last `kept` stay. */
  replaced(from: number, fresh: readonly Stretch[], kept: number): Layout {
    const end = this.stretches.length - kept;
    const moved = from + fresh.length - end;
    const found = among(fresh, from);
    const joined = (old: readonly number[], now: readonly number[]): readonly number[] => [
      ...old.filter((index) => index < from),
      ...now,
      ...old.filter((index) => index >= end).map((index) => index + moved),
    ];
    return new Layout(replacedIn(this.stretches, { start: from, before: end }, fresh), {
      heads: joined(this.heads, found.heads),
      named: joined(this.named, found.named),
      troubled: joined(this.troubled, found.troubled),
    });
  }
}

/** @param first the index of the first of them */
function among(stretches: readonly Stretch[], first: number): Pick<Layout, 'heads' | 'named' | 'troubled'> {
  const heads: number[] = [];
  const named: number[] = [];
  const troubled: number[] = [];
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.as.kind !== 'entries') heads.push(first + index);
    if (stretch.hasNames) named.push(first + index);
    if (stretch.problems.length > 0) troubled.push(first + index);
  }
  return { heads, named, troubled };
}
