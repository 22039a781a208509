import type { Annotation } from '../model/annotation.ts';
import type { Claim } from '../model/claim.ts';
import { Course } from '../project/course.ts';
import type { AnnotationFile } from '../project/document.ts';
import { Project } from '../project/project.ts';
import { spanOf } from '../syntax/tree.ts';
import { fitted, none } from '../work/fitted.ts';
import { isReading, Readable } from '../work/reading.ts';
import { Slot } from '../work/slot.ts';
import { handful, type Steps } from '../work/steps.ts';
import type { Subject } from './rule.ts';
import { numberOf, type Sharing, sharingOf } from './sharing.ts';

/** What something of a claim is gathered under. */
export type Key = string | object;

/** What a claim gives, each under a key. */
export type Given<Value> = Iterable<readonly [key: Key, value: Value]>;

/** Whose claims something is gathered from: all of a project, or those of a file that is checked. */
export type Keeper = Course | { readonly uri: string };

/** What gathers from claims, whatever it is that it gathers. */
export type Gatherer = Pick<
  Gathering<unknown, unknown>,
  'across' | 'isAlone' | 'keysIn' | 'take' | 'drop' | 'changedElsewhere' | 'settle'
>;

/** What gathers over a project looks at nothing in it but the claim. */
const noProject = new Project({
  root: '',
  settingsFile: undefined,
  annotations: new Map(),
  articles: new Map(),
  candidates: new Set(),
  isWhole: false,
});

/** A file as it is gathered from: nothing has been gathered yet. */
export function alone(project: Project, file: AnnotationFile): Subject {
  return { project, file, gathered: () => none, gave: () => none, isAlone: () => false };
}

/** Something of the claims of a file or a project that is gathered claim by claim, for rules that compare them. */
export class Gathering<Value, Told> {
  /**
   * What gathers over a project may look at nothing but the claim itself, gathers under words, and is asked only for
   * what stands under a key that the asking claim shares with a claim that gave it.
   */
  readonly across: 'file' | 'project';
  readonly #each: (claim: Claim, subject: Subject) => Given<Value>;
  readonly #tell: (values: Iterable<Value>) => readonly Told[];
  readonly #kept = new Slot<object, Kept<Value, Told>>();
  readonly #given = new Slot<Annotation, ReadonlyMap<Key, readonly Value[]>>();

  /**
   * @param tell what whoever asks for a key is told of all that stands under it, in the order of the files: they are
   * asked to look again only when that is another
   */
  constructor(
    across: 'file' | 'project',
    each: (claim: Claim, subject: Subject) => Given<Value>,
    tell: (values: Iterable<Value>) => readonly Told[],
  ) {
    this.across = across;
    this.#each = each;
    this.#tell = tell;
  }

  /** What is gathered under a key. @param keeper whose claims: a file's checks, or the course of a project */
  told(keeper: Keeper, key: Key): readonly Told[] {
    return this.#of(keeper).told(key);
  }

  /** What a claim of a file gave: the same that stands under its keys. */
  givenBy(keeper: Keeper, claim: Claim, subject: Subject): readonly Value[] {
    return this.#of(keeper).givenBy(claim) ?? Array.from(this.#each(claim, subject), ([, value]) => value);
  }

  /** What is gathered under a key, for a file of which no more is kept than the gist: whoever asks for it is told by that of changes. */
  toldOnce(course: Course, file: AnnotationFile, key: string): readonly Told[] {
    const sharing = sharingOf(course);
    sharing.read(file.uri);
    const kept = this.#of(course);
    // Most of what claims give they share with nobody.
    return sharing.isOnlyIn(file.uri, key) && !kept.has(key)
      ? this.#tell(this.#givenIn(file).get(key) ?? none)
      : kept.tellOf(key);
  }

  /** Whether no claim of a file of which no more is kept than the gist has a key in common with another claim. */
  isAlone(course: Course, file: AnnotationFile): boolean {
    const sharing = sharingOf(course);
    sharing.read(file.uri);
    return this.#of(course).isEmpty && sharing.isAlone(file);
  }

  /** Gathers from a claim, in the stead of what it gave before. */
  take(keeper: Keeper, claim: Claim, subject: Subject): void {
    this.#of(keeper).put(subject.file.uri, claim, this.#each(claim, subject));
  }

  /** What the claims of a file give to what is gathered over a project: under each key, how many. */
  *keysIn(file: AnnotationFile): Iterable<readonly [key: Key, times: number]> {
    for (const [key, { length }] of this.#givenIn(file)) yield [key, length];
  }

  /** What they give, which lasts as long as the file is not let go of. */
  #givenIn(file: AnnotationFile): ReadonlyMap<Key, readonly Value[]> {
    const { annotation } = file;
    const known = this.#given.get(annotation);
    if (known !== undefined) return known;
    const given = new Map<Key, Value[]>();
    const subject = alone(noProject, file);
    for (const claim of annotation.claims)
      for (const [key, value] of this.#each(claim, subject)) {
        const others = given.get(key);
        if (others) others.push(value);
        else given.set(key, [value]);
      }
    this.#given.set(annotation, given);
    return given;
  }

