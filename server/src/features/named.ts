import type { Entry, Leaf } from '../model/entry.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Located } from '../project/scope.ts';
import type { Alias, Scalar } from '../syntax/tree.ts';
import { definitionOf, definitionWith, standingAt } from './meaning.ts';

/** A word that names an entity, source or claim. */
export interface Named {
  readonly on: Scalar | Alias;
  /** What the word is part of. */
  readonly entry: Entry;
  readonly located: Located;
}

/** What the id or reference at a UTF-16 offset names, aliases followed. */
export function namedAt(project: Project, file: AnnotationFile, offset: number): Named | undefined {
  const { tree, root } = file.annotation;
  const { meaning } = standingAt(tree, root, offset);
  if (meaning?.kind === 'entry') {
    const located = definitionWith(file, meaning.entry);
    return located && { on: meaning.on, entry: meaning.entry, located };
  }
  if (meaning?.kind !== 'leaf') return undefined;
  const { on, leaf } = meaning;
  const located = namedBy(project, file, leaf);
  return located && { on, entry: leaf.owner, located };
}

function namedBy(project: Project, file: AnnotationFile, leaf: Leaf): Located | undefined {
  if (leaf.shape.type === 'id') return definitionOf(file, leaf);
  if (leaf.shape.type !== 'reference') return undefined;
  const target = project.resolve(leaf, file);
  return target.kind === 'found' ? target : undefined;
}
