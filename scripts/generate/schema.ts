// The JSON Schemas, for people who see annotation files through other YAML tools.
import { parse } from 'yaml';
import { codes } from '../../server/src/format/codes.ts';
import { type MappingName, mappingShape } from '../../server/src/format/mappings.ts';
import type { Choice, Field, LeafShape, Shape } from '../../server/src/format/shape.ts';
import { entityKinds, severities } from '../../server/src/format/vocabulary.ts';

/** A JSON Schema of draft 7. */
export type Schema = { readonly [keyword: string]: Json };
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Beside draft 7's own: what editors show of a schema. */
export const editorKeywords = [
  'markdownDescription',
  'enumDescriptions',
  'markdownEnumDescriptions',
] as const;

/** The schema of annotation files. */
export function annotationSchema(): Schema {
  return schemaOf('document', 'urn:newsmark:schema:annotation:1');
}

/** The schema of settings. */
export function settingsSchema(): Schema {
  return schemaOf('settings', 'urn:newsmark:schema:settings:1');
}

function schemaOf(root: MappingName, id: string): Schema {
  const inner = [...reachable(root)].filter((name) => name !== root);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: id,
    ...mappingSchema(root),
    definitions: {
      ...Object.fromEntries(inner.map((name) => [name, mappingSchema(name)])),
      ...(root === 'settings' ? { severity: choice(severities) } : {}),
    },
  };
}

/** The kinds of mapping that one can hold, itself included, in the order in which they are met. */
function reachable(root: MappingName): ReadonlySet<MappingName> {
  const found = new Set([root]);
  // A set also hands out what is added to it on the way.
  for (const name of found)
    for (const { shape } of Object.values(mappingShape(name).fields)) {
      const inner = mappingIn(shape);
      if (inner !== undefined) found.add(inner);
    }
  return found;
}

function mappingIn(shape: Shape): MappingName | undefined {
  switch (shape.type) {
    case 'list':
      return mappingIn(shape.of);
    case 'mapping':
    case 'map':
      return shape.of;
    case 'either':
      return shape.long;
    default:
      return undefined;
  }
}

function mappingSchema(name: MappingName): Schema {
  const { title, doc, requires, fields } = mappingShape(name);
  const entries = Object.entries(fields);
  const version = entries.filter(([, { shape }]) => shape.type === 'version').map(([key]) => key);
  const required = [...version, ...requires.filter(({ length }) => length === 1).flat()];
  const conditions = [
    ...requires
      .filter(({ length }) => length > 1)
      .map((group): Schema => ({ anyOf: group.map((key) => ({ required: [key] })) })),
    ...misplaced(entries),
  ];
  return {
    title,
    description: doc,
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, field]) => [key, fieldSchema(field)])),
    patternProperties: { '^x-': {} },
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    ...(conditions.length > 0 ? { allOf: conditions } : {}),
  };
}

/** For each kind of entity, the fields that only other kinds take. */
function misplaced(entries: readonly (readonly [string, Field])[]): readonly Schema[] {
  return entityKinds.flatMap(({ value }): readonly Schema[] => {
    const others = entries.filter(([, { onlyFor }]) => onlyFor !== undefined && !onlyFor.includes(value));
    if (others.length === 0) return [];
    return [
      {
        if: { properties: { kind: { const: value } }, required: ['kind'] },
        // biome-ignore lint/suspicious/noThenProperty: the schema's own word
        then: { properties: Object.fromEntries(others.map(([key]) => [key, false])) },
      },
    ];
  });
}

function fieldSchema({ shape, doc, example, term }: Field): Schema {
  return {
    description: doc,
    ...(term === undefined ? {} : { markdownDescription: `${doc}\n\n_${term}_` }),
    ...shapeSchema(shape),
    examples: [parse(example)],
  };
}

function shapeSchema(shape: Shape): Schema {
  switch (shape.type) {
    case 'list': {
      const list = { type: 'array', items: shapeSchema(shape.of) };
      return shape.orOne ? { anyOf: [shapeSchema(shape.of), list] } : list;
    }
    case 'mapping':
      // Draft 7 knows nothing beside a `$ref`: hence the wrapping.
      return { allOf: [reference(shape.of)] };
    case 'map':
      return {
        type: 'object',
        propertyNames: { pattern: `${idPattern}|^x-` },
        patternProperties: { '^x-': {} },
        additionalProperties: reference(shape.of),
      };
    case 'severities':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(codes).map(([code, { title }]) => [
            code,
            { description: `${title}.`, allOf: [{ $ref: '#/definitions/severity' }] },
          ]),
        ),
        additionalProperties: false,
      };
    case 'either':
      return { anyOf: [leafSchema(shape.short), reference(shape.long)] };
    default:
      return leafSchema(shape);
  }
}

function reference(name: MappingName): Schema {
  return { $ref: `#/definitions/${name}` };
}

const id = '[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*';
const idPattern = `^${id}$`;
/** What YAML takes for a number, a truth or nothing is a text like any other here: `007`, `no`, `null`. */
const asWritten = ['string', 'number', 'boolean', 'null'];

/** A scalar, as strictly as a pattern can say without refusing what the format takes. */
function leafSchema(shape: LeafShape): Schema {
  switch (shape.type) {
    case 'text':
    case 'words':
    case 'tag':
      return { type: asWritten };
    case 'id':
      return { type: asWritten, pattern: idPattern };
    case 'reference':
      return { type: asWritten, pattern: `^(?:[^#]+#)?${id}$` };
    case 'version':
      return { const: Number(shape.value) };
    case 'choice':
      return choice(shape.choices);
    case 'flag':
      return { type: 'boolean' };
    case 'count':
      return { type: 'integer', minimum: 1 };
    case 'date':
      return { type: ['string', 'integer'], pattern: '^(?=.*[0-9X])[-0-9XYTZ?~%:+.,/\\[\\]{} ]+$' };
    case 'url':
      return { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9+.-]*:[^\\s]+$' };
    case 'language':
      return { type: 'string', pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$' };
    case 'wikidata':
      return { type: 'string', pattern: '^Q[0-9]+$' };
    case 'reliability':
      return { type: 'string', pattern: '^[A-F][1-6]$' };
    case 'path':
      return { type: 'string', pattern: '^[^\\\\]+$' };
    case 'glob':
      return { type: 'string' };
    case 'time-zone':
      return { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*$' };
  }
}

function choice(choices: readonly Choice[]): Schema {
  const docs = choices.map(({ doc }) => doc);
  return { enum: choices.map(({ value }) => value), enumDescriptions: docs, markdownEnumDescriptions: docs };
}
