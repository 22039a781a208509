import type { Entry, Leaf } from '../model/entry.ts';
import { splitReference } from '../model/id.ts';
import type { Span } from '../syntax/span.ts';
import { spanOf } from '../syntax/tree.ts';
import type { AnnotationFile } from './document.ts';

/** A place where something is named. */
export interface Mention {
  readonly file: AnnotationFile;
  /** UTF-16 offsets. */
  readonly at: Span;
  /** Whether there are quotation marks around it. */
  readonly isQuoted: boolean;
  /** What tells the claim that names it from all others; undefined where none does. */
  readonly claim: unknown;
  /** As what the claim names it, where that counts. */
  readonly as: Role;
}

type Role = 'speaker' | 'source' | undefined;

/** A reference as a place where something is named. */
export function mentionBy(file: AnnotationFile, reference: Leaf): Mention {
  return {
    file,
    at: spanOf(reference.at),
    isQuoted: isQuoted(reference),
    claim: claimAround(reference),
    as: roleOf(reference),
  };
}

const roles: readonly Role[] = [undefined, 'speaker', 'source'];
/** What is noted of a mention: its id by the place in the list, where it stands, whether quoted, its role and claim. */
const each = 6;

/** Where a file names things, as plain data: there may be hundreds in each of thousands of files. */
export interface Mentions {
  readonly ids: readonly string[];
  readonly places: Int32Array;
}

/** Where references of a file stand. */
export function mentionsOf(file: AnnotationFile, references: readonly Leaf[]): Mentions {
  const numbers = new Map<Entry, number>(file.annotation.claims.map(({ entry }, number) => [entry, number]));
  const ids = new Map<string, number>();
  const places = references.flatMap((reference) => {
    const { id } = splitReference(reference.text);
    const place = ids.get(id) ?? ids.size;
    ids.set(id, place);
    const { start, end } = spanOf(reference.at);
    const claim = claimAround(reference);
    const number = claim === undefined ? undefined : numbers.get(claim);
    const quoted = Number(isQuoted(reference));
    return [place, start, end, quoted, roles.indexOf(roleOf(reference)), number ?? -1];
  });
  return { ids: [...ids.keys()], places: Int32Array.from(places) };
}

/** The places of a file that name an id. */
export function* mentionsIn(file: AnnotationFile, { ids, places }: Mentions, id: string): Iterable<Mention> {
  const place = ids.indexOf(id);
  for (let at = 0; at < places.length; at += each) {
    if (places[at] !== place) continue;
    const [, start = 0, end = 0, quoted = 0, role = 0, number = -1] = places.subarray(at, at + each);
    const claim = number === -1 ? undefined : `${file.uri} ${number}`;
    yield { file, at: { start, end }, isQuoted: quoted === 1, claim, as: roles[role] };
  }
}

function roleOf({ field, owner }: Leaf): Role {
  if (field === 'speaker') return 'speaker';
  return field === 'sources' || owner.name === 'citation' ? 'source' : undefined;
}

function isQuoted({ at }: Leaf): boolean {
  return at.kind === 'scalar' && (at.style === 'single' || at.style === 'double');
}

function claimAround({ owner }: Leaf): Entry | undefined {
  let at: Entry | undefined = owner;
  while (at !== undefined && at.name !== 'claim') at = at.owner;
  return at;
}