  /** Takes out what a claim gave that is there no more. */
  drop(keeper: Keeper, claim: Claim): void {
    this.#of(keeper).drop(claim);
  }

  /** Notes that something came or went in files of which no more is known than the gist. */
  changedElsewhere(course: Course, numbers: ReadonlySet<number>): void {
    this.#of(course).touch(numbers);
  }

  /** Tells whoever asked for something that is another by now. */
  settle(keeper: Keeper): Steps<void> {
    return this.#of(keeper).settle();
  }

  #of(keeper: Keeper): Kept<Value, Told> {
    let kept = this.#kept.get(keeper);
    if (kept === undefined) {
      kept =
        keeper instanceof Course
          ? new Kept(this.#tell, undefined, new Elsewhere(keeper, (file) => this.#givenIn(file)))
          : new Kept(this.#tell, keeper.uri);
      this.#kept.set(keeper, kept);
    }
    return kept;
  }
}

/** Tells all that there is. */
export function everything<Value>(values: Iterable<Value>): readonly Value[] {
  return [...values];
}

/** Tells so many at most. */
export function atMost<Value>(most: number): (values: Iterable<Value>) => readonly Value[] {
  return (values) => {
    const told: Value[] = [];
    for (const value of values) {
      told.push(value);
      if (told.length === most) break;
    }
    return fitted(told);
  };
}

/** A claim and the URI of its file; the file itself is another after each edit. */
export interface Written {
  readonly uri: string;
  readonly claim: Claim;
}

interface Gift<Value> extends Written {
  readonly key: Key;
  readonly value: Value;
  /** Known to whoever asks, or come or gone since; `passing` came and went before anybody could be told. */
  stage: 'known' | 'new' | 'gone' | 'passing';
}

/** What claims give of files of which no more is known than the gist: it is taken from them when somebody asks. */
class Elsewhere<Value> {
  readonly #sharing: Sharing;
  readonly #givenIn: (file: AnnotationFile) => ReadonlyMap<Key, readonly Value[]>;

  constructor(course: Course, givenIn: (file: AnnotationFile) => ReadonlyMap<Key, readonly Value[]>) {
    this.#sharing = sharingOf(course);
    this.#givenIn = givenIn;
  }

  /** Whether nothing is shared there: then nobody need ask for single keys. */
  get isEmpty(): boolean {
    return this.#sharing.isEmpty;
  }

  /** Tells whoever asked for a key that something else stands under it here. */
  changedHere(key: string): void {
    this.#sharing.changed(numberOf(key));
  }

