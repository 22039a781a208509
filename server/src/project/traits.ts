import type { Claim } from '../model/claim.ts';
import type { Definition, Entity, Source } from '../model/definition.ts';
import type { Difference } from '../work/changed.ts';
import { none } from '../work/fitted.ts';

/** What may be read of an entity by itself. Whoever points at a place in it reads all of it. */
export type Trait = 'kind' | 'names' | 'roles';

/** A definition, of which no more is read than its type and some traits. */
export type Known<Only extends Trait = never> =
  | Pick<Entity, 'type' | 'id' | Only>
  | Pick<Source, 'type' | 'id'>
  | Pick<Claim, 'type' | 'id'>;

/** The sides of a definition, as they are noted. */
const wholly = 0;
const sides: Readonly<Record<Trait, number>> = { kind: 1, names: 2, roles: 3 };

/** The sides that are read by whoever reads some traits of a definition, or all of it. */
export function sidesOf(only: readonly Trait[] | undefined): readonly number[] {
  if (only === undefined) return whole;
  return only.length === 0 ? none : only.map((trait) => sides[trait]);
}

const whole = [wholly];

/** Whether a trait of an entity is the same: what roles there are have places, which are others. */
const isSame: Readonly<Record<Trait, (one: Entity, other: Entity) => boolean>> = {
  kind: (one, other) => one.kind === other.kind,
  names: (one, other) =>
    one.names.length === other.names.length && one.names.every((name, index) => name === other.names[index]),
  roles: (one, other) => one.roles.length === 0 && other.roles.length === 0,
};

const traits: readonly Trait[] = ['kind', 'names', 'roles'];

/**
 * What an edit changed, by id: which sides of it; undefined where the id may stand for something else by now.
 *
 * @param now what the file has under each id after the edit
 */
export function changedSides(
  { gone, come }: Difference<Definition>,
  now: ReadonlyMap<string, readonly Definition[]> | undefined,
): ReadonlyMap<string, readonly number[] | undefined> {
  const [before, after] = [onlyOnes(gone), onlyOnes(come)];
  const changed = new Map<string, readonly number[] | undefined>();
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const isAlone = now?.get(id)?.length === 1;
    changed.set(id, isAlone ? sidesBetween(before.get(id), after.get(id)) : undefined);
  }
  return changed;
}

/** Definitions by their ids; undefined where there are several. */
function onlyOnes(definitions: readonly Definition[]): ReadonlyMap<string, Definition | undefined> {
  const ones = new Map<string, Definition | undefined>();
  for (const each of definitions) ones.set(each.id, ones.has(each.id) ? undefined : each);
  return ones;
}

function sidesBetween(
  before: Definition | undefined,
  after: Definition | undefined,
): readonly number[] | undefined {
  if (before === undefined || before.type !== after?.type) return undefined;
  if (before.type !== 'entity' || after.type !== 'entity') return whole;
  return [wholly, ...traits.filter((trait) => !isSame[trait](before, after)).map((trait) => sides[trait])];
}
