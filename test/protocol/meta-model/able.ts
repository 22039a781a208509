import { aliases, enumerations, type Property, propertiesOf, type Type } from './model.ts';

/** What a client lists where the protocol has it list words of its own choice. */
const lists: Readonly<Record<string, readonly string[]>> = {
  // What may be filled in later.
  properties: [
    'documentation',
    'detail',
    'additionalTextEdits',
    'edit',
    'command',
    'tooltip',
    'location.range',
  ],
  itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'],
  tokenTypes: ['namespace', 'class', 'enumMember', 'variable', 'property', 'string', 'type', 'event'],
  tokenModifiers: ['definition', 'readonly', 'deprecated', 'defaultLibrary'],
};

/**
 * The capabilities of a client that can do everything in the protocol.
 *
 * @param registers whether it takes registrations, and so is told of features only after the start
 * @param encoding the unit that it counts characters in
 */
export function ableClient(registers: boolean, encoding: 'utf-8' | 'utf-16'): unknown {
  const chosen: Readonly<Record<string, unknown>> = {
    ...lists,
    dynamicRegistration: registers,
    positionEncodings: [encoding],
  };
  return most({ kind: 'reference', name: 'ClientCapabilities' });

  function most(type: Type): unknown {
    switch (type.kind) {
      case 'base':
        return type.name === 'boolean' ? true : type.name === 'uinteger' ? 5000 : 'any';
      case 'array':
        return all(type.element) ?? [most(type.element)];
      case 'or':
        // Of several ways to say it, the one that says most.
        return most(type.items.find(({ kind }) => kind !== 'base') ?? type.items[0] ?? type);
      case 'literal':
        return fields(type.value.properties);
      case 'reference': {
        const properties = propertiesOf(type.name);
        if (properties) return fields([...properties.values()]);
        const alias = aliases.get(type.name);
        return alias ? most(alias.type) : enumerations.get(type.name)?.values[0]?.value;
      }
      default:
        return {};
    }
  }

  function fields(properties: readonly Property[]): unknown {
    return Object.fromEntries(
      properties
        .filter(({ name }) => name !== 'experimental')
        .map(({ name, type }) => [name, chosen[name] ?? most(type)]),
    );
  }

  function all(type: Type): unknown {
    return type.kind === 'reference'
      ? enumerations.get(type.name)?.values.map(({ value }) => value)
      : undefined;
  }
}
