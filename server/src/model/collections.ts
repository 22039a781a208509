import { Carried } from '../syntax/carried.ts';
import type { Node, Pair, Scalar } from '../syntax/tree.ts';
import { arrayOf, type List } from '../work/list.ts';
import type { Steps } from '../work/steps.ts';
import type { Leaf, Value } from './entry.ts';
import type { Problem } from './problem.ts';

/** What was read of an entry. */
export interface Read {
  readonly values: List<Value>;
  readonly problems: List<Problem>;
  readonly references: List<Leaf>;
}

/** What was read of all entries of a collection. */
interface Collection<Part> {
  /** The key that they stand under. */
  readonly key: Scalar | undefined;
  readonly entries: Carried<Part, Read>;
  readonly values: Carried<Read, Value>;
  readonly problems: Carried<Read, Problem>;
  readonly references: Carried<Read, Leaf>;
}

/** By the field that they are the value of. */
type ReadCollections<Part> = ReadonlyMap<string, Collection<Part>>;

/** Collections of one kind, whose entries are written in nodes of one kind. */
export class Followed<Part> {
  readonly #before: ReadCollections<Part>;
  readonly #now = new Map<string, Collection<Part>>();

  constructor(before: ReadCollections<Part> = new Map()) {
    this.#before = before;
  }

  get now(): ReadCollections<Part> {
    return this.#now;
  }

  /** Reads the entries of a field; one that is the same node as before an edit is what it was. */
  *read(
    field: string,
    key: Scalar | undefined,
    parts: List<Part>,
    read: (part: Part) => Read,
  ): Steps<Collection<Part>> {
    const known = this.#before.get(field);
    const before = known?.key === key ? known : undefined;
    const aside = before === undefined && known !== undefined ? asideOfKey(known) : undefined;
    const entries = yield* Carried.inSteps(
      parts,
      (part) => [aside?.get(part) ?? read(part)],
      before?.entries,
    );
    const collection = {
      key,
      entries,
      values: Carried.of(entries.all, ({ values }) => values, before?.values),
      problems: Carried.of(entries.all, ({ problems }) => problems, before?.problems),
      references: Carried.of(entries.all, ({ references }) => references, before?.references),
    };
    this.#now.set(field, collection);
    return collection;
  }
}

/** What was read of parts and is the same under another key: what is wrong, and what is no entry, may point at the key. */
function asideOfKey<Part>({ entries }: Collection<Part>): ReadonlyMap<Part, Read> {
  const aside = new Map<Part, Read>();
  let index = 0;
  for (const part of entries.members) {
    const read = entries.all.at(index++);
    const isAside = read?.problems.length === 0 && arrayOf(read.values).every(({ kind }) => kind === 'entry');
    if (read !== undefined && isAside) aside.set(part, read);
  }
  return aside;
}

/** What was read of a file's collections. */
export interface Known {
  readonly lists: ReadCollections<Node | null>;
  readonly maps: ReadCollections<Pair>;
}

/** A file's collections, read entry by entry. */
export class Collections {
  readonly lists: Followed<Node | null>;
  readonly maps: Followed<Pair>;

  /** @param before those of the file before an edit */
  constructor(before?: Known) {
    this.lists = new Followed(before?.lists);
    this.maps = new Followed(before?.maps);
  }

  /** What was read, to be taken over after the next edit: without what was known before it. */
  get known(): Known {
    return { lists: this.lists.now, maps: this.maps.now };
  }
}
