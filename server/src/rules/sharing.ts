import type { Course } from '../project/course.ts';
import type { AnnotationFile } from '../project/document.ts';
import { none } from '../work/fitted.ts';
import { Readable } from '../work/reading.ts';
import { handful, type Steps } from '../work/steps.ts';

/** A number that a key goes by; several keys may go by one. FNV-1a over UTF-16 units. */
export function numberOf(key: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) number = Math.imul(number ^ key.charCodeAt(at), 0x01000193);
  return number | 0;
}

/**
 * The files of a project of which no more is known than the gist, by the numbers of the keys under which their claims
 * give something to what is gathered over the project.
 */
export class Sharing {
  readonly #course: Course;
  readonly #keys = new Map<string, Int32Array>();
  /** Mostly it is one file. */
  readonly #files = new Map<number, string | readonly string[]>();
  readonly #asked = new Readable<string>();
  /** What has come or gone, before those who asked for it are told and after that. */
  readonly #changed = new Set<number>();
  #told = new Set<number>();
  #at: ReadonlyMap<string, AnnotationFile> | undefined;
  /** Counts the times that a file came, went or was read again. */
  #changes = 0;
  /** Of the file that was asked of last: each of its claims asks. */
  #alone: { readonly keys: Int32Array; readonly changes: number; readonly answer: boolean } | undefined;

  constructor(course: Course) {
    this.#course = course;
  }

  /** Whether no file is known by its gist alone, or they share nothing. */
  get isEmpty(): boolean {
    return this.#files.size === 0;
  }

  /** Goes on to the files as they are now. */
  *follow(): Steps<void> {
    const { annotations } = this.#course.project;
    if (annotations === this.#at) return;
    for (const uri of this.#keys.keys()) if (!annotations.has(uri)) this.#followFile(uri, undefined);
    for (const [uri, { gist }] of annotations) {
      if (this.#keys.get(uri) === gist?.keys) continue;
      this.#followFile(uri, gist?.keys);
      yield;
      // Whoever goes on to a later moment meanwhile goes on from here.
      if (this.#course.project.annotations !== annotations) return;
    }
    this.#at = annotations;
  }

  /** The numbers of what has come or gone since somebody took them. */
  *takeChanged(): Steps<ReadonlySet<number>> {
    for (const number of this.#changed) {
      this.#changed.delete(number);
      this.#told.add(number);
      this.changed(number);
      if (this.#told.size % handful === 0) yield;
    }
    const told = this.#told;
    if (told.size > 0) this.#told = new Set();
    return told;
  }

  /** Notes that whoever is at work asks for what the claims of a file share. */
  read(uri: string): void {
    this.#asked.read(uri);
  }

  /** Tells whoever asked for what goes by a number that it is another now. */
  changed(number: number): void {
    for (const uri of this.#under(number)) this.#asked.changed(uri);
  }

  /** Whether the claims of a file give nothing under a key under which another claim does, there or elsewhere. */
  isAlone({ uri, gist }: AnnotationFile): boolean {
    const { keys, isRepeating } = gist ?? {};
    if (keys === undefined || isRepeating !== false) return false;
    if (this.#alone?.keys !== keys || this.#alone.changes !== this.#changes)
      this.#alone = {
        keys,
        changes: this.#changes,
        answer: keys.every((number) => this.#files.get(number) === uri),
      };
    return this.#alone.answer;
  }

  /** Whether no other file's claims give something under a key that those of a file do. */
  isOnlyIn(uri: string, key: string): boolean {
    return this.#files.get(numberOf(key)) === uri;
  }

  /** The files of which claims may give something under a key, in their order. */
  *filesUnder(key: string): Iterable<AnnotationFile> {
    for (const uri of this.#under(numberOf(key))) {
      const file = this.#course.project.annotations.get(uri);
      if (file) yield file;
    }
  }

  #under(number: number): readonly string[] {
    const files = this.#files.get(number) ?? none;
    return typeof files === 'string' ? [files] : files;
  }

  #followFile(uri: string, keys: Int32Array | undefined): void {
    this.#changes++;
    const before = this.#keys.get(uri);
    if (keys === undefined) this.#keys.delete(uri);
    else this.#keys.set(uri, keys);
    for (const number of before ?? none) {
      const others = this.#under(number).filter((other) => other !== uri);
      if (others.length === 0) this.#files.delete(number);
      else this.#files.set(number, others);
      this.#note(number);
    }
    for (const number of keys ?? none) {
      const others = this.#files.get(number);
      this.#files.set(number, others === undefined ? uri : [...this.#under(number), uri].sort());
      this.#note(number);
    }
  }

  #note(number: number): void {
    // Before all are known for the first time nobody has asked.
    if (this.#at !== undefined) this.#changed.add(number);
  }
}

const known = new WeakMap<Course, Sharing>();

/** What the files of a project share of which no more is known than the gist. */
export function sharingOf(course: Course): Sharing {
  let sharing = known.get(course);
  if (sharing === undefined) {
    sharing = new Sharing(course);
    known.set(course, sharing);
  }
  return sharing;
}
