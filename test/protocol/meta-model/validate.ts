import { aliases, enumerations, type Property, propertiesOf, type Type } from './model.ts';

/** Types of the meta model that take any JSON. */
const anything: ReadonlySet<string> = new Set(['LSPAny', 'LSPObject', 'LSPArray']);

/** The types that all others are made of: what a value must be. */
const bases: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  integer: (value) => isInteger(value, -(2 ** 31)),
  uinteger: (value) => isInteger(value, 0),
  decimal: (value) => typeof value === 'number' && Number.isFinite(value),
  URI: isUri,
  DocumentUri: isUri,
};

/**
 * What is wrong with a value, if it is to be of a type: a line for each property that is missing, unknown or
 * something else than it must be.
 *
 * @param at where the value stands, for the lines
 */
export function problemsOf(type: Type, value: unknown, at: string): readonly string[] {
  switch (type.kind) {
    case 'base':
      return (bases[type.name]?.(value) ?? false) ? [] : [`${at}: ${say(value)} is no ${type.name}`];
    case 'stringLiteral':
    case 'integerLiteral':
    case 'booleanLiteral':
      return value === type.value ? [] : [`${at}: ${say(value)} is not ${say(type.value)}`];
    case 'reference':
      return problemsOfNamed(type.name, value, at);
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((item, index) => problemsOf(type.element, item, `${at}[${index}]`))
        : [`${at}: ${say(value)} is no list`];
    case 'tuple':
      return Array.isArray(value) && value.length === type.items.length
        ? type.items.flatMap((item, index) => problemsOf(item, value[index], `${at}[${index}]`))
        : [`${at}: ${say(value)} is no list of ${type.items.length}`];
    case 'map':
      return isObject(value)
        ? Object.entries(value).flatMap(([key, item]) => [
            ...problemsOf(type.key, keyAs(type.key, key), `${at}: key`),
            ...problemsOf(type.value, item, `${at}[${say(key)}]`),
          ])
        : [`${at}: ${say(value)} is no object`];
    case 'literal':
      return problemsOfObject(byName(type.value.properties), value, at);
    case 'and':
      return problemsOfObject(byName(type.items.flatMap(propertiesIn)), value, at);
    case 'or': {
      // Where none fits, the one that it comes closest to is the one that was meant.
      const distance = (problems: readonly string[]) =>
        problems.some((problem) => problem.startsWith(`${at}: `)) ? Infinity : problems.length;
      return type.items
        .map((item) => problemsOf(item, value, at))
        .reduce((best, attempt) => (distance(attempt) < distance(best) ? attempt : best));
    }
  }
}

function problemsOfNamed(name: string, value: unknown, at: string): readonly string[] {
  if (anything.has(name)) return [];
  const properties = propertiesOf(name);
  if (properties) return problemsOfObject(properties, value, at);
  const alias = aliases.get(name);
  if (alias) return problemsOf(alias.type, value, at);
  const enumeration = enumerations.get(name);
  if (enumeration === undefined) throw new Error(`The meta model has no type ${name}`);
  const wrong = problemsOf(enumeration.type, value, at);
  if (wrong.length > 0 || enumeration.supportsCustomValues) return wrong;
  return enumeration.values.some((known) => known.value === value)
    ? []
    : [`${at}: ${say(value)} is no ${name}`];
}

function problemsOfObject(
  properties: ReadonlyMap<string, Property>,
  value: unknown,
  at: string,
): readonly string[] {
  if (!isObject(value)) return [`${at}: ${say(value)} is no object`];
  const problems: string[] = [];
  for (const { name, type, optional } of properties.values())
    if (name in value) problems.push(...problemsOf(type, value[name], `${at}.${name}`));
    else if (!optional) problems.push(`${at}.${name} is missing`);
  for (const name of Object.keys(value))
    if (!properties.has(name)) problems.push(`${at}.${name} is unknown to the protocol`);
  return problems;
}

function propertiesIn(type: Type): readonly Property[] {
  if (type.kind === 'literal') return type.value.properties;
  return type.kind === 'reference' ? [...(propertiesOf(type.name)?.values() ?? [])] : [];
}

function byName(properties: readonly Property[]): ReadonlyMap<string, Property> {
  return new Map(properties.map((property) => [property.name, property]));
}

/** JSON has only texts for keys; those of a map of numbers are numbers in writing. */
function keyAs(type: Type, key: string): unknown {
  return type.kind === 'base' && /integer|decimal/.test(type.name) ? Number(key) : key;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isInteger(value: unknown, least: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= 2 ** 31 - 1;
}

/** RFC 3986: a URI begins with its scheme, and holds no spaces and no letters beyond ASCII. */
function isUri(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z\d+.-]*:[!#-;=?-[\]_a-z~]*$/i.test(value);
}

function say(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
