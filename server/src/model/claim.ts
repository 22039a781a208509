import { spanOf } from '../syntax/tree.ts';
import { only } from '../work/fitted.ts';
import { type Dated, datedOf } from './date.ts';
import { type Entry, entriesOf, type FieldName, type Leaf, leafOf, leavesOf, textOf } from './entry.ts';
import { normalId } from './id.ts';

/** One claim of an article. */
export interface Claim {
  readonly type: 'claim';
  /** In its normal form; empty where none is written. */
  readonly id: string;
  readonly idLeaf: Leaf | undefined;
  readonly entry: Entry<'claim'>;
  /** The article's words: one piece for `text`, each of `passages`; none where neither is written. */
  readonly pieces: readonly Leaf[];
  readonly speech: string | undefined;
  readonly speakers: readonly Leaf[];
  readonly via: readonly Leaf[];
  readonly date: Dated | undefined;
  readonly eventDate: Dated | undefined;
  readonly sources: readonly Citation[];
}

/** A source as a claim uses it. */
export interface Citation {
  readonly source: Leaf;
  readonly entry: Entry<'citation'> | undefined;
  readonly locator: string | undefined;
  readonly excerpt: string | undefined;
  readonly stance: string | undefined;
}

/** A claim as its mapping gives it. */
export function readClaim(entry: Entry<'claim'>): Claim {
  const id = leafOf(entry, 'id');
  const text = written(leavesOf(entry, 'text'));
  return {
    type: 'claim',
    id: id ? normalId(id.text) : '',
    idLeaf: id,
    entry,
    pieces: text.length > 0 ? text : written(leavesOf(entry, 'passages')),
    speech: textOf(entry, 'speech'),
    speakers: written(leavesOf(entry, 'speaker')),
    via: written(leavesOf(entry, 'via')),
    date: datedOf(entry, 'date'),
    eventDate: datedOf(entry, 'event-date'),
    sources: citationsOf(entry),
  };
}

/** The claims that a claim names in one of its relations. */
export function relatedTo(claim: Claim, relation: FieldName<'relations'>): readonly Leaf[] {
  return entriesOf(claim.entry, 'relations', 'relations').flatMap((relations) =>
    leavesOf(relations, relation),
  );
}

function citationsOf(entry: Entry<'claim'>): readonly Citation[] {
  const short = written(leavesOf(entry, 'sources')).map(
    (source): Citation => ({
      source,
      entry: undefined,
      locator: undefined,
      excerpt: undefined,
      stance: undefined,
    }),
  );
  const long = entriesOf(entry, 'sources', 'citation').flatMap((citation): readonly Citation[] => {
    const source = leafOf(citation, 'source');
    if (source === undefined || source.text === '') return [];
    return [
      {
        source,
        entry: citation,
        locator: textOf(citation, 'locator'),
        excerpt: textOf(citation, 'excerpt'),
        stance: textOf(citation, 'stance'),
      },
    ];
  });
  if (long.length === 0) return short;
  return [...short, ...long].sort((a, b) => spanOf(a.source.at).start - spanOf(b.source.at).start);
}

function written(leaves: readonly Leaf[]): readonly Leaf[] {
  return only(leaves, (leaf) => leaf.text !== '');
}
