import type { Entity, Source } from '../../model/definition.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Located } from '../../project/scope.ts';
import { pathTo } from '../../syntax/path.ts';
import { follow, type Mapping, type Node, type Pair, spanOf } from '../../syntax/tree.ts';
import { subjectAt } from '../subject.ts';
import type { Spot } from './refactoring.ts';

/** An entity or source, and the field that writes it out under its id. */
export interface Movable extends Located<Entity | Source> {
  readonly mapping: Mapping;
  readonly pair: Pair;
}

/** The entity or source that is named at a place; undefined where an article's claim or nothing is. */
export function namedAt({ project, file, offset }: Spot): Located<Entity | Source> | undefined {
  const subject = subjectAt(project, file, offset);
  if (subject?.kind !== 'definition') return undefined;
  const { file: home, definition } = subject.located;
  return definition.type === 'claim' ? undefined : { file: home, definition };
}

/** Whether a place is on the id that defines something, and not on a reference to it. */
export function isOnId({ file, offset }: Spot, located: Located): boolean {
  const id = located.definition.idLeaf?.node;
  if (located.file !== file || id === undefined) return false;
  const { start, end } = spanOf(id);
  return start <= offset && offset <= end;
}

/**
 * A definition that can be taken out of its file as it is written: not where it is defined twice, where its YAML
 * cannot be read, or where it holds an anchor or alias, which mean nothing in another place.
 */
export function movable({ file, definition }: Located<Entity | Source>): Movable | undefined {
  const { tree, root } = file.annotation;
  const { id, idLeaf, type } = definition;
  if (tree.problems.length > 0 || idLeaf === undefined) return undefined;
  if (file.definitions.get(id)?.length !== 1) return undefined;
  const last = pathTo(tree, idLeaf.node)?.at(-1);
  const all = root?.fields.get(type === 'entity' ? 'entities' : 'sources')?.content;
  if (last?.kind !== 'field' || last.mapping !== all || last.pair.key !== idLeaf.node) return undefined;
  if (last.mapping.anchor !== undefined) return undefined;
  if (last.pair.key.anchor !== undefined || isTied(last.pair.value)) return undefined;
  return { file, definition, mapping: last.mapping, pair: last.pair };
}

/** Whether a node holds an anchor or an alias. */
export function isTied(node: Node | null): boolean {
  if (node === null) return false;
  if (node.kind === 'alias' || node.anchor !== undefined) return true;
  if (node.kind === 'mapping')
    return node.pairs.some(({ key, value }) => key.anchor !== undefined || isTied(value));
  return node.kind === 'sequence' && node.items.some(isTied);
}

/** The field of a file that holds its entities or sources, where it is written there itself. */
export function sectionOf(file: AnnotationFile, type: 'entity' | 'source'): Pair | 'none' | undefined {
  const { tree, root } = file.annotation;
  const field = root?.fields.get(type === 'entity' ? 'entities' : 'sources');
  if (field === undefined) return 'none';
  const last = pathTo(tree, field.key)?.at(-1);
  if (last?.kind !== 'field' || last.mapping !== follow(tree.root)) return undefined;
  return last.pair.value?.kind === 'alias' ? undefined : last.pair;
}
