// The tables of docs/format.md.
import { type MappingName, mappingShape, mappings } from '../../server/src/format/mappings.ts';
import type { Choice, Field, LeafShape, Shape } from '../../server/src/format/shape.ts';
import {
  confidences,
  type EntityKind,
  entityKinds,
  informationCredibility,
  polarities,
  severities,
  sourceKinds,
  sourceReliability,
  speeches,
  stances,
  verdicts,
} from '../../server/src/format/vocabulary.ts';
import { code, table } from './table.ts';

const vocabularies: Readonly<Record<string, readonly Choice[]>> = {
  'kinds of entity': entityKinds,
  'kinds of source': sourceKinds,
  speech: speeches,
  polarity: polarities,
  stance: stances,
  verdict: verdicts,
  confidence: confidences,
  severity: severities,
};

/** The stretches of docs/format.md that are generated, by the names of their marks. */
export function formatTables(): ReadonlyMap<string, string> {
  const fields = Object.keys(mappings)
    .filter(isMappingName)
    .map((name): readonly [string, string] => [`fields of ${name}`, fieldTable(name)]);
  const values = Object.entries(vocabularies).map(([name, choices]): readonly [string, string] => [
    `values of ${name}`,
    table(
      ['value', 'meaning'],
      choices.map(({ value, doc }) => [code(value), doc]),
    ),
  ]);
  return new Map([...fields, ...values, ['values of reliability', reliability()]]);
}

function isMappingName(name: string): name is MappingName {
  return Object.hasOwn(mappings, name);
}

function fieldTable(name: MappingName): string {
  const { fields, requires } = mappingShape(name);
  const rows = Object.entries(fields).map(([key, field]) => [
    `${code(key)}${isRequired(key, field, requires) ? ' (required)' : ''}`,
    field.onlyFor ? `${field.doc} Only for: ${field.onlyFor.map(code).join(', ')}.` : field.doc,
    takes(field.shape),
    code(`${key}: ${field.example}`),
    field.term ?? '',
  ]);
  return table(['field', 'what it is for', 'takes', 'example', 'standard term'], rows);
}

function isRequired(key: string, { shape }: Field, requires: readonly (readonly string[])[]): boolean {
  return (
    shape.type === 'version' || requires.some(([only, ...others]) => only === key && others.length === 0)
  );
}

/** What may stand as a field's value, in words. */
function takes(shape: Shape): string {
  switch (shape.type) {
    case 'list':
      return shape.orOne ? `${takes(shape.of)}, or a list` : `list: ${takes(shape.of)}`;
    case 'mapping':
      return title(shape.of);
    case 'map':
      return `${title(shape.of)} under each id`;
    case 'severities':
      return 'severity under each code';
    case 'either':
      return `${takes(shape.short)}, or ${title(shape.long)}`;
    default:
      return leaf(shape);
  }
}

function title(name: MappingName): string {
  return mappingShape(name).title.toLowerCase();
}

function leaf(shape: LeafShape): string {
  switch (shape.type) {
    case 'words':
      return 'words of the article';
    case 'version':
      return code(shape.value);
    case 'choice':
      // Long vocabularies have a table of their own.
      return shape.choices.length > 6
        ? 'one of its values'
        : shape.choices.map(({ value }) => code(value)).join(', ');
    case 'flag':
      return '`true`, `false`';
    case 'count':
      return 'number from 1';
    case 'reference':
      return `id of ${shape.to.join(' or ')}${kindsOf(shape.kinds)}`;
    case 'url':
      return 'URL';
    case 'language':
      return 'BCP 47 tag';
    case 'wikidata':
      return 'Wikidata item';
    case 'reliability':
      return 'Admiralty code';
    case 'time-zone':
      return 'IANA time zone';
    case 'text':
    case 'tag':
    case 'id':
    case 'date':
    case 'path':
    case 'glob':
      return shape.type;
  }
}

/** The kinds of entity that can stand somewhere, or, where that is shorter, those that cannot. */
function kindsOf(kinds: readonly EntityKind[] | undefined): string {
  if (kinds === undefined) return '';
  const others = entityKinds.map(({ value }) => value).filter((value) => !kinds.includes(value));
  return others.length < kinds.length ? ` (no ${others.join(', no ')})` : ` (${kinds.join(', ')})`;
}

function reliability(): string {
  const digits = Object.entries(informationCredibility);
  return table(
    ['the source', '', 'the information', ''],
    Object.entries(sourceReliability).map(([letter, words], index) => {
      const [digit = '', meaning = ''] = digits[index] ?? [];
      return [code(letter), words, code(digit), meaning];
    }),
  );
}
