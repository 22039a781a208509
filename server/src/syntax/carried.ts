/**
 * What is made of each member of a list, one after the other. Of a list that was edited, what was made of members that
 * it still has is carried over: all that an edit costs for the rest is comparing and copying pointers.
 */
export class Carried<Member, Made> {
  readonly members: readonly Member[];
  readonly all: readonly Made[];
  /** How many were made of each member; undefined where it is one of each. */
  readonly #counts: readonly number[] | undefined;

  private constructor(
    members: readonly Member[],
    all: readonly Made[],
    counts: readonly number[] | undefined,
  ) {
    this.members = members;
    this.all = all;
    this.#counts = counts;
  }

  /**
   * @param before what was made, in the same way, of the list before an edit
   * @param ends what its list and this one share, where that is known
   */
  static of<Member, Made>(
    members: readonly Member[],
    make: (member: Member) => readonly Made[],
    before: Carried<Member, Made> = new Carried<Member, Made>([], [], undefined),
    { start, atEnd }: SameEnds = sameEnds(before.members, members),
  ): Carried<Member, Made> {
    const oldEnd = before.members.length - atEnd;
    const newEnd = members.length - atEnd;
    if (start === oldEnd && start === newEnd) return before;
    const from = before.#countIn(0, start);
    const to = from + before.#countIn(start, oldEnd);
    const known = before.#madeOf(start, oldEnd, from);
    const all: Made[] = [];
    const counts: number[] = [];
    for (const member of members.slice(start, newEnd)) {
      const made = known.get(member) ?? make(member);
      for (const each of made) all.push(each);
      counts.push(made.length);
    }
    const isOneEach = before.#counts === undefined && counts.every((count) => count === 1);
    return new Carried(
      members,
      spliced(before.all, from, all, to),
      isOneEach ? undefined : spliced(before.#counts ?? before.members.map(() => 1), start, counts, oldEnd),
    );
  }

  /** What was made of some members. */
  #madeOf(start: number, end: number, from: number): ReadonlyMap<Member, readonly Made[]> {
    const known = new Map<Member, readonly Made[]>();
    let offset = from;
    for (const [index, member] of this.members.slice(start, end).entries()) {
      const count = this.#counts?.[start + index] ?? 1;
      known.set(member, this.all.slice(offset, offset + count));
      offset += count;
    }
    return known;
  }

  /** How many were made of some members. */
  #countIn(start: number, end: number): number {
    if (this.#counts === undefined) return end - start;
    let count = 0;
    for (let member = start; member < end; member++) count += this.#counts[member] ?? 0;
    return count;
  }
}

function spliced<Item>(
  list: readonly Item[],
  start: number,
  put: readonly Item[],
  end: number,
): readonly Item[] {
  if (start === end && put.length === 0) return list;
  return start === 0 && end === list.length ? put : list.slice(0, start).concat(put, list.slice(end));
}

/** How many members two lists share at their beginnings, and how many of the rest at their ends. */
export interface SameEnds {
  readonly start: number;
  readonly atEnd: number;
}

/** Compares two lists by what their members are, not by what they hold. */
export function sameEnds<Member>(before: readonly Member[], now: readonly Member[]): SameEnds {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  const moved = now.length - before.length;
  let last = before.length - 1;
  while (last >= start && last + moved >= start && before[last] === now[last + moved]) last--;
  return { start, atEnd: before.length - 1 - last };
}
