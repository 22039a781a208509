import { changedIn, isUnchanged, replacedIn } from '../work/changed.ts';
import { eachIn, type List } from '../work/list.ts';
import { atOnce, handful, type Steps } from '../work/steps.ts';

/**
 * What is made of each member of a list, one after the other. Of a list that was edited, what was made of members that
 * it still has is carried over: all that an edit costs for the rest is comparing and copying pointers.
 */
export class Carried<Member, Made> {
  readonly members: List<Member>;
  readonly all: List<Made>;
  /** How many were made of each member; undefined where it is one of each. */
  readonly #counts: List<number> | undefined;

  private constructor(members: List<Member>, all: List<Made>, counts: List<number> | undefined) {
    this.members = members;
    this.all = all;
    this.#counts = counts;
  }

  /**
   * @param before what was made, in the same way, of the list before an edit
   */
  static of<Member, Made>(
    members: List<Member>,
    make: (member: Member) => List<Made>,
    before?: Carried<Member, Made>,
  ): Carried<Member, Made> {
    return atOnce(Carried.inSteps(members, make, before));
  }

  /** The same in steps, each of which makes a handful. */
  static *inSteps<Member, Made>(
    members: List<Member>,
    make: (member: Member) => List<Made>,
    before: Carried<Member, Made> = new Carried<Member, Made>([], [], undefined),
  ): Steps<Carried<Member, Made>> {
    const changed = changedIn(before.members, members);
    if (isUnchanged(changed)) return before;
    const from = before.#countIn(0, changed.start);
    const to = from + before.#countIn(changed.start, changed.before);
    const known = before.#madeOf(changed.start, changed.before, from);
    const all: Made[] = [];
    const counts: number[] = [];
    for (const member of members.slice(changed.start, changed.now)) {
      const made = known.get(member) ?? make(member);
      for (const each of made) all.push(each);
      counts.push(made.length);
      if (counts.length % handful === 0) yield;
    }
    const isOneEach = before.#counts === undefined && counts.every((count) => count === 1);
    return new Carried(
      members,
      replacedIn(before.all, { start: from, before: to }, all),
      isOneEach ? undefined : replacedIn(before.#counts ?? ones(before.members), changed, counts),
    );
  }

  /** What was made of some members. */
  #madeOf(start: number, end: number, from: number): ReadonlyMap<Member, readonly Made[]> {
    const known = new Map<Member, readonly Made[]>();
    let offset = from;
    for (const [index, member] of this.members.slice(start, end).entries()) {
      const count = this.#counts?.at(start + index) ?? 1;
      known.set(member, this.all.slice(offset, offset + count));
      offset += count;
    }
    return known;
  }

  /** How many were made of some members. */
  #countIn(start: number, end: number): number {
    if (this.#counts === undefined) return end - start;
    let count = 0;
    eachIn(this.#counts, start, end, (each) => {
      count += each;
    });
    return count;
  }
}

function ones({ length }: List<unknown>): readonly number[] {
  return Array.from({ length }, () => 1);
}
