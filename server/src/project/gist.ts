import type { Leaf } from '../model/entry.ts';
import { splitReference } from '../model/id.ts';
import { arrayOf } from '../work/list.ts';
import { type ArticleTarget, articleTarget } from './article-target.ts';
import type { AnnotationFile } from './document.ts';
import { type Mentions, mentionsOf } from './mentions.ts';

/** What the claims of a file share with others, or may. */
export interface Keys {
  /** The numbers that it goes by; what shares a number need not share anything. */
  readonly keys: Int32Array;
  /** Whether two claims of the file share something. */
  readonly isRepeating: boolean;
}

/** What a project has to know of a file that nobody need look into: plain data, so that threads can tell each other. */
export interface Gist extends Partial<Keys> {
  /** The article that it annotates. */
  readonly target: Extract<ArticleTarget, { readonly kind: 'inside' }>;
  /** Where it names what others define for the whole project, if somebody does. */
  readonly mentions: Mentions;
  /** Where it defines and names what is its own, by {@link ownKey}; without, that is not known. */
  readonly own?: Mentions;
  /** The ids by which it names something in a certain file. */
  readonly elsewhere: readonly string[];
}

/** The gist of a file; undefined of one that everybody looks into: a registry, or one of which little can be told. */
export function gistOf(root: string, file: AnnotationFile): Gist | undefined {
  const target = articleTarget(root, file);
  const { tree, claims, references } = file.annotation;
  if (target.kind !== 'inside' || claims.length === 0 || tree.problems.length > 0) return undefined;
  const elsewhere = new Set<string>();
  for (const { text } of references) {
    const reference = splitReference(text);
    if (reference.file !== undefined) elsewhere.add(reference.id);
  }
  const shared = arrayOf(references).flatMap((reference) => keyed(sharedId(reference, file), reference));
  return { target, mentions: mentionsOf(file, shared), elsewhere: [...elsewhere] };
}

/** The ids by which a file may name what others define. */
export function namesIn({ mentions, elsewhere }: Gist): ReadonlySet<string> {
  return new Set([...mentions.keys, ...elsewhere]);
}

/** Where a file defines and names what is its own. */
export function ownMentions(file: AnnotationFile): Mentions {
  const { entities, sources, claims, references } = file.annotation;
  return mentionsOf(file, [
    ...[...entities, ...sources, ...claims].flatMap(({ id, type, idLeaf }) =>
      id !== '' && idLeaf ? keyed(ownKey(type === 'claim', id), idLeaf) : [],
    ),
    ...arrayOf(references).flatMap((reference) => keyed(keyOfOwn(reference, file), reference)),
  ]);
}

/** What tells something of a file from all else in it: a claim may have the id of an entity, and no id begins with `#`. */
export function ownKey(isClaim: boolean, id: string): string {
  return isClaim ? `#${id}` : id;
}

/** What a key of a file's own stands for. */
export function readOwnKey(key: string): { readonly isClaim: boolean; readonly id: string } {
  const isClaim = key.startsWith('#');
  return { isClaim, id: isClaim ? key.slice(1) : key };
}

function keyed(key: string | undefined, leaf: Leaf): readonly (readonly [string, Leaf])[] {
  return key === undefined ? [] : [[key, leaf]];
}

/** The id by which a reference names something that is defined for the whole project, if it is. */
function sharedId({ text, shape }: Leaf, { definitions }: AnnotationFile): string | undefined {
  const { file, id } = splitReference(text);
  // What a file defines itself, it means by the mere id.
  const isShared = file === undefined && !namesClaim(shape) && !definitions.has(id);
  return isShared ? id : undefined;
}

/** The key of what a reference names among what its own file defines. */
function keyOfOwn({ text, shape }: Leaf, { claims, definitions }: AnnotationFile): string | undefined {
  const { file, id } = splitReference(text);
  const isClaim = namesClaim(shape);
  const isOwn = file === undefined && (isClaim ? claims : definitions).has(id);
  return isOwn ? ownKey(isClaim, id) : undefined;
}

function namesClaim(shape: Leaf['shape']): boolean {
  return shape.type === 'reference' && shape.to.includes('claim');
}
