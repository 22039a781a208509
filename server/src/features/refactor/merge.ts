import * as l10n from '@vscode/l10n';
import { asValue } from '../../edit/as-value.ts';
import { carry, putCarried } from '../../edit/carry.ts';
import { commentsLost, writeAbove } from '../../edit/comments.ts';
import type { Edit } from '../../edit/edit.ts';
import { appendItem, insertField } from '../../edit/insert.ts';
import type { Value } from '../../edit/node.ts';
import { removeField, removeItem } from '../../edit/remove.ts';
import { setValue } from '../../edit/set.ts';
import { entity as entityShape } from '../../format/entity.ts';
import type { Entity } from '../../model/definition.ts';
import type { Leaf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { isRegistry, type Located } from '../../project/scope.ts';
import type { Reference } from '../../project/uses.ts';
import { pathTo } from '../../syntax/path.ts';
import { contains } from '../../syntax/span.ts';
import { type Mapping, type Pair, type Scalar, type Sequence, spanOf } from '../../syntax/tree.ts';
import { arrayOf } from '../../work/list.ts';
import type { Steps } from '../../work/steps.ts';
import { entityName } from '../names.ts';
import { refactoringKinds } from '../offer.ts';
import { duplicatesOf } from './duplicates.ts';
import { isOnId, isTied, type Movable, movable, namedAt } from './movable.ts';
import { innerEdits, ownSpan } from './move.ts';
import type { Change, Offer, Refactoring } from './refactoring.ts';
import { writeReference } from './reference.ts';

/** Two entities that are the same become one. */
export const merge: Refactoring = {
  kind: refactoringKinds.merge,
  *offers(spot) {
    const named = namedAt(spot);
    if (named?.definition.type !== 'entity' || !isOnId(spot, named)) return [];
    const from = movable(named);
    if (from === undefined) return [];
    const offers: Offer[] = [];
    for (const into of duplicatesOf(spot.project, { file: named.file, definition: named.definition })) {
      yield;
      const target = movable(into);
      if (target === undefined || saysOtherwise(from, target)) continue;
      const title = l10n.t(
        'Merge “{0}” into “{1}” ({2})',
        from.definition.id,
        into.definition.id,
        entityName(into.definition),
      );
      offers.push({ title, change: () => mergeInto(spot.project, from, target) });
    }
    return offers;
  },
};

/** Whether both say something of the same field and not the same: then a word would be lost, and people must choose. */
function saysOtherwise(from: Movable, into: Movable): boolean {
  const theirs = mappingOf(into.pair)?.pairs ?? [];
  return (mappingOf(from.pair)?.pairs ?? []).some(({ key, value }) => {
    if (joined.has(key.value)) return false;
    const other = theirs.find((pair) => pair.key.value === key.value);
    if (other === undefined || (other.value?.kind === 'sequence' && value?.kind === 'sequence')) return false;
    return JSON.stringify(asValue(other.value)) !== JSON.stringify(asValue(value));
  });
}

/** Fields that are joined in a way of their own. */
const joined = new Set(['kind', 'name', 'aliases']);

/**
 * Merges an entity into another: its name and aliases become aliases, fields that the other lacks are taken over
 * as they are written, lists are joined, and whatever referred to it refers to the other. Comments that have no place
 * in what is taken over go above the other. It is not offered where both say something else of one field.
 *
 * @returns undefined where that cannot be done by small edits
 */
export function* mergeInto(project: Project, from: Movable, into: Movable): Steps<Change | undefined> {
  if (from.definition.type !== 'entity' || into.definition.type !== 'entity') return undefined;
  const uses = yield* project.scope.uses.find(from);
  if (meansItself(from, uses)) return undefined;
  const removal = removeField(from.file.annotation.tree, from.mapping, from.pair);
  const taken = takeOver(project, from, into, from.definition, into.definition);
  if (removal === undefined || taken === undefined) return undefined;
  const lost = commentsLost(from.file.annotation.tree, removal, taken);
  const kept = lost.length === 0 ? [] : writeAbove(into.file.annotation.tree, into.pair, lost);
  if (kept === undefined) return undefined;
  const edits = new Map<string, readonly Edit[]>();
  const add = (uri: string, made: readonly Edit[]) => edits.set(uri, [...(edits.get(uri) ?? []), ...made]);
  add(into.file.uri, [...kept, ...taken]);
  add(from.file.uri, removal);
  const byFile = new Map<AnnotationFile, Leaf[]>();
  for (const { file, reference } of uses) {
    const ofFile = byFile.get(file);
    if (ofFile) ofFile.push(reference);
    else byFile.set(file, [reference]);
  }
  for (const [file, references] of byFile) {
    const made = yield* referenceEdits(project, file, references, into);
    if (made === undefined) return undefined;
    add(file.uri, made);
  }
  return { edits };
}

/** Whether an entity refers to itself. */
function meansItself(movable: Movable, uses: readonly Reference[]): boolean {
  const own = ownSpan(movable);
  for (const { file, reference } of uses)
    if (file === movable.file && contains(own, spanOf(reference.node))) return true;
  return false;
}

function* referenceEdits(
  project: Project,
  file: AnnotationFile,
  references: readonly Leaf[],
  into: Located,
): Steps<readonly Edit[] | undefined> {
  const { tree } = file.annotation;
  const edits: Edit[] = [];
  const done = new Set<Scalar>();
  const shortened = new Set<Sequence>();
  const written = writeReference(
    project,
    project.annotations,
    { uri: into.file.uri, isRegistry: isRegistry(into.file), id: into.definition.id },
    { uri: file.uri, hides: (id) => file.definitions.has(id) },
  );
  if (written === undefined) return undefined;
  for (const reference of references) {
    yield;
    const { node } = reference;
    if (done.has(node)) continue;
    done.add(node);
    const step = pathTo(tree, node)?.at(-1);
    const list = step?.kind === 'item' ? step : undefined;
    // Of two in one list, one is left.
    const isThere = list && !shortened.has(list.sequence) && holds(project, file, list.sequence, into);
    const isFree = isThere && node.anchor === undefined;
    if (isFree) shortened.add(list.sequence);
    const made = isFree ? removeItem(tree, list.sequence, list.index) : setValue(tree, node, written);
    if (made === undefined) return undefined;
    edits.push(...made);
  }
  return edits;
}

function holds(
  project: Project,
  file: AnnotationFile,
  list: Sequence,
  { file: home, definition }: Located,
): boolean {
  return arrayOf(file.annotation.references).some((reference) => {
    if (!list.items.includes(reference.at)) return false;
    const target = project.resolve(reference, file);
    return target.kind === 'found' && target.file === home && target.definition.id === definition.id;
  });
}

/** What the one that stays gets of the one that goes. */
function takeOver(
  project: Project,
  from: Movable,
  into: Movable,
  gone: Entity,
  kept: Entity,
): readonly Edit[] | undefined {
  const { tree } = into.file.annotation;
  const mapping = mappingOf(into.pair);
  const source = mappingOf(from.pair);
  if (mapping === undefined || source === undefined) return undefined;
  const order = Object.keys(entityShape.fields);
  const edits: Edit[] = [];
  const inner = innerEdits(project, from, into.file);
  const add = (made: readonly Edit[] | undefined) => made !== undefined && edits.push(...made) >= 0;

  const aliases = newNames(gone, kept, source);
  const ownAliases = mapping.pairs.find(({ key }) => key.value === 'aliases');
  if (aliases.length > 0 && ownAliases === undefined)
    if (!add(insertField(tree, mapping, 'aliases', aliases, { order }))) return undefined;
  if (ownAliases !== undefined)
    for (const alias of aliases) if (!add(appendItem(tree, ownAliases, alias))) return undefined;

  for (const pair of source.pairs) {
    const { value: key } = pair.key;
    if (joined.has(key)) continue;
    const own = mapping.pairs.find((other) => other.key.value === key);
    if (own === undefined) {
      const carried = carry(from.file.annotation.tree, source, pair, inner);
      if (!add(putCarried(tree, mapping, carried, { key, order, loses: 'comments' }))) return undefined;
    } else if (own.value?.kind === 'sequence' && pair.value?.kind === 'sequence') {
      // Items are written anew, and would mean something else in the other file.
      const list = spanOf(pair.value);
      if (inner.some(({ span }) => contains(list, span))) return undefined;
      const known = new Set(own.value.items.map((item) => JSON.stringify(asValue(item))));
      for (const item of pair.value.items.map(asValue))
        if (!known.has(JSON.stringify(item)) && !add(appendItem(tree, own, item))) return undefined;
    }
  }
  return edits;
}

function mappingOf({ value }: Pair): Mapping | undefined {
  return value?.kind === 'mapping' && !isTied(value) ? value : undefined;
}

/** The names of one that the other lacks, as aliases: those with a language keep it. */
function newNames(gone: Entity, kept: Entity, source: Mapping): readonly Value[] {
  const known = new Set(kept.names.map((name) => name.normalize('NFC')));
  const aliases = source.pairs.find(({ key }) => key.value === 'aliases')?.value;
  const written = aliases?.kind === 'sequence' ? aliases.items.map(asValue) : [];
  const withName = gone.name === undefined ? written : [gone.name, ...written];
  return withName.filter((alias) => {
    const text = typeof alias === 'string' ? alias : textOf(alias);
    if (text === undefined || known.has(text.normalize('NFC'))) return false;
    known.add(text.normalize('NFC'));
    return true;
  });
}

function textOf(alias: Value): string | undefined {
  if (typeof alias !== 'object' || !('text' in alias)) return undefined;
  return typeof alias.text === 'string' ? alias.text : undefined;
}
