import { carry, putCarried } from '../../edit/carry.ts';
import type { Edit } from '../../edit/edit.ts';
import { eolOf } from '../../edit/entry.ts';
import { removeField } from '../../edit/remove.ts';
import { setValue } from '../../edit/set.ts';
import { document } from '../../format/document.ts';
import { splitReference } from '../../model/id.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { fileNamed } from '../../project/file-names.ts';
import type { Project } from '../../project/project.ts';
import { isRegistry } from '../../project/scope.ts';
import { parentOf } from '../../project/uri.ts';
import { contains, type Span } from '../../syntax/span.ts';
import { type Scalar, spanOf } from '../../syntax/tree.ts';
import { arrayOf } from '../../work/list.ts';
import type { Steps } from '../../work/steps.ts';
import { type Movable, sectionOf } from './movable.ts';
import type { Change } from './refactoring.ts';
import { writeReference } from './reference.ts';

/** A registry to move to; one that is not there yet is made. */
export type Destination =
  | { readonly kind: 'file'; readonly file: AnnotationFile }
  | { readonly kind: 'new'; readonly uri: string };

/**
 * Moves an entity or source to a registry as it is written, comments included. Whatever refers to it goes on doing
 * so, and so does what it refers to itself.
 *
 * @returns undefined where the registry cannot take it as it is written
 */
export function* moveTo(project: Project, movable: Movable, to: Destination): Steps<Change | undefined> {
  const { file: home, definition, mapping, pair } = movable;
  const { tree } = home.annotation;
  const uri = to.kind === 'file' ? to.file.uri : to.uri;
  const own = ownSpan(movable);
  const carried = carry(tree, mapping, pair, innerEdits(project, movable, to.kind === 'file' ? to.file : to));
  const removal = removeField(tree, mapping, pair);
  if (removal === undefined) return undefined;
  const edits = new Map<string, readonly Edit[]>([[home.uri, removal]]);
  const add = (at: string, made: readonly Edit[]) => edits.set(at, [...(edits.get(at) ?? []), ...made]);

  const field = definition.type === 'entity' ? 'entities' : 'sources';
  if (to.kind === 'file') {
    const section = sectionOf(to.file, definition.type);
    if (section === undefined) return undefined;
    const into = section === 'none' ? { field, order: Object.keys(document.fields) } : section;
    const put = putCarried(to.file.annotation.tree, into, carried);
    if (put === undefined) return undefined;
    add(uri, put);
  }
  const known = new Map<string, unknown>(project.annotations);
  if (to.kind === 'new') known.set(uri, to);
  const done = new Set<Scalar>();
  for (const { file, reference } of yield* project.scope.uses.find(movable)) {
    yield;
    const { node } = reference;
    if (done.has(node) || splitReference(reference.text).file === undefined) continue;
    done.add(node);
    if (file === home && contains(own, spanOf(node))) continue;
    const written = writeReference(
      project,
      known,
      { uri, isRegistry: true, id: definition.id },
      { uri: file.uri, hides: (id) => file !== home && file.uri !== uri && file.definitions.has(id) },
    );
    const made = written === undefined ? undefined : setValue(file.annotation.tree, node, written);
    if (made === undefined) return undefined;
    add(file.uri, made);
  }
  if (to.kind === 'file') return { edits };
  const eol = eolOf(tree.text);
  const lines = [
    'newsmark: 1',
    '',
    `${field}:`,
    ...carried.lines.map((line) => (line === '' ? line : `  ${line}`)),
  ];
  return { edits, creates: new Map([[uri, lines.map((line) => line + eol).join('')]]) };
}

/** Where a definition is written, its id included. */
export function ownSpan({ pair }: Movable): Span {
  const { start } = spanOf(pair.key);
  return { start, end: spanOf(pair.value ?? pair.key).end };
}

/** Rewrites what a definition refers to, so that it means the same from a registry or from its own file. */
export function innerEdits(
  project: Project,
  movable: Movable,
  { uri }: { readonly uri: string },
): readonly Edit[] {
  const { file: home, definition } = movable;
  if (uri === home.uri) return [];
  const own = ownSpan(movable);
  return arrayOf(home.annotation.references).flatMap((reference) => {
    const { node, text } = reference;
    const target = contains(own, spanOf(node)) ? project.resolve(reference, home) : undefined;
    if (target?.kind !== 'found' || target.definition.type === 'claim') return [];
    const { file: name } = splitReference(text);
    const isSelf = target.file === home && target.definition.id === definition.id;
    const isSame =
      name === undefined
        ? isSelf || isRegistry(target.file)
        : !isSelf && fileNamed(project.annotations, project.root, name, parentOf(uri)) === target.file;
    if (isSame) return [];
    const written = isSelf
      ? definition.id
      : writeReference(
          project,
          project.annotations,
          { uri: target.file.uri, isRegistry: isRegistry(target.file), id: target.definition.id },
          { uri, hides: () => false },
        );
    return (written === undefined ? undefined : setValue(home.annotation.tree, node, written)) ?? [];
  });
}
