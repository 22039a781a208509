import { follow, type Mapping, type Place, type Tree } from '../syntax/tree.ts';
import type { EdtfDate } from '../time/date.ts';
import { type Claim, readClaim } from './claim.ts';
import { dateOf } from './date.ts';
import { type Entity, readEntity, readSource, type Source } from './definition.ts';
import { type Entry, entriesOf, entryOf, type Leaf, leafOf } from './entry.ts';
import type { Problem } from './problem.ts';
import { Reader } from './read.ts';

/** The article as an annotation file describes it. */
export interface ArticleEntry {
  readonly entry: Entry<'article'>;
  readonly file: Leaf | undefined;
  readonly published: EdtfDate | undefined;
}

/** An annotation file as read. */
export interface Annotation {
  readonly tree: Tree;
  /** Undefined where the file is empty or holds no mapping. */
  readonly root: Entry<'document'> | undefined;
  /** Undefined in a registry, whose definitions serve the whole project. */
  readonly article: ArticleEntry | undefined;
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  /** Every reference to an entity, source or claim, in the order of the file. */
  readonly references: readonly Leaf[];
  /** What does not fit the format. */
  readonly problems: readonly Problem[];
}

const entity = once(readEntity);
const source = once(readSource);
const claim = once(readClaim);

/** An entry that stays the same while its file is edited is the same entity, source or claim. */
function once<Of extends Entry, Result>(read: (entry: Of) => Result): (entry: Of) => Result {
  const known = new WeakMap<Of, Result>();
  return (entry) => {
    const result = known.get(entry) ?? read(entry);
    known.set(entry, result);
    return result;
  };
}

/** Reads a tree as an annotation file. */
export function readAnnotation(tree: Tree): Annotation {
  const reader = new Reader(tree.text);
  const content = follow(tree.root);
  const mapping = content?.kind === 'mapping' ? content : undefined;
  const root = mapping && reader.entry('document', mapping, mapping);
  const article = root && entryOf(root, 'article', 'article');
  return {
    tree,
    root,
    article: article && {
      entry: article,
      file: leafOf(article, 'file'),
      published: dateOf(leafOf(article, 'published')),
    },
    entities: root ? entriesOf(root, 'entities', 'entity').map(entity) : [],
    sources: root ? entriesOf(root, 'sources', 'source').map(source) : [],
    claims: root ? entriesOf(root, 'claims', 'claim').map(claim) : [],
    references: reader.references,
    problems: [...versionProblems(tree, root, mapping), ...reader.problems],
  };
}

function versionProblems(
  tree: Tree,
  root: Entry<'document'> | undefined,
  mapping: Mapping | undefined,
): readonly Problem[] {
  const version = root?.fields.get('newsmark');
  const leaf = root && leafOf(root, 'newsmark');
  if (leaf?.valid || (version !== undefined && version.values.length === 0 && version.content !== null))
    return [];
  const start: Place = { base: tree.root?.base ?? { offset: 0 }, from: 0, to: 0 };
  const at = leaf?.at ?? version?.key ?? mapping?.pairs[0]?.key ?? tree.root ?? start;
  return [{ code: 'unsupported-version', at, root: mapping ?? null, leaf: leaf?.node }];
}
