import type { Leaf } from '../model/entry.ts';
import { splitReference } from '../model/id.ts';
import { type ArticleTarget, articleTarget } from './article-target.ts';
import type { AnnotationFile } from './document.ts';

/** What a project has to know of a file that nobody need look into: plain data, so that threads can tell each other. */
export interface Gist {
  /** The article that it annotates. */
  readonly target: Extract<ArticleTarget, { readonly kind: 'inside' }>;
  /** The ids by which it may refer to what other files define. */
  readonly names: readonly string[];
}

/** The gist of a file; undefined of one that everybody looks into: a registry, or one of which little can be told. */
export function gistOf(root: string, file: AnnotationFile): Gist | undefined {
  const target = articleTarget(root, file);
  const { tree, claims } = file.annotation;
  if (target.kind !== 'inside' || claims.length === 0 || tree.problems.length > 0) return undefined;
  const names: string[] = [];
  for (const [id, [...references]] of file.references)
    if (references.some((reference) => leadsOut(reference, file))) names.push(id);
  return { target, names };
}

/** What a file defines itself, it means by the mere id. */
function leadsOut({ text, shape }: Leaf, { definitions }: AnnotationFile): boolean {
  const { file, id } = splitReference(text);
  if (file !== undefined) return true;
  return shape.type === 'reference' && !shape.to.includes('claim') && !definitions.has(id);
}
