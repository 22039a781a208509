import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { eolOf } from '../../edit/entry.ts';
import { codes } from '../../format/codes.ts';
import { type MappingName, mappingShape } from '../../format/mappings.ts';
import { effectivePairs } from '../../model/pairs.ts';
import { follow, type Mapping } from '../../syntax/tree.ts';
import type { Asked } from './asked.ts';
import type { Has } from './due.ts';
import { mappingLayout, valueLayout } from './layouts.ts';
import type { Insert, Setting, Suggestion } from './suggestion.ts';
import { hole, type Template } from './template.ts';

/** Where a key stands that is asked for. */
export interface KeyPlace {
  /** The mapping that is to have it; undefined where none is written yet. */
  readonly mapping: Mapping | undefined;
  readonly at: Setting;
  readonly has: Has;
}

/** Fields of which a mapping has only one. */
const oneOf: readonly { readonly of: MappingName; readonly keys: readonly string[] }[] = [
  { of: 'claim', keys: ['text', 'passages'] },
];

/** The fields that a mapping could still have: what is required first, what a merge gives it last. */
export function fieldKeys(asked: Asked, of: MappingName, place: KeyPlace): readonly Suggestion[] {
  const own = ownKeys(asked, place.mapping);
  const all = place.mapping ? effectivePairs(place.mapping).pairs : [];
  const given = new Set(all.map(({ name }) => name).filter((key) => key !== ownKeyAt(asked)));
  const kind = follow(all.find(({ name }) => name === 'kind')?.value ?? null);
  const { fields, requires } = mappingShape(of);
  const missing = new Set(requires.filter((group) => !group.some((key) => given.has(key))).flat());
  const instead = oneOf.filter((each) => each.of === of).map(({ keys }) => keys);
  const free = Object.entries(fields).filter(([key, { onlyFor }]) => {
    if (own.has(key) || instead.some((keys) => keys.includes(key) && keys.some((other) => own.has(other))))
      return false;
    return onlyFor === undefined || kind?.kind !== 'scalar' || onlyFor.some((only) => only === kind.value);
  });
  const rank = (key: string): number => (given.has(key) ? 2 : missing.has(key) ? 0 : 1);
  return [
    ...(own.size === 0 && place.has === 'nothing' ? wholeMapping(asked, of, place.at) : []),
    ...free
      .toSorted(([a], [b]) => rank(a) - rank(b))
      .map(([key, field]) =>
        keySuggestion(key, place, valueLayout(field.shape, whereIn(asked, place.at)), {
          detail: rank(key) === 0 ? l10n.t('required') : undefined,
          about: { field: key, of },
        }),
      ),
  ];
}

/** The rules whose severity is not chosen yet. */
export function codeKeys(asked: Asked, place: KeyPlace): readonly Suggestion[] {
  const own = ownKeys(asked, place.mapping);
  return Object.entries(codes)
    .filter(([code]) => !own.has(code))
    .map(([code, { title }]) =>
      keySuggestion(code, place, [' ', hole], { detail: l10n.t(title), about: { rule: code } }),
    );
}

/** A key with what is usual behind it; the key alone where its colon or its value stands already. */
export function keySuggestion(
  key: string,
  { at, has }: KeyPlace,
  value: Template,
  { detail, about }: Pick<Suggestion, 'detail' | 'about'>,
): Suggestion {
  const insert: Insert = has === 'colon' ? { key } : { yaml: [`${key}:`, ...(has === 'value' ? [] : value)] };
  return { label: key, kind: CompletionItemKind.Property, insert, at, detail, about };
}

/** All usual fields at once, for a mapping that has none yet. */
function wholeMapping(asked: Asked, of: MappingName, at: Setting): readonly Suggestion[] {
  const layout = mappingLayout(of, whereIn(asked, at));
  // Where only one thing is to be typed, the keys themselves do.
  if (!asked.snippets || layout.filter((part) => typeof part !== 'string').length < 2) return [];
  const { title, requires, fields } = mappingShape(of);
  const first = requires[0]?.[0] ?? Object.keys(fields)[0] ?? '';
  return [
    {
      label: l10n.t('{0} …', l10n.t(title)),
      kind: CompletionItemKind.Snippet,
      insert: { yaml: layout },
      at,
      detail: l10n.t('with its usual fields'),
      // Whoever types its first key finds it too.
      found: `${first} ${l10n.t(title)}`,
    },
  ];
}

/** How a layout is written that stands in a setting. */
export function whereIn({ tree }: Pick<Asked, 'tree'>, { flow, indent }: Setting) {
  return { flow, indent, eol: eolOf(tree.pieces) };
}

/** The key at the cursor, where that is on one. */
function ownKeyAt({ steps, what }: Asked): string | undefined {
  const last = steps.at(-1);
  if (what.kind !== 'key' || last?.kind !== 'field' || last.mapping !== what.mapping) return undefined;
  return last.pair.name;
}

/** The keys that a mapping has written, but for the one at the cursor. */
export function ownKeys(asked: Asked, mapping: Mapping | undefined): ReadonlySet<string> {
  const last = asked.steps.at(-1);
  const here = asked.what.kind === 'key' && last?.kind === 'field' ? last.pair : undefined;
  return new Set((mapping?.pairs ?? []).filter((pair) => pair !== here).map(({ name }) => name));
}
