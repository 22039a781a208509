import { type EntityKind, entityKinds } from '../format/vocabulary.ts';
import type { EdtfDate } from '../time/date.ts';
import type { Claim } from './claim.ts';
import { dateOf } from './date.ts';
import { type Entry, entriesOf, type Leaf, leafOf, leavesOf, textOf } from './entry.ts';
import { normalId } from './id.ts';

/** Something that an id names. */
export type Definition = Entity | Source | Claim;

interface Defined {
  /** In its normal form; empty where none is written. */
  readonly id: string;
  readonly idLeaf: Leaf | undefined;
}

export interface Entity extends Defined {
  readonly type: 'entity';
  readonly entry: Entry<'entity'>;
  readonly kind: EntityKind | undefined;
  readonly name: string | undefined;
  /** Its name first, then its aliases. */
  readonly names: readonly string[];
  readonly roles: readonly Role[];
}

/** An office, with its term. */
export interface Role {
  readonly entry: Entry<'role'>;
  readonly title: string;
  readonly of: Leaf | undefined;
  readonly from: EdtfDate | undefined;
  readonly until: EdtfDate | undefined;
}

export interface Source extends Defined {
  readonly type: 'source';
  readonly entry: Entry<'source'>;
  readonly kind: string | undefined;
  readonly title: string | undefined;
}

const kinds = new Map(entityKinds.map(({ value }) => [value as string, value]));

/** An entity as its mapping gives it. */
export function readEntity(entry: Entry<'entity'>): Entity {
  const name = textOf(entry, 'name');
  const aliases = [
    ...leavesOf(entry, 'aliases').map((leaf) => leaf.text),
    ...entriesOf(entry, 'aliases', 'alias').map((alias) => textOf(alias, 'text') ?? ''),
  ].filter((alias) => alias !== '');
  return {
    type: 'entity',
    id: entry.id ? normalId(entry.id.text) : '',
    idLeaf: entry.id,
    entry,
    kind: kinds.get(textOf(entry, 'kind') ?? ''),
    name,
    names: name === undefined ? aliases : [name, ...aliases],
    roles: entriesOf(entry, 'roles', 'role').flatMap(readRole),
  };
}

function readRole(entry: Entry<'role'>): readonly Role[] {
  const title = textOf(entry, 'title');
  if (title === undefined) return [];
  return [
    {
      entry,
      title,
      of: leafOf(entry, 'of'),
      from: dateOf(leafOf(entry, 'from')),
      until: dateOf(leafOf(entry, 'until')),
    },
  ];
}

/** A source as its mapping gives it. */
export function readSource(entry: Entry<'source'>): Source {
  return {
    type: 'source',
    id: entry.id ? normalId(entry.id.text) : '',
    idLeaf: entry.id,
    entry,
    kind: textOf(entry, 'kind'),
    title: textOf(entry, 'title'),
  };
}
