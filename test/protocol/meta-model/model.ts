import { readFileSync } from 'node:fs';

/** A type, as the meta model writes it. */
export type Type =
  | { readonly kind: 'base'; readonly name: string }
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'array'; readonly element: Type }
  | { readonly kind: 'map'; readonly key: Type; readonly value: Type }
  | { readonly kind: 'and' | 'or' | 'tuple'; readonly items: readonly Type[] }
  | { readonly kind: 'literal'; readonly value: { readonly properties: readonly Property[] } }
  | {
      readonly kind: 'stringLiteral' | 'integerLiteral' | 'booleanLiteral';
      readonly value: string | number | boolean;
    };

/** A property of a structure. */
export interface Property {
  readonly name: string;
  readonly type: Type;
  readonly optional?: boolean;
}

interface Structure {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly extends?: readonly Type[];
  readonly mixins?: readonly Type[];
}

/** A closed or open list of values. */
export interface Enumeration {
  readonly name: string;
  readonly type: Type;
  readonly values: readonly { readonly value: string | number }[];
  readonly supportsCustomValues?: boolean;
}

/** A request or a notification. */
export interface Message {
  readonly method: string;
  readonly messageDirection: 'clientToServer' | 'serverToClient' | 'both';
  readonly params?: Type;
  readonly result?: Type;
  readonly registrationMethod?: string;
  readonly registrationOptions?: Type;
  /** Where a server says that it answers, as a path in its capabilities. */
  readonly serverCapability?: string;
  /** Where a client says that it knows the message, as a path in its capabilities. */
  readonly clientCapability?: string;
}

interface MetaModel {
  readonly requests: readonly Message[];
  readonly notifications: readonly Message[];
  readonly structures: readonly Structure[];
  readonly enumerations: readonly Enumeration[];
  readonly typeAliases: readonly { readonly name: string; readonly type: Type }[];
}

const model: MetaModel = JSON.parse(
  readFileSync(new URL('../../fixtures/lsp/metaModel.json', import.meta.url), 'utf8'),
);

export const requests: ReadonlyMap<string, Message> = byKey(model.requests, 'method');
export const notifications: ReadonlyMap<string, Message> = byKey(model.notifications, 'method');
export const enumerations: ReadonlyMap<string, Enumeration> = byKey(model.enumerations, 'name');
export const aliases: ReadonlyMap<string, { readonly type: Type }> = byKey(model.typeAliases, 'name');
const structures = byKey(model.structures, 'name');
const gathered = new Map<string, ReadonlyMap<string, Property>>();

/** The properties of a structure, those that it takes from others among them; undefined where there is none of that name. */
export function propertiesOf(name: string): ReadonlyMap<string, Property> | undefined {
  const structure = structures.get(name);
  if (structure === undefined) return undefined;
  let known = gathered.get(name);
  if (known === undefined) {
    const inherited = [...(structure.extends ?? []), ...(structure.mixins ?? [])].flatMap((type) =>
      type.kind === 'reference' ? [...(propertiesOf(type.name)?.values() ?? [])] : [],
    );
    // What a structure says itself goes before what it takes over.
    known = byKey([...inherited, ...structure.properties], 'name');
    gathered.set(name, known);
  }
  return known;
}

function byKey<Key extends string, Item extends Readonly<Record<Key, string>>>(
  items: readonly Item[],
  key: Key,
): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item[key], item]));
}
