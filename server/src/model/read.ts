import { codes, isCode } from '../format/codes.ts';
import { collections } from '../format/document.ts';
import { fieldOf, isPrivateKey, type MappingName, mappingShape } from '../format/mappings.ts';
import type { DefinitionType, Field, LeafShape, Shape } from '../format/shape.ts';
import { severities } from '../format/vocabulary.ts';
import { itemsOf } from '../syntax/join.ts';
import type { PiecedText } from '../syntax/pieced-text.ts';
import {
  type Content,
  follow,
  type Mapping,
  type Node,
  type Pair,
  type Place,
  type Scalar,
  spanOf,
} from '../syntax/tree.ts';
import { readDate, readUnquotedSet } from '../time/reading.ts';
import { fitted } from '../work/fitted.ts';
import { GrowingList } from '../work/growing-list.ts';
import type { List } from '../work/list.ts';
import type { Steps } from '../work/steps.ts';
import { Collections, type Followed } from './collections.ts';
import { type Entry, Leaf, type Value } from './entry.ts';
import { DraftFields, type FieldValue, noFields } from './fields.ts';
import { emptyMapping, headOf, headOfContent } from './heads.ts';
import { leafFault } from './leaf-check.ts';
import { nearest } from './nearest.ts';
import { effectivePairs } from './pairs.ts';
import type { Found, Problem } from './problem.ts';

/** Where a value is read: what it belongs to, and under which key it stands. */
interface Slot {
  readonly owner: Entry;
  readonly field: string;
  readonly pair: Pair;
  /** The key, where it is a value itself. */
  readonly key: Scalar | undefined;
}

/** A mapping to be read. */
type Asked<Name extends MappingName> = readonly [
  name: Name,
  node: Mapping,
  at: Place,
  owner?: Entry | undefined,
  /** Of a definition: its id, and whether a field that is missing is a problem, as it is with others. */
  more?: { readonly idOf: (entry: Entry) => Leaf; readonly complete: boolean },
];

type Draft<Name extends MappingName> = { -readonly [Key in keyof Entry<Name>]: Entry<Name>[Key] };

/** The fields of a mapping, and its kind, on which it rests which fields it may have. */
interface Pairs {
  readonly pairs: readonly Pair[];
  readonly kind: string | undefined;
  /** The fields that it could have and has not, once a key is none: there may be thousands of such keys. */
  free: readonly string[] | undefined;
}

/** A field as it is written, whose values are still to be read. */
interface WrittenField {
  readonly field: Field;
  readonly slot: Slot;
}

/**
 * Reads mappings as what the description of the format says they are, in one pass that serves everything
 * else: values with their places, and what does not fit. One broken value never hides another.
 */
export class Reader {
  readonly problems = new GrowingList<Problem>();
  /** Every reference met, in the order of the file. */
  readonly references = new GrowingList<Leaf>();
  readonly #text: PiecedText;
  readonly #collections: Collections;
  /** The mappings being read, so that one that holds itself by an alias is not read for ever. */
  readonly #open = new Set<Mapping>();

  constructor(text: PiecedText, collections = new Collections()) {
    this.#text = text;
    this.#collections = collections;
  }

