import type { Leaf } from '../model/entry.ts';
import { splitReference } from '../model/id.ts';
import { type ArticleTarget, articleTarget } from './article-target.ts';
import type { AnnotationFile } from './document.ts';
import { type Mentions, mentionsOf } from './mentions.ts';

/** What a project has to know of a file that nobody need look into: plain data, so that threads can tell each other. */
export interface Gist {
  /** The article that it annotates. */
  readonly target: Extract<ArticleTarget, { readonly kind: 'inside' }>;
  /** Where it names what others define for the whole project, if somebody does. */
  readonly mentions: Mentions;
  /** The ids by which it names something in a certain file. */
  readonly elsewhere: readonly string[];
  /** What its claims share with those of other files goes by these numbers; without, they share nothing. */
  readonly keys?: Int32Array;
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
  const shared = references.filter((reference) => isShared(reference, file));
  return { target, mentions: mentionsOf(file, shared), elsewhere: [...elsewhere] };
}

/** The ids by which a file may name what others define. */
export function namesIn({ mentions, elsewhere }: Gist): ReadonlySet<string> {
  return new Set([...mentions.ids, ...elsewhere]);
}

/** Whether a reference names something that is defined for the whole project, if it is. */
function isShared({ text, shape }: Leaf, { definitions }: AnnotationFile): boolean {
  const { file, id } = splitReference(text);
  // What a file defines itself, it means by the mere id.
  return (
    file === undefined && shape.type === 'reference' && !shape.to.includes('claim') && !definitions.has(id)
  );
}
