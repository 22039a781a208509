import { none } from './fitted.ts';

/** Who is at work, and on which of its parts. */
let atWork: Reader | undefined;
let partAtWork = 0;

/**
 * Whether somebody is at work who wants to know what they read.
 *
 * @param about what it is part of, where that is known: who works on all of that anew whatever changes in it does not
 * want to know
 */
export function isReading(about?: string): boolean {
  return atWork !== undefined && (about === undefined || atWork.about !== about);
}

/**
 * Things that are read under keys, and that tell whoever read them when they change. What is read is noted without
 * the reader's doing, in the manner of Adapton (Hammer et al., PLDI 2014) and of Salsa.
 */
export class Readable<Key> {
  readonly #read = new Map<Key, Reads<Key>>();

  /** Notes that whoever is at work reads what stands under a key. */
  read(key: Key): void {
    if (atWork === undefined) return;
    let reads = this.#read.get(key);
    if (reads === undefined) {
      reads = new Reads(this.#read, key);
      this.#read.set(key, reads);
    }
    if (reads.note(atWork, partAtWork)) atWork.noted(reads);
  }

  /** Tells whoever read what stands under a key that it is another now. */
  changed(key: Key): void {
    const reads = this.#read.get(key);
    if (reads !== undefined) tell(reads.readers());
  }

  /** The keys under which somebody read something. */
  keys(): Iterable<Key> {
    return this.#read.keys();
  }

  isRead(key: Key): boolean {
    return this.#read.has(key);
  }
}

/** Things of which may be read that they are there, or one side of them or another. */
export class Sided<Key> {
  readonly #read = new Map<Key, SidedReads<Key>>();

  /** Notes that whoever is at work reads that something stands under a key, and some sides of it: small numbers. */
  read(key: Key, sides: readonly number[] = none): void {
    if (atWork === undefined) return;
    let reads = this.#read.get(key);
    if (reads === undefined) {
      reads = new SidedReads(this.#read, key);
      this.#read.set(key, reads);
    }
    if (reads.note(atWork, partAtWork)) atWork.noted(reads);
    for (const side of sides) reads.noteSide(side, partAtWork);
  }

  /** Tells whoever read what stands under a key that it is another now; where some sides are, who read one of those. */
  changed(key: Key, sides?: readonly number[]): void {
    const reads = this.#read.get(key);
    if (reads !== undefined) tell(reads.readersOf(sides));
  }
}

let waiting: (readonly [Reader, number])[] | undefined;

/** One after the other, and not one within the other: what rests on what may be a long chain. */
function tell(readers: Iterable<readonly [Reader, number]>): void {
  if (waiting !== undefined) {
    for (const each of readers) waiting.push(each);
    return;
  }
  waiting = [...readers];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [reader, parts] = next;
    reader.outdated(parts);
  }
  waiting = undefined;
}

/** Something that readers read, and can forget. */
interface Noted {
  /** @returns whether the reader still reads it for other parts */
  release(reader: Reader, parts: number): boolean;
}

/** Who read one thing, each for which of its parts. Most things have one reader, and there are many of them. */
class Reads<Key> implements Noted {
  readonly #others: Map<Key, Reads<Key>>;
  readonly #key: Key;
  #first: Reader | undefined;
  #parts = 0;
  #more: Map<Reader, number> | undefined;

  constructor(others: Map<Key, Reads<Key>>, key: Key) {
    this.#others = others;
    this.#key = key;
  }

