import type { MappingName, mappings } from '../format/mappings.ts';
import type { LeafShape } from '../format/shape.ts';
import type { Mapping, Node, Place, Scalar } from '../syntax/tree.ts';
import { none, only } from '../work/fitted.ts';
import { arrayOf } from '../work/list.ts';
import type { Fields } from './fields.ts';

/** A scalar that stands as the value of a field, or as one of its values. A large file has a hundred thousand. */
export class Leaf {
  readonly shape: LeafShape;
  /** The value as written, without white space around it. */
  readonly text: string;
  readonly node: Scalar;
  /** What stands there, and where to point: the scalar, or the alias that stands for it. */
  readonly at: Node;
  /** False where the shape does not take the value; a problem says why. */
  readonly valid: boolean;
  readonly owner: Entry;
  /** The name of the field that it is a value of. */
  readonly field: string;
  /** The key that it stands under, where the key itself is a value: a rule's code, an entity's id. */
  declare readonly key?: Scalar;

  constructor(
    { shape, text, node, at, valid }: Pick<Leaf, 'shape' | 'text' | 'node' | 'at' | 'valid'>,
    { owner, field, key }: Pick<Leaf, 'owner' | 'field'> & { readonly key: Scalar | undefined },
  ) {
    this.shape = shape;
    this.text = text;
    this.node = node;
    this.at = at;
    this.valid = valid;
    this.owner = owner;
    this.field = field;
    if (key) this.key = key;
  }

  get kind(): 'leaf' {
    return 'leaf';
  }

  /** The same with another text. */
  saying(text: string): Leaf {
    const { shape, node, at, valid, owner, field, key } = this;
    return new Leaf({ shape, text, node, at, valid }, { owner, field, key });
  }
}

/** A mapping read as what the format says it is. */
export interface Entry<Name extends MappingName = MappingName> {
  readonly kind: 'entry';
  readonly name: Name;
  readonly node: Mapping;
  readonly at: Place;
  /** The id under which it stands, in a map from ids. */
  readonly id: Leaf | undefined;
  /** The entry that it lies in; none for one of the file's entities, sources and claims. */
  readonly owner: Entry | undefined;
  /** The fields that are written, merged ones included, by name. */
  readonly fields: Fields;
}

export type Value = Leaf | Entry;

/** The names of the fields of a kind of mapping. */
export type FieldName<Name extends MappingName> = keyof (typeof mappings)[Name]['fields'] & string;

/** A field's scalars, valid or not. */
export function leavesOf<Name extends MappingName>(
  entry: Entry<Name>,
  field: FieldName<Name>,
): readonly Leaf[] {
  return only(arrayOf(entry.fields.get(field)?.values ?? none), isLeaf);
}

function isLeaf(value: Value): value is Leaf {
  return value.kind === 'leaf';
}

/** A field's only scalar, valid or not. */
export function leafOf<Name extends MappingName>(
  entry: Entry<Name>,
  field: FieldName<Name>,
): Leaf | undefined {
  for (const value of arrayOf(entry.fields.get(field)?.values ?? none)) if (isLeaf(value)) return value;
  return undefined;
}

/** The text of a field's only scalar, where the field takes it. */
export function textOf<Name extends MappingName>(
  entry: Entry<Name>,
  field: FieldName<Name>,
): string | undefined {
  const leaf = leafOf(entry, field);
  return leaf?.valid ? leaf.text : undefined;
}

/** A field's mappings of one kind. */
export function entriesOf<Name extends MappingName, Inner extends MappingName>(
  entry: Entry<Name>,
  field: FieldName<Name>,
  inner: Inner,
): readonly Entry<Inner>[] {
  const values = arrayOf(entry.fields.get(field)?.values ?? none);
  return values.filter((value): value is Entry<Inner> => isEntry(value, inner));
}

/** A field's only mapping of a kind. */
export function entryOf<Name extends MappingName, Inner extends MappingName>(
  entry: Entry<Name>,
  field: FieldName<Name>,
  inner: Inner,
): Entry<Inner> | undefined {
  return entriesOf(entry, field, inner)[0];
}

/** Whether a value is a mapping of a kind. */
export function isEntry<Name extends MappingName>(
  value: Value | undefined,
  name: Name,
): value is Entry<Name> {
  return value?.kind === 'entry' && value.name === name;
}
