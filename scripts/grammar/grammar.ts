import { type MappingName, mappings } from '../../server/src/format/mappings.ts';
import type { Field, LeafShape, Shape } from '../../server/src/format/shape.ts';
import { severities } from '../../server/src/format/vocabulary.ts';
import { basics, ruleCodeScope } from './basics.ts';
import {
  blockScalarHeader,
  eol,
  itemGoesOn,
  itemScalarGoesOn,
  itemStart,
  lineStart,
  rootStart,
  scalarGoesOn,
  valueGoesOn,
} from './indentation.ts';
import { blockScalarScope, definitionScope, leafRules } from './leaf.ts';
import { include, type Rule, type Style } from './rule.ts';

/** A TextMate grammar. */
export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
  readonly information_for_contributors: string;
}

/** A set of keys: those of a mapping, any text (ids, rule codes), or those of a mapping that is not known. */
type Keys =
  | { readonly type: 'unknown'; readonly name: string }
  | { readonly type: 'fields'; readonly name: string; readonly fields: Readonly<Record<string, Field>> }
  | { readonly type: 'any'; readonly name: string; readonly scope: string; readonly value: Value };

/** A value without regard to lists: what its scalars are, and the keys that it has as a mapping. */
interface Value {
  readonly name: string;
  readonly leaf?: LeafShape;
  readonly keys: Keys;
}

/** Where the mapping is not known, a key means what it means in the last of these that has it. */
const likeliest: Readonly<Record<'document' | 'settings', readonly MappingName[]>> = {
  document: ['document', 'article', 'source', 'entity', 'role', 'relations', 'dated', 'citation', 'claim'],
  settings: ['override', 'settings'],
};
const anyKeys: Keys = { type: 'unknown', name: 'anything' };
const anything: Value = { name: 'anything', leaf: { type: 'text' }, keys: anyKeys };

function keysOf(name: MappingName): Keys {
  return { type: 'fields', name, fields: mappings[name].fields };
}

function leafValue(leaf: LeafShape): Value {
  const name = leaf.type === 'choice' ? leaf.choices.map(({ value }) => value).join('-') : leafName(leaf);
  return { name, leaf, keys: anyKeys };
}

function leafName(leaf: LeafShape): string {
  return leaf.type === 'id' ? `id-of-${leaf.of}` : leaf.type;
}

function shapeValue(shape: Shape): Value {
  switch (shape.type) {
    case 'list':
      return shapeValue(shape.of);
    case 'mapping':
      return { name: shape.of, keys: keysOf(shape.of) };
    case 'either':
      return {
        name: `${leafName(shape.short)}-or-${shape.long}`,
        leaf: shape.short,
        keys: keysOf(shape.long),
      };
    case 'map':
      return {
        name: `map-of-${shape.id}`,
        keys: {
          type: 'any',
          name: `ids-of-${shape.id}`,
          scope: definitionScope[shape.id],
          value: { name: shape.of, keys: keysOf(shape.of) },
        },
      };
    case 'severities':
      return {
        name: 'severities',
        keys: {
          type: 'any',
          name: 'codes',
          scope: ruleCodeScope(),
          value: leafValue({ type: 'choice', choices: severities }),
        },
      };
    default:
      return leafValue(shape);
  }
}

