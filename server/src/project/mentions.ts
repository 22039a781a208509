import type { Entry, Leaf } from '../model/entry.ts';
import type { Span } from '../syntax/span.ts';
import { spanOf } from '../syntax/tree.ts';
import type { AnnotationFile } from './document.ts';

/** A place where something is named, or defined. */
export interface Mention {
  readonly file: AnnotationFile;
  /** UTF-16 offsets. */
  readonly at: Span;
  /** Whether there are quotation marks around it. */
  readonly isQuoted: boolean;
  /** Whether a YAML alias stands there. */
  readonly isAlias: boolean;
  readonly isDefinition: boolean;
  /** What tells the claim that names it from all others; undefined where none does. */
  readonly claim: unknown;
  /** As what the claim names it, where that counts. */
  readonly as: Role;
}

type Role = 'speaker' | 'source' | undefined;

/** A leaf as a place where something is named. */
export function mentionBy(file: AnnotationFile, leaf: Leaf): Mention {
  return { file, at: spanOf(leaf.at), ...readFlags(flagsOf(leaf)), claim: claimAround(leaf) };
}

/** Where it stands without the quotation marks, in a file that can be read: each is closed there. */
export function insideQuotes({ at: { start, end }, isQuoted }: Mention): Span {
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Where a file names things, as plain data: there may be hundreds in each of thousands of files. */
export interface Mentions {
  /** What is named. */
  readonly keys: readonly string[];
  /** Of each mention its key's index, where it stands from and to, its flags, and the number of the claim around, or -1. */
  readonly places: Int32Array;
}

const each = 5;

/** Where leaves of a file stand that name something, with a key of that. */
export function mentionsOf(
  file: AnnotationFile,
  named: Iterable<readonly [key: string, leaf: Leaf]>,
): Mentions {
  const numbers = new Map<Entry, number>(file.annotation.claims.map(({ entry }, number) => [entry, number]));
  const keys = new Map<string, number>();
  const places: number[] = [];
  for (const [key, leaf] of named) {
    const index = keys.get(key) ?? keys.size;
    keys.set(key, index);
    const { start, end } = spanOf(leaf.at);
    const claim = claimAround(leaf);
    const number = claim === undefined ? undefined : numbers.get(claim);
    places.push(index, start, end, flagsOf(leaf), number ?? -1);
  }
  return { keys: [...keys.keys()], places: Int32Array.from(places) };
}

/** The places of a file by what they name. */
export function* eachMention(
  file: AnnotationFile,
  { keys, places }: Mentions,
): Iterable<readonly [key: string, Mention]> {
  for (let at = 0; at < places.length; at += each)
    yield [keys[places[at] ?? 0] ?? '', mentionAt(file, places, at)];
}

/** The places of a file that name one thing. */
export function* mentionsUnder(
  key: string,
  file: AnnotationFile,
  { keys, places }: Mentions,
): Iterable<Mention> {
  const index = keys.indexOf(key);
  for (let at = 0; at < places.length; at += each)
    if (places[at] === index) yield mentionAt(file, places, at);
}

function mentionAt(file: AnnotationFile, places: Int32Array, at: number): Mention {
  const [, start = 0, end = 0, flags = 0, number = -1] = places.subarray(at, at + each);
  const claim = number === -1 ? undefined : `${file.uri} ${number}`;
  return { file, at: { start, end }, ...readFlags(flags), claim };
}

const quoted = 1;
const alias = 2;
const defines = 4;
const speaker = 8;
const source = 16;

function flagsOf({ at, shape, field, owner }: Leaf): number {
  const isQuoted = at.kind === 'scalar' && (at.style === 'single' || at.style === 'double');
  const isSource = field === 'sources' || owner.name === 'citation';
  return (
    (isQuoted ? quoted : 0) +
    (at.kind === 'alias' ? alias : 0) +
    (shape.type === 'id' ? defines : 0) +
    (field === 'speaker' ? speaker : isSource ? source : 0)
  );
}

function readFlags(flags: number): Pick<Mention, 'isQuoted' | 'isAlias' | 'isDefinition' | 'as'> {
  return {
    isQuoted: (flags & quoted) !== 0,
    isAlias: (flags & alias) !== 0,
    isDefinition: (flags & defines) !== 0,
    as: flags & speaker ? 'speaker' : flags & source ? 'source' : undefined,
  };
}

function claimAround({ owner }: Leaf): Entry | undefined {
  let at: Entry | undefined = owner;
  while (at !== undefined && at.name !== 'claim') at = at.owner;
  return at;
}
