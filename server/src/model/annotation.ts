import type { MappingName } from '../format/mappings.ts';
import { Carried } from '../syntax/carried.ts';
import { follow, type Mapping, type Place, type Tree } from '../syntax/tree.ts';
import type { EdtfDate } from '../time/date.ts';
import { arrayOf, type List } from '../work/list.ts';
import { Slot } from '../work/slot.ts';
import { atOnce, type Steps } from '../work/steps.ts';
import { type Claim, readClaim } from './claim.ts';
import { Collections, type Known } from './collections.ts';
import { dateOf } from './date.ts';
import { type Definition, type Entity, readEntity, readSource, type Source } from './definition.ts';
import { type Entry, entryOf, type FieldName, isEntry, type Leaf, leafOf, type Value } from './entry.ts';
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
  readonly references: List<Leaf>;
  /** What does not fit the format. */
  readonly problems: readonly Problem[];
}

/** What an annotation was read of, to be taken over where an edit leaves it as it is. */
const parts = new Slot<Annotation, Parts>();

interface Parts {
  readonly collections: Known;
  readonly entities: Carried<Value, Entity>;
  readonly sources: Carried<Value, Source>;
  readonly claims: Carried<Value, Claim>;
}

/**
 * Reads a tree as an annotation file.
 *
 * @param before the file before an edit: what stays the same node in it stays the same entity, source or claim
 */
export function readAnnotation(tree: Tree, before?: Annotation): Annotation {
  return atOnce(readAnnotationInSteps(tree, before));
}

/** The same in steps. */
export function* readAnnotationInSteps(tree: Tree, before?: Annotation): Steps<Annotation> {
  const old = before && parts.get(before);
  const collections = new Collections(old?.collections);
  const reader = new Reader(tree.pieces, collections);
  const content = follow(tree.root);
  const mapping = content?.kind === 'mapping' ? content : undefined;
  const root = mapping && (yield* reader.fileInSteps(mapping, mapping));
  reader.problems.addAll(versionProblems(tree, root, mapping));
  const article = root && entryOf(root, 'article', 'article');
  const valuesOf = (field: FieldName<'document'>) => root?.fields.get(field)?.values ?? [];
  const entities = yield* Carried.inSteps(valuesOf('entities'), each('entity', readEntity), old?.entities);
  const sources = yield* Carried.inSteps(valuesOf('sources'), each('source', readSource), old?.sources);
  const claims = yield* Carried.inSteps(valuesOf('claims'), each('claim', readClaim), old?.claims);
  const annotation: Annotation = {
    tree,
    root,
    article: article && {
      entry: article,
      file: leafOf(article, 'file'),
      published: dateOf(leafOf(article, 'published')),
    },
    entities: arrayOf(entities.all),
    sources: arrayOf(sources.all),
    claims: arrayOf(claims.all),
    references: reader.references.joined(before?.references),
    problems: arrayOf(reader.problems.joined(before?.problems)),
  };
  parts.set(annotation, { collections: collections.known, entities, sources, claims });
  return annotation;
}

const definitions = new Slot<Entry, Definition>();

/** What a mapping defines: an entity, a source or a claim. */
export function definitionIn(entry: Entry): Definition | undefined {
  return definitions.get(entry);
}

/** Reads values that are entries of a kind. */
function each<Name extends MappingName, Result extends Definition>(
  name: Name,
  read: (entry: Entry<Name>) => Result,
): (value: Value) => readonly Result[] {
  return (value) => {
    if (!isEntry(value, name)) return [];
    const definition = read(value);
    definitions.set(value, definition);
    return [definition];
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