  /** In the order of the files. */
  *under(key: string): Iterable<{ readonly uri: string; readonly value: Value }> {
    for (const file of this.#sharing.filesUnder(key))
      for (const value of this.#givenIn(file).get(key) ?? none) yield { uri: file.uri, value };
  }
}

class Kept<Value, Told> {
  readonly #tell: (values: Iterable<Value>) => readonly Told[];
  readonly #about: string | undefined;
  readonly #elsewhere: Elsewhere<Value> | undefined;
  /** In the order of the files, but for what was put or dropped since it was settled. Under most keys there is one. */
  readonly #byKey = new Map<Key, Gift<Value> | Gift<Value>[]>();
  readonly #byClaim = new Map<Claim, readonly Gift<Value>[]>();
  readonly #told = new Map<Key, readonly Told[]>();
  readonly #touched = new Set<Key>();
  readonly #readable = new Readable<Key>();

  /** @param about the file whose claims they are, if it is one */
  constructor(
    tell: (values: Iterable<Value>) => readonly Told[],
    about: string | undefined,
    elsewhere?: Elsewhere<Value>,
  ) {
    this.#tell = tell;
    this.#about = about;
    this.#elsewhere = elsewhere;
  }

  /** Whether nothing was put under any key. */
  get isEmpty(): boolean {
    return this.#byKey.size === 0;
  }

  /** Whether something was put under a key. */
  has(key: Key): boolean {
    return this.#byKey.has(key);
  }

  told(key: Key): readonly Told[] {
    if (isReading(this.#about)) this.#readable.read(key);
    let told = this.#told.get(key);
    if (told === undefined) {
      told = this.tellOf(key);
      if (this.#isShared(key)) this.#told.set(key, told);
    }
    return told;
  }

  givenBy(claim: Claim): readonly Value[] | undefined {
    return this.#byClaim.get(claim)?.map(({ value }) => value);
  }

  put(uri: string, claim: Claim, given: Given<Value>): void {
    const gifts: Gift<Value>[] = [];
    for (const [key, value] of given) gifts.push({ uri, claim, key, value, stage: 'new' });
    this.drop(claim);
    if (gifts.length === 0) return;
    this.#byClaim.set(claim, fitted(gifts));
    for (const gift of gifts) this.#add(gift);
  }

  #add(gift: Gift<Value>): void {
    const { key } = gift;
    const others = this.#byKey.get(key);
    if (others === undefined) this.#byKey.set(key, gift);
    else if (Array.isArray(others)) others.push(gift);
    else this.#byKey.set(key, [others, gift]);
    // Of the first that comes nobody need be told who has not asked.
    if (others !== undefined || this.#isAsked(key)) this.#touched.add(key);
    else gift.stage = 'known';
  }

  /** Whether several gave something under a key. Of one it costs nothing to tell again, and there are many of those. */
  #isShared(key: Key): boolean {
    return Array.isArray(this.#byKey.get(key)) || this.#elsewhere?.isEmpty === false;
  }

  /** Whether somebody may have asked for a key, here or elsewhere. */
  #isAsked(key: Key): boolean {
    return this.#told.has(key) || this.#readable.isRead(key) || this.#elsewhere?.isEmpty === false;
  }

  drop(claim: Claim): void {
    const gifts = this.#byClaim.get(claim);
    if (gifts === undefined) return;
    this.#byClaim.delete(claim);
    for (const gift of gifts) {
      gift.stage = gift.stage === 'known' ? 'gone' : 'passing';
      this.#touched.add(gift.key);
    }
  }

  touch(numbers: ReadonlySet<number>): void {
    if (numbers.size === 0) return;
    for (const keys of [this.#told.keys(), this.#readable.keys()])
      for (const key of keys)
        if (typeof key === 'string' && numbers.has(numberOf(key))) this.#touched.add(key);
  }

  *settle(): Steps<void> {
    const elsewhere = this.#elsewhere?.isEmpty === false ? this.#elsewhere : undefined;
    let settled = 0;
    for (const key of this.#touched) {
      this.#touched.delete(key);
      this.#settleKey(key, elsewhere);
      if (++settled % handful === 0) yield;
    }
  }

  #settleKey(key: Key, elsewhere: Elsewhere<Value> | undefined): void {
    const isRead = this.#readable.isRead(key);
    const before = isRead ? (this.#told.get(key) ?? this.#toldBefore(key)) : none;
    this.#order(key);
    if (typeof key === 'string') elsewhere?.changedHere(key);
    this.#told.delete(key);
    if (!isRead) return;
    const now = this.tellOf(key);
    if (this.#isShared(key)) this.#told.set(key, now);
    if (!isSame(before, now)) this.#readable.changed(key);
  }

  /** What was told of what stood under a key before it was touched. */
  #toldBefore(key: Key): readonly Told[] {
    const before = this.#under(key).filter(({ stage }) => stage === 'known' || stage === 'gone');
    return this.#tell(before.map(({ value }) => value));
  }

  /** Once for all that came and went under a key, which may be thousands. */
  #order(key: Key): void {
    const all = this.#under(key);
    const gifts = all.filter(({ stage }) => stage === 'known' || stage === 'new');
    for (const gift of gifts) gift.stage = 'known';
    const [first] = gifts;
    if (first === undefined) this.#byKey.delete(key);
    else if (gifts.length === 1) this.#byKey.set(key, first);
    else
      this.#byKey.set(
        key,
        gifts.toSorted((one, other) => (isBefore(one, other) ? -1 : isBefore(other, one) ? 1 : 0)),
      );
  }

  tellOf(key: Key): readonly Told[] {
    const own = this.#under(key);
    const elsewhere = this.#elsewhere;
    if (typeof key !== 'string' || elsewhere === undefined || elsewhere.isEmpty)
      return this.#tell(own.map(({ value }) => value));
    return this.#tell(inOrder(own, elsewhere.under(key)));
  }

  #under(key: Key): readonly Gift<Value>[] {
    const gifts = this.#byKey.get(key);
    if (gifts === undefined) return none;
    return Array.isArray(gifts) ? gifts : [gifts];
  }
}

/** What is gathered here and elsewhere, in the order of the files. */
function* inOrder<Value>(
  own: readonly Gift<Value>[],
  others: Iterable<{ readonly uri: string; readonly value: Value }>,
): Iterable<Value> {
  let next = 0;
  for (const { uri, value } of others) {
    for (let gift = own[next]; gift !== undefined && gift.uri < uri; gift = own[++next]) yield gift.value;
    yield value;
  }
  for (const { value } of own.slice(next)) yield value;
}

/** Whether a claim stands before another in the order of the files. */
export function isBefore(one: Written, other: Written): boolean {
  if (one.uri !== other.uri) return one.uri < other.uri;
  return spanOf(one.claim.entry.at).start < spanOf(other.claim.entry.at).start;
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