  /** Reads a mapping, or returns undefined where it is read already further out. */
  entry<Name extends MappingName>(...[name, node, at, owner, more]: Asked<Name>): Entry<Name> | undefined {
    if (this.#open.has(node)) return undefined;
    const entry: Draft<Name> = { kind: 'entry', name, node, at, id: undefined, owner, fields: noFields };
    if (more) entry.id = more.idOf(entry);
    const draft = new DraftFields();
    this.#open.add(node);
    const written = this.#pairsOf(node);
    for (const pair of written.pairs) {
      const field = this.#fieldIn(entry, pair, written);
      if (field) draft.add(pair, this.#values(field.field.shape, pair.value, field.slot));
    }
    this.#open.delete(node);
    entry.fields = draft.done(written.pairs);
    if (more?.complete !== false) this.#missing(entry);
    return entry;
  }

  /** Reads the mapping that a file is, in steps in which its own collections are read. */
  *fileInSteps(node: Mapping, at: Place): Steps<Entry<'document'>> {
    const entry: Draft<'document'> = {
      kind: 'entry',
      name: 'document',
      node,
      at,
      id: undefined,
      owner: undefined,
      fields: noFields,
    };
    const draft = new DraftFields();
    this.#open.add(node);
    const written = this.#pairsOf(node);
    for (const pair of written.pairs) {
      const field = this.#fieldIn(entry, pair, written);
      if (field) draft.add(pair, yield* this.#valuesOfFile(field.field.shape, pair.value, field.slot));
    }
    this.#open.delete(node);
    entry.fields = draft.done(written.pairs);
    this.#missing(entry);
    return entry;
  }

  /** The fields of a mapping, other problems of its keys told. */
  #pairsOf(node: Mapping): Pairs {
    const { pairs, repeated } = effectivePairs(node);
    for (const { pair, first } of repeated)
      this.problems.add({ code: 'duplicate-key', at: pair.key, key: pair.key, first: first.key });
    const kind = this.#kindOf(pairs.find((pair) => pair.name === 'kind')?.value ?? null);
    return { pairs, kind, free: undefined };
  }

  /** A field of an entry, be it one that only another kind has; undefined where it is none. */
  #fieldIn(entry: Entry, pair: Pair, written: Pairs): WrittenField | undefined {
    const { name } = entry;
    const { pairs, kind } = written;
    const key = pair.name;
    if (isPrivateKey(key)) return undefined;
    const field = fieldOf(name, key);
    if (field === undefined || this.#misplaced(field, kind)) {
      written.free ??= this.#freeFields(name, kind, pairs);
      this.#unknownKey(name, pair.key, field, written.free);
    }
    return field && { field, slot: { owner: entry, field: key, pair, key: undefined } };
  }

  #kindOf(value: Node | null): string | undefined {
    const content = follow(value);
    return content?.kind === 'scalar' ? content.value : undefined;
  }

