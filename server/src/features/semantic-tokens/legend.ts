import type { EntityKind } from '../../format/vocabulary.ts';

/**
 * What can be coloured. All but the last are types of the protocol, so that any theme knows them; the manifest maps
 * them to the scopes of the grammar (`semanticTokenScopes`).
 */
export const tokenTypes = [
  'class',
  'struct',
  'enum',
  'namespace',
  'event',
  'interface',
  'type',
  'variable',
  'function',
  'enumMember',
  'number',
  'keyword',
  'string',
  // A reference that names nothing.
  'unresolved',
] as const;

export type TokenType = (typeof tokenTypes)[number];

/** `definition`: an id where it is defined. */
export const tokenModifiers = ['definition'] as const;

/** The kinds of entity as types: what a person is to news, a class is to code. */
export const kindTypes: Readonly<Record<EntityKind, TokenType>> = {
  person: 'class',
  organization: 'struct',
  group: 'enum',
  place: 'namespace',
  event: 'event',
  anonymous: 'interface',
};