/** The grammar of a YAML file whose root is a given mapping. */
export function grammar(wanted: {
  readonly name: string;
  readonly scopeName: string;
  readonly root: 'document' | 'settings';
}): Grammar {
  const repository = new Map<string, Rule>(Object.entries(basics));

  /** The name of a rule of the repository, which is made when first asked for. */
  function rule(name: string, make: () => Rule): Rule {
    if (!repository.has(name)) {
      repository.set(name, {});
      repository.set(name, make());
    }
    return include(name);
  }

  function value(of: Value, style: Style): Rule {
    return rule(`${style}-value-${of.name}`, () => ({
      patterns: [
        include('comment'),
        ...(style === 'block' ? [keys(of.keys, 'block'), item(of)] : []),
        include('properties'),
        sequence(of),
        mapping(of.keys),
        ...(of.leaf === undefined && style === 'block'
          ? [{ name: halfTyped(of.keys), match: bareWord }]
          : []),
        ...leafRules(of.leaf ?? { type: 'text' }, style),
      ],
    }));
  }

  /** An item of a list in block style that does not begin with a key. */
  function item(of: Value): Rule {
    return rule(`item-${of.name}`, () => ({
      patterns: [
        ...(holdsProse(of)
          ? [
              {
                begin: `${itemStart}${blockScalarHeader}`,
                while: itemScalarGoesOn,
                beginCaptures: { '2': dash, ...header(3) },
                contentName: blockScalarScope(of.leaf),
              },
            ]
          : []),
        {
          begin: itemStart,
          while: itemGoesOn,
          beginCaptures: { '2': dash },
          patterns: [
            { match: String.raw`\G[ \t]+(-)(?=[ \t])`, captures: { '1': dash } },
            value(of, 'block'),
          ],
        },
      ],
    }));
  }

  function sequence(of: Value): Rule {
    return rule(`sequence-${of.name}`, () => ({
      begin: String.raw`\[`,
      end: String.raw`\]`,
      beginCaptures: { '0': { name: 'punctuation.definition.sequence.begin.newsmark' } },
      endCaptures: { '0': { name: 'punctuation.definition.sequence.end.newsmark' } },
      patterns: [separator, value(of, 'flow')],
    }));
  }

  function mapping(of: Keys): Rule {
    const half = { name: halfTyped(of), match: String.raw`[^\s,\[\]{}#"':]+` };
    return rule(`mapping-${of.name}`, () => ({
      begin: String.raw`\{`,
      end: String.raw`\}`,
      beginCaptures: { '0': { name: 'punctuation.definition.mapping.begin.newsmark' } },
      endCaptures: { '0': { name: 'punctuation.definition.mapping.end.newsmark' } },
      patterns: [
        include('comment'),
        separator,
        keys(of, 'flow'),
        include('properties'),
        half,
        include('quoted-text'),
      ],
    }));
  }

  function keys(of: Keys, style: Style): Rule {
    return rule(`${style}-keys-${of.name}`, () => ({
      patterns: keyGroups(of, wanted.root).flatMap(({ pattern, scope, of: value }) =>
        style === 'block'
          ? blockKey(pattern, scope, value, of.name === wanted.root ? rootStart : lineStart)
          : [flowKey(pattern, scope, value)],
      ),
    }));
  }

  function blockKey(pattern: string, scope: string, of: Value, start: string): readonly Rule[] {
    const begin = `${start}((?:${pattern})|"(?:${pattern})"|'(?:${pattern})')[ \\t]*(:)`;
    const captures = { '2': dash, '4': { name: scope }, '5': colon };
    const whole: Rule = {
      begin: `${begin}(?=[ \\t\\r]|$)`,
      while: valueGoesOn,
      beginCaptures: captures,
      patterns: [value(of, 'block')],
    };
    if (!holdsProse(of)) return [whole];
    const scalar: Rule = {
      begin: `${begin}(?=[ \\t])${blockScalarHeader}`,
      while: scalarGoesOn,
      beginCaptures: { ...captures, ...header(6) },
      contentName: blockScalarScope(of.leaf),
    };
    return [scalar, whole];
  }

  function flowKey(pattern: string, scope: string, of: Value): Rule {
    return {
      begin: `((?:${pattern})(?=[ \\t]*:(?:[\\s,\\]}]|$))|"(?:${pattern})"|'(?:${pattern})')[ \\t]*(:)`,
      end: String.raw`(?=[,}\]])`,
      beginCaptures: { '1': { name: scope }, '2': colon },
      patterns: [value(of, 'flow')],
    };
  }

  const top = keysOf(wanted.root);
  const root = [
    include('markers'),
    include('comment'),
    keys(top, 'block'),
    { name: halfTyped(top), match: `^${bareWord}` },
    mapping(top),
    value(anything, 'block'),
  ];
  return {
    information_for_contributors:
      'Made by scripts/grammar.ts from the description of the format: change that.',
    name: wanted.name,
    scopeName: wanted.scopeName,
    patterns: root,
    repository: Object.fromEntries([...repository].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const dash = { name: 'punctuation.definition.block.sequence.item.newsmark' };
const colon = { name: 'punctuation.separator.key-value.mapping.newsmark' };
const separator: Rule = { name: 'punctuation.separator.sequence.newsmark', match: ',' };

/** Whether a block scalar may stand there: nobody writes an id or a date in one. */
function holdsProse({ leaf }: Value): boolean {
  return leaf?.type === 'words' || leaf?.type === 'text';
}

/** The captures of a block scalar's header, which begin at a given number. */
function header(from: number) {
  return {
    [String(from)]: { patterns: [include('properties')] },
    [String(from + 1)]: { name: 'keyword.control.flow.block-scalar.newsmark' },
    [String(from + 2)]: { name: 'storage.modifier.chomping-indicator.newsmark' },
    [String(from + 3)]: { name: 'comment.line.number-sign.newsmark' },
  };
}

/** What stands where a key is due and has no colon yet. */
function halfTyped(of: Keys): string {
  return of.type === 'any' ? of.scope : keyScope;
}

const bareWord = String.raw`[^\s,\[\]{}#"':*&!|>%@-][^\s,\[\]{}#"':]*(?=${eol}|[ \t]+#)`;
const keyScope = 'entity.name.tag.newsmark';
const anyKey = {
  field: String.raw`[^\s#\-?:,\[\]{}&*!|>'"%@][^\s:#,\[\]{}]*(?:[ \t]+[^\s:#,\[\]{}]+)*?`,
  id: String.raw`[^\s#\-?:,\[\]{}&*!|>'"%@](?:[^\s:,\[\]{}]|:(?=\S))*`,
};

interface KeyGroup {
  readonly pattern: string;
  readonly scope: string;
  readonly of: Value;
}

/** The keys that share a value, as one pattern; last any other key. */
function keyGroups(keys: Keys, root: keyof typeof likeliest): readonly KeyGroup[] {
  const merge = { pattern: '<<', scope: 'keyword.operator.merge.newsmark', of: anything };
  if (keys.type === 'any') return [merge, { pattern: anyKey.id, scope: keys.scope, of: keys.value }];
  const fields: Readonly<Record<string, Field>> =
    keys.type === 'fields'
      ? keys.fields
      : Object.assign({}, ...likeliest[root].map((name) => mappings[name].fields));
  const groups = new Map<string, { readonly names: string[]; readonly of: Value }>();
  for (const [name, { shape }] of Object.entries(fields)) {
    const value = shapeValue(shape);
    const group = groups.get(value.name) ?? { names: [], of: value };
    group.names.push(name);
    groups.set(value.name, group);
  }
  return [
    merge,
    ...[...groups.values()].map(({ names, of }) => ({ pattern: names.join('|'), scope: keyScope, of })),
    { pattern: String.raw`x-[^\s:#,\[\]{}"']*`, scope: 'entity.name.tag.own.newsmark', of: anything },
    { pattern: anyKey.field, scope: keyScope, of: anything },
  ];
}
