import type { Claim } from '../model/claim.ts';
import { spanOf } from '../syntax/tree.ts';
import { Readable } from '../work/reading.ts';
import type { Subject } from './rule.ts';

/** What something of a claim is gathered under. */
export type Key = string | object;

/** What a claim gives, each under a key. */
export type Given<Value> = Iterable<readonly [key: Key, value: Value]>;

/** What gathers from claims, whatever it is that it gathers. */
export type Gatherer = Pick<Gathering<unknown, unknown>, 'across' | 'keysOf' | 'take' | 'drop' | 'settle'>;

/** Something of the claims of a file or a project that is gathered claim by claim, for rules that compare them. */
export class Gathering<Value, Told> {
  /**
   * What gathers over a project may look at nothing but the claim itself, gathers under words, and is asked only for
   * what stands under a key that the asking claim shares with a claim that gave it.
   */
  readonly across: 'file' | 'project';
  readonly #each: (claim: Claim, subject: Subject) => Given<Value>;
  readonly #tell: (values: readonly Value[]) => readonly Told[];
  readonly #kept = new WeakMap<object, Kept<Value, Told>>();

  /**
   * @param tell what whoever asks for a key is told of all that stands under it, in the order of the files: they are
   * asked to look again only when that is another
   */
  constructor(
    across: 'file' | 'project',
    each: (claim: Claim, subject: Subject) => Given<Value>,
    tell: (values: readonly Value[]) => readonly Told[],
  ) {
    this.across = across;
    this.#each = each;
    this.#tell = tell;
  }

  /** What is gathered under a key. @param keeper whose claims: a file's checks, or the course of a project */
  told(keeper: object, key: Key): readonly Told[] {
    return this.#of(keeper).told(key);
  }

  /** Gathers from a claim, in the stead of what it gave before. */
  take(keeper: object, claim: Claim, subject: Subject): void {
    this.#of(keeper).put(subject.file.uri, claim, [...this.#each(claim, subject)]);
  }

  /** The keys under which a claim gives something. */
  keysOf(claim: Claim, subject: Subject): readonly Key[] {
    return [...this.#each(claim, subject)].map(([key]) => key);
  }

  /** Takes out what a claim gave that is there no more. */
  drop(keeper: object, claim: Claim): void {
    this.#of(keeper).drop(claim);
  }

  /** Tells whoever asked for something that is another by now. */
  settle(keeper: object): void {
    this.#of(keeper).settle();
  }

  #of(keeper: object): Kept<Value, Told> {
    let kept = this.#kept.get(keeper);
    if (kept === undefined) {
      kept = new Kept(this.#tell);
      this.#kept.set(keeper, kept);
    }
    return kept;
  }
}

/** Tells all that there is. */
export function everything<Value>(values: readonly Value[]): readonly Value[] {
  return [...values];
}

/** A claim and the URI of its file; the file itself is another after each edit. */
export interface Written {
  readonly uri: string;
  readonly claim: Claim;
}

interface Gift<Value> extends Written {
  readonly key: Key;
  readonly value: Value;
  isGone: boolean;
}

class Kept<Value, Told> {
  readonly #tell: (values: readonly Value[]) => readonly Told[];
  /** In the order of the files, but for what was put or dropped since it was settled. */
  readonly #byKey = new Map<Key, Gift<Value>[]>();
  readonly #byClaim = new Map<Claim, readonly Gift<Value>[]>();
  readonly #told = new Map<Key, readonly Told[]>();
  readonly #touched = new Set<Key>();
  readonly #readable = new Readable<Key>();

  constructor(tell: (values: readonly Value[]) => readonly Told[]) {
    this.#tell = tell;
  }

  told(key: Key): readonly Told[] {
    this.#readable.read(key);
    let told = this.#told.get(key);
    if (told === undefined) {
      told = this.#tellOf(key);
      this.#told.set(key, told);
    }
    return told;
  }

  put(uri: string, claim: Claim, given: readonly (readonly [Key, Value])[]): void {
    this.drop(claim);
    if (given.length === 0) return;
    const gifts = given.map(([key, value]): Gift<Value> => ({ uri, claim, key, value, isGone: false }));
    this.#byClaim.set(claim, gifts);
    for (const gift of gifts) {
      const { key } = gift;
      this.#touched.add(key);
      const others = this.#byKey.get(key);
      if (others) others.push(gift);
      else this.#byKey.set(key, [gift]);
    }
  }

  drop(claim: Claim): void {
    for (const gift of this.#byClaim.get(claim) ?? []) {
      gift.isGone = true;
      this.#touched.add(gift.key);
    }
    this.#byClaim.delete(claim);
  }

  settle(): void {
    for (const key of this.#touched) {
      this.#order(key);
      const before = this.#told.get(key);
      if (before === undefined) continue;
      this.#told.delete(key);
      if (!this.#readable.isRead(key)) continue;
      const now = this.#tellOf(key);
      this.#told.set(key, now);
      if (!isSame(before, now)) this.#readable.changed(key);
    }
    this.#touched.clear();
  }

  /** Once for all that came and went under a key, which may be thousands. */
  #order(key: Key): void {
    const all = this.#byKey.get(key) ?? [];
    const gifts = all.some(({ isGone }) => isGone) ? all.filter(({ isGone }) => !isGone) : all;
    if (gifts.length === 0) this.#byKey.delete(key);
    else if (gifts !== all) this.#byKey.set(key, gifts);
    // Under most keys there is one.
    if (gifts.length > 1)
      gifts.sort((one, other) => (isBefore(one, other) ? -1 : isBefore(other, one) ? 1 : 0));
  }

  #tellOf(key: Key): readonly Told[] {
    return this.#tell((this.#byKey.get(key) ?? []).map(({ value }) => value));
  }
}

/** Whether a claim stands before another in the order of the files. */
export function isBefore(one: Written, other: Written): boolean {
  if (one.uri !== other.uri) return one.uri < other.uri;
  return spanOf(one.claim.entry.at).start < spanOf(other.claim.entry.at).start;
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
