import { fieldOf } from '../format/mappings.ts';
import type { Field } from '../format/shape.ts';
import { definitionIn } from '../model/annotation.ts';
import type { Entry, Leaf, Value } from '../model/entry.ts';
import type { FieldValue } from '../model/fields.ts';
import { isMerge } from '../model/pairs.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Located } from '../project/scope.ts';
import { type Cursor, pathAt } from '../syntax/cursor.ts';
import type { Alias, Mapping, Pair, Scalar, Tree } from '../syntax/tree.ts';
import { none } from '../work/fitted.ts';
import { arrayOf } from '../work/list.ts';

/** What the word at an offset means to the format. */
export type Meaning =
  /** A field's name, in the mapping that has it. */
  | {
      readonly kind: 'key';
      readonly on: Scalar;
      readonly entry: Entry;
      readonly name: string;
      readonly field: Field;
    }
  /** A value: an id, a reference, a date, a text … */
  | { readonly kind: 'leaf'; readonly on: Scalar | Alias; readonly leaf: Leaf }
  /** A key that is itself a value, beside the value that it has: a rule's code. */
  | { readonly kind: 'named'; readonly on: Scalar; readonly leaf: Leaf }
  /** An alias for a mapping, or the id of one that is written elsewhere. */
  | { readonly kind: 'entry'; readonly on: Alias; readonly entry: Entry }
  /** `<<`, or what it takes over. */
  | { readonly kind: 'merge'; readonly on: Scalar | Alias; readonly entry: Entry; readonly pair: Pair };

/** Where a cursor stands: in the tree, and in what the format makes of it. */
export interface Standing {
  readonly cursor: Cursor;
  /** Undefined where no word of the format is touched. */
  readonly meaning: Meaning | undefined;
}

/**
 * What is meant at a UTF-16 offset of a file, aliases and merges followed: an anchored value that several
 * places use means what it means in the first of them.
 */
export function standingAt(tree: Tree, root: Entry | undefined, offset: number): Standing {
  const cursor = pathAt(tree, offset);
  const { on } = cursor;
  if (root === undefined || on === undefined) return { cursor, meaning: undefined };
  return { cursor, meaning: meaningHere(root, cursor, on) ?? meaningElsewhere(root, on) };
}

/** Follows the steps down to the word, mapping by mapping. */
function meaningHere(root: Entry, { steps, spot }: Cursor, on: Scalar | Alias): Meaning | undefined {
  let entry: Entry = root;
  let value: FieldValue | undefined;
  let merge: Pair | undefined;
  let index = 0;
  for (const step of steps) {
    if (step.kind === 'item') index = step.index;
    if (step.kind !== 'field') continue;
    if (step.mapping !== entry.node) {
      const inner = entryOf(value, step.mapping, index);
      // The mapping of a map from ids is no entry: its keys are values of the field.
      if (inner?.kind !== 'entry') continue;
      entry = inner;
    }
    value = entry.fields.get(step.pair.name);
    if (value !== undefined && value.key !== step.pair.key) value = undefined;
    merge = isMerge(step.pair) ? step.pair : undefined;
  }
  if (merge !== undefined) return { kind: 'merge', on, entry, pair: merge };
  if (spot.kind === 'key' && spot.mapping === entry.node) return keyMeaning(entry, spot.pair.key);
  for (const each of value?.values ?? []) {
    const found = valueMeaning(each, on);
    if (found) return found;
  }
  return undefined;
}

/** What a field's value holds for a mapping, which is the item of that index as a rule: there may be thousands. */
function entryOf(value: FieldValue | undefined, mapping: Mapping, index: number): Value | undefined {
  const isOf = (each: Value | undefined) => each?.kind === 'entry' && each.node === mapping;
  const usual = value?.values.at(index);
  return isOf(usual) ? usual : arrayOf(value?.values ?? none).find(isOf);
}

function keyMeaning(entry: Entry, on: Scalar): Meaning | undefined {
  const field = fieldOf(entry.name, on.value);
  return field && { kind: 'key', on, entry, name: on.value, field };
}

function valueMeaning(value: Value, on: Scalar | Alias): Meaning | undefined {
  if (value.kind === 'leaf') {
    if (value.at === on || value.node === on) return { kind: 'leaf', on, leaf: value };
    if (value.key === on && on.kind === 'scalar' && value.field !== 'id')
      return { kind: 'named', on, leaf: value };
    return undefined;
  }
  if (value.id?.node === on) return { kind: 'leaf', on, leaf: value.id };
  return on.kind === 'alias' && value.at === on ? { kind: 'entry', on, entry: value } : undefined;
}

/** Looks through the whole file for a word that stands under an anchor and is used by an alias or a merge. */
function meaningElsewhere(entry: Entry, on: Scalar | Alias): Meaning | undefined {
  for (const value of entry.fields.values()) {
    if (value.key === on) return keyMeaning(entry, value.key);
    for (const each of value.values) {
      const found =
        valueMeaning(each, on) ?? (each.kind === 'entry' ? meaningElsewhere(each, on) : undefined);
      if (found) return found;
    }
  }
  return undefined;
}

/** The nearest entry of a kind that an entry lies in, itself included. */
export function around<Name extends Entry['name']>(
  entry: Entry | undefined,
  name: Name,
): Entry<Name> | undefined {
  for (let at = entry; at !== undefined; at = at.owner) if (isNamed(at, name)) return at;
  return undefined;
}

function isNamed<Name extends Entry['name']>(entry: Entry, name: Name): entry is Entry<Name> {
  return entry.name === name;
}

/** The definition that an id of a file names. */
export function definitionOf(file: AnnotationFile, id: Leaf): Located | undefined {
  const located = definitionWith(file, id.owner);
  return located?.definition.idLeaf === id ? located : undefined;
}

/** The definition that a mapping of a file makes. */
export function definitionWith(file: AnnotationFile, entry: Entry): Located | undefined {
  const definition = definitionIn(entry);
  return definition && { file, definition };
}