  #misplaced(field: Field, kind: string | undefined): boolean {
    return field.onlyFor !== undefined && kind !== undefined && !field.onlyFor.some((only) => only === kind);
  }

  #unknownKey(name: MappingName, key: Scalar, field: Field | undefined, free: readonly string[]): void {
    // A key that is being typed is reported by the syntax already.
    if (key.value === '') return;
    this.problems.add({
      code: 'unknown-key',
      at: key,
      key,
      name,
      suggestion: nearest(key.value, free),
      onlyFor: field?.onlyFor,
    });
  }

  /** The fields that a mapping could have and has not. */
  #freeFields(name: MappingName, kind: string | undefined, pairs: readonly Pair[]): readonly string[] {
    const present = new Set(pairs.map((pair) => pair.name));
    return Object.entries(mappingShape(name).fields)
      .filter(([other, description]) => !present.has(other) && !this.#misplaced(description, kind))
      .map(([other]) => other);
  }

  #missing(entry: Entry): void {
    for (const group of mappingShape(entry.name).requires) {
      if (group.some((field) => isFilled(entry.fields.get(field)))) continue;
      const empty = group.map((field) => entry.fields.get(field)?.key).find((key) => key !== undefined);
      this.problems.add({
        code: 'missing-key',
        at: empty ?? entry.id?.at ?? headOf(entry),
        entry,
        missing: group,
      });
    }
  }

  /** Values of the file's own mapping: what its collections hold is read each by itself. */
  *#valuesOfFile(shape: Shape, node: Node | null, slot: Slot): Steps<List<Value>> {
    const content = follow(node);
    const { lists, maps } = this.#collections;
    if (content === null) return [];
    if (shape.type === 'mapping' && !isCollection(slot))
      return yield* this.#each(lists, [node], slot, (reader, node) => reader.#mapping(shape, node, slot));
    if (isCollection(slot) && shape.type === 'list' && content.kind === 'sequence')
      return yield* this.#each(lists, itemsOf(content), slot, (reader, item) =>
        reader.#values(shape.of, item, slot),
      );
    if (isCollection(slot) && shape.type === 'map' && content.kind === 'mapping')
      return yield* this.#each(maps, definitionsIn(content), slot, (reader, pair) =>
        reader.#definition(shape.of, shape.id, pair, slot),
      );
    return this.#values(shape, node, slot);
  }

  #values(shape: Shape, node: Node | null, slot: Slot): readonly Value[] {
    const content = follow(node);
    if (node === null || content === null) return [];
    switch (shape.type) {
      case 'list':
        return this.#list(shape.of, shape.orOne === true, node, content, slot);
      case 'mapping':
        return this.#mapping(shape, node, slot);
      case 'map':
        return this.#map(shape.of, shape.id, shape, node, content, slot);
      case 'severities':
        return this.#severities(shape, node, content, slot);
      case 'either': {
        if (content.kind === 'mapping') {
          const entry = this.entry(shape.long, content, node, slot.owner);
          return entry ? [entry] : [];
        }
        return this.#leaf(shape.short, shape, node, content, slot);
      }
      default:
        return this.#leaf(shape, shape, node, content, slot);
    }
  }

  #mapping(shape: Extract<Shape, { type: 'mapping' }>, node: Node | null, slot: Slot): readonly Value[] {
    const content = follow(node);
    if (node === null || content === null) return [];
    if (content.kind !== 'mapping') return this.#wrongType(shape, node, content, slot);
    const entry = this.entry(shape.of, content, node, ownerIn(slot));
    return entry ? [entry] : [];
  }

  #list(of: Shape, orOne: boolean, node: Node, content: Content, slot: Slot): readonly Value[] {
    if (content.kind === 'sequence')
      return fitted(content.items.flatMap((item) => this.#values(of, item, slot)));
    const fits =
      content.kind === 'mapping' ? of.type === 'mapping' || of.type === 'either' : of.type !== 'mapping';
    if (orOne && fits) return this.#values(of, node, slot);
    this.#wrongType({ type: 'list', of }, node, content, slot);
    // What was written is read all the same, so that the rest of the file can refer to it.
    return fits ? this.#values(of, node, slot) : [];
  }

  #map(
    of: MappingName,
    type: DefinitionType,
    shape: Shape,
    node: Node,
    content: Content,
    slot: Slot,
  ): readonly Value[] {
    if (content.kind !== 'mapping') return this.#wrongType(shape, node, content, slot);
    return definitionsIn(content).flatMap((pair) => this.#definition(of, type, pair, slot));
  }

  #definition(of: MappingName, type: DefinitionType, pair: Pair, slot: Slot): readonly Value[] {
    if (isPrivateKey(pair.name)) return [];
    const value = follow(pair.value);
    if (value !== null && value.kind !== 'mapping') {
      this.#wrongType({ type: 'mapping', of }, pair.value ?? pair.key, value, { ...slot, key: pair.key });
    }
    const inner: Mapping = value?.kind === 'mapping' ? value : emptyMapping(pair.key);
    const idOf = (owner: Entry): Leaf =>
      this.#readLeaf({ type: 'id', of: type }, pair.key, pair.key, {
        owner,
        field: 'id',
        pair,
        key: pair.key,
      });
    // Of what has a wrong type, nothing else is missing.
    const complete = value === null || value.kind === 'mapping';
    const entry = this.entry(of, inner, pair.value ?? pair.key, ownerIn(slot), { idOf, complete });
    return entry ? [entry] : [];
  }

  /** Reads what a collection holds, each by itself, and what is as it was not again. */
  *#each<Part>(
    collections: Followed<Part>,
    parts: List<Part>,
    { field, pair }: Slot,
    read: (reader: Reader, part: Part) => readonly Value[],
  ): Steps<List<Value>> {
    const { values, problems, references } = yield* collections.read(field, pair.key, parts, (part) => {
      const reader = new Reader(this.#text, this.#collections);
      const values = read(reader, part);
      return { values, problems: reader.problems.joined(), references: reader.references.joined() };
    });
    this.problems.addAll(problems.all);
    this.references.addAll(references.all);
    return values.all;
  }

  #severities(shape: Shape, node: Node, content: Content, slot: Slot): readonly Value[] {
    if (content.kind !== 'mapping') return this.#wrongType(shape, node, content, slot);
    const { pairs, repeated } = effectivePairs(content);
    for (const { pair, first } of repeated)
      this.problems.add({ code: 'duplicate-key', at: pair.key, key: pair.key, first: first.key });
    const chosen = new Set(pairs.map((pair) => pair.key.value));
    const free = Object.keys(codes).filter((code) => !chosen.has(code));
    return pairs.flatMap((pair) => {
      const { key } = pair;
      if (isPrivateKey(key.value)) return [];
      if (!isCode(key.value) && key.value !== '')
        this.problems.add({
          code: 'unknown-key',
          at: key,
          key,
          name: 'severities',
          suggestion: nearest(key.value, free),
          onlyFor: undefined,
        });
      const value = follow(pair.value);
      if (pair.value === null || value === null) return [];
      const choice: LeafShape = { type: 'choice', choices: severities };
      return this.#leaf(choice, choice, pair.value, value, { ...slot, key: pair.key });
    });
  }

  #leaf(short: LeafShape, shape: Shape, node: Node, content: Content, slot: Slot): readonly Value[] {
    if (content.kind === 'scalar') return [this.#readLeaf(short, content, node, slot)];
    if (short.type === 'date') {
      const source = this.#text.slice(content.base.offset + content.from, content.base.offset + content.to);
      const reading = content.flow ? readUnquotedSet(source) : undefined;
      if (reading !== undefined && !reading.ok) {
        const { sentence, suggestion } = reading;
        this.problems.add({ code: 'invalid-date', at: node, content, sentence, suggestion });
        return [];
      }
    }
    return this.#wrongType(shape, node, content, slot);
  }

  #readLeaf(shape: LeafShape, node: Scalar, at: Node, slot: Slot): Leaf {
    const text = node.value.trim();
    const valid = text !== '' && this.#check(shape, text, node, at, slot);
    const leaf = new Leaf({ shape, text, node, at, valid }, slot);
    if (shape.type === 'reference' && text !== '') this.references.add(leaf);
    return leaf;
  }

  #check(shape: LeafShape, text: string, scalar: Scalar, at: Node, slot: Slot): boolean {
    if (shape.type === 'version') return text === shape.value;
    if (shape.type === 'date') {
      const reading = readDate(text);
      if (reading.ok) return true;
      const { sentence, suggestion } = reading;
      this.problems.add({ code: 'invalid-date', at, content: scalar, sentence, suggestion });
      return false;
    }
    const fault = leafFault(shape, text, scalar);
    if (fault === undefined) return true;
    this.problems.add({ code: 'invalid-value', at, scalar, shape, field: slot.field, ...fault });
    return false;
  }

  #wrongType(expected: Shape, node: Node, content: Content, slot: Slot): readonly [] {
    const found: Found =
      content.kind === 'scalar' ? 'text' : content.kind === 'sequence' ? 'list' : 'mapping';
    const key = slot.key ?? slot.pair.key;
    this.problems.add({
      code: 'wrong-type',
      at: content.kind === 'scalar' ? node : headOfContent(node, key),
      key,
      content,
      node,
      field: slot.field,
      expected,
      found,
    });
    return [];
  }
}

/** The pairs that define something: a second definition of an id is a duplicate id, and no duplicate key. */
function definitionsIn(content: Mapping): readonly Pair[] {
  const { pairs, repeated } = effectivePairs(content);
  return [...pairs, ...repeated.map(({ pair }) => pair)].sort((a, b) => spanOf(a).start - spanOf(b).start);
}

/** Whether a value is the file's own, and not that of something in it. */
function isOfFile({ owner }: Slot): boolean {
  return owner.name === 'document';
}

/** Whether a value stands in one of the file's own collections. */
function isCollection(slot: Slot): boolean {
  return isOfFile(slot) && collections.has(slot.field);
}

/** What entries of a value belong to. Those of the file itself stand for themselves: the file changes. */
function ownerIn(slot: Slot): Entry | undefined {
  return isOfFile(slot) ? undefined : slot.owner;
}

/** Whether a field says anything. */
function isFilled(value: FieldValue | undefined): boolean {
  if (value?.content === null || value === undefined) return false;
  if (value.content.kind === 'scalar') return value.content.value.trim() !== '';
  // A list or a mapping of a wrong type has its own problem; an empty one says nothing.
  return value.content.kind === 'sequence' ? value.content.items.length > 0 : value.content.pairs.length > 0;
}