  /** @returns whether it is new to the reader */
  note(reader: Reader, part: number): boolean {
    if (this.#first === undefined && !this.#more?.has(reader)) this.#first = reader;
    else if (this.#first !== reader) {
      this.#more ??= new Map();
      const parts = this.#more.get(reader) ?? 0;
      if ((parts | part) !== parts) this.#more.set(reader, parts | part);
      return parts === 0;
    }
    const isNew = this.#parts === 0;
    this.#parts |= part;
    return isNew;
  }

  *readers(): Iterable<readonly [Reader, number]> {
    if (this.#first !== undefined) yield [this.#first, this.#parts];
    if (this.#more !== undefined) yield* this.#more;
  }

  release(reader: Reader, parts: number): boolean {
    const isFirst = this.#first === reader;
    const left = (isFirst ? this.#parts : (this.#more?.get(reader) ?? 0)) & ~parts;
    if (isFirst) {
      this.#parts = left;
      if (left === 0) this.#first = undefined;
    } else if (left !== 0) this.#more?.set(reader, left);
    else this.#more?.delete(reader);
    if (this.#first === undefined && (this.#more?.size ?? 0) === 0) this.#others.delete(this.#key);
    return left !== 0;
  }
}

/**
 * Who read one thing, and for which parts some side of it was read, whoever's they are: what is one part of several
 * readers is the same work, and a note of sides for each of thousands of readers would be large.
 */
class SidedReads<Key> extends Reads<Key> {
  readonly #bySide: number[] = [];

  noteSide(side: number, part: number): void {
    while (this.#bySide.length <= side) this.#bySide.push(0);
    this.#bySide[side] = (this.#bySide[side] ?? 0) | part;
  }

  /** Those who read some sides, or any at all. They are told, and will note anew what they read. */
  *readersOf(sides: readonly number[] | undefined): Iterable<readonly [Reader, number]> {
    const those = sides?.reduce((all, side) => all | (this.#bySide[side] ?? 0), 0) ?? everyPart;
    if (those === 0) return;
    for (const [side, parts] of this.#bySide.entries()) this.#bySide[side] = parts & ~those;
    for (const [reader, parts] of this.readers()) if ((parts & those) !== 0) yield [reader, parts & those];
  }
}

/** All parts of a reader. */
export const everyPart = ~0;
/** The part of whoever works in one piece; those who work in several keep it free. */
export const onePart = 1 << 31;

/** Whoever works something out and keeps it until something changes that was read for it. */
export abstract class Reader {
  /** What it works on anew as a whole. */
  readonly about: string | undefined;
  #noted: Noted[] = [];
  /** The parts that it worked on since it forgot what was read for them. */
  #workedOn = 0;

  constructor(about?: string) {
    this.about = about;
  }

  /** Told when something changed that was read for some of its parts: bits of a mask. */
  abstract outdated(parts: number): void;

  /** Whether what it worked out rests on nothing that it read. */
  get readNothing(): boolean {
    return this.#noted.length === 0;
  }

  /** Told of each thing that it reads, once. */
  noted(read: Noted): void {
    this.#noted.push(read);
  }

  /** Works on one of its parts; what is read meanwhile is noted for that part. */
  reading<Result>(part: number, work: () => Result): Result {
    const before = atWork;
    const partBefore = partAtWork;
    atWork = this;
    partAtWork = part;
    this.#workedOn |= part;
    try {
      return work();
    } finally {
      atWork = before;
      partAtWork = partBefore;
    }
  }

  /** Gives back the room that its notes took as they grew, and do not need. */
  protected fit(): void {
    if (this.#noted.length > 0) this.#noted = this.#noted.slice();
  }

  /** Forgets what was read for some parts. */
  protected forget(parts: number): void {
    if ((this.#workedOn & parts) === 0) return;
    this.#workedOn &= ~parts;
    if (this.#noted.length > 0) this.#noted = this.#noted.filter((read) => read.release(this, parts));
  }
}

/** What was thrown where something should have been worked out. */
class Fault {
  readonly thrown: unknown;

  constructor(thrown: unknown) {
    this.thrown = thrown;
  }
}

const open = Symbol();

/** Something that is worked out when somebody asks, and anew once something changed that was read for it. */
export abstract class Remembering<Value> extends Reader {
  /** There are many of which nobody keeps what comes. */
  #own: Readable<this> | undefined;
  #end: Value | Fault | typeof open = open;

  protected abstract work(): Value;

  /** What it throws is thrown to everybody who asks. */
  get value(): Value {
    if (isReading()) {
      this.#own ??= new Readable();
      this.#own.read(this);
    }
    if (this.#end === open) {
      this.#end = this.reading(onePart, () => this.#workOut());
      this.fit();
    }
    if (this.#end instanceof Fault) throw this.#end.thrown;
    return this.#end;
  }

  override outdated(): void {
    if (this.#end === open) return;
    this.#end = open;
    this.forget(everyPart);
    this.#own?.changed(this);
  }

  #workOut(): Value | Fault {
    try {
      return this.work();
    } catch (fault) {
      return new Fault(fault);
    }
  }
}

/** The same of a function. */
export class Remembered<Value> extends Remembering<Value> {
  protected readonly work: () => Value;

  constructor(work: () => Value) {
    super();
    this.work = work;
  }
}

/** What was read for something that is passed on to several readers: whoever reads it reads all that. */
export class Seen extends Reader {
  readonly #own = new Readable<this>();

  constructor(work: () => void) {
    super();
    this.reading(onePart, work);
  }

  read(): void {
    this.#own.read(this);
  }

  override outdated(): void {
    this.forget(everyPart);
    this.#own.changed(this);
  }
}
