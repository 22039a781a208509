import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { MappingName } from '../../format/mappings.ts';
import type { DefinitionType } from '../../format/shape.ts';
import type { Leaf } from '../../model/entry.ts';
import { freeId } from '../../model/free-id.ts';
import { idFrom, normalId } from '../../model/id.ts';
import { isRegistry } from '../../project/scope.ts';
import { nameFrom } from '../../rules/references/name-from.ts';
import { missedType } from '../../rules/references/undefined.ts';
import type { Steps } from '../../work/steps.ts';
import { around } from '../meaning.ts';
import type { Asked } from './asked.ts';
import { type KeyPlace, ownKeys, whereIn } from './keys.ts';
import { entryLayout, type Likely } from './layouts.ts';
import type { Insert, Setting, Suggestion } from './suggestion.ts';
import { hole } from './template.ts';

/** More words than these make no good id. */
const mostWords = 4;

/** What a map of entities or sources could define: what is referred to already, and something new. */
export function* definedIds(
  asked: Asked,
  type: DefinitionType,
  of: MappingName,
  place: KeyPlace,
): Steps<readonly Suggestion[]> {
  const { at, has } = place;
  const where = whereIn(asked, at);
  const own = ownKeys(asked, place.mapping);
  const missed = new Map<string, Leaf>();
  for (const reference of yield* missing(asked, type)) {
    const id = normalId(reference.text);
    if (!own.has(id) && !missed.has(id)) missed.set(id, reference);
  }
  const wanted = [...missed].map(([id, reference]): Suggestion => {
    const insert: Insert =
      has === 'colon'
        ? { key: id }
        : { yaml: has === 'value' ? [`${id}:`] : entryLayout(of, id, where, likely(id, reference)) };
    return {
      label: id,
      kind: CompletionItemKind.Constructor,
      insert,
      at,
      detail: l10n.t('referred to, but not defined'),
    };
  });
  if (has !== 'nothing' || !asked.snippets) return wanted;
  const typed = idFrom(asked.said);
  const fresh: Suggestion = {
    label: typed ?? l10n.t('new id'),
    kind: CompletionItemKind.Snippet,
    insert: { yaml: entryLayout(of, typed ?? hole, where, typed === undefined ? {} : likely(typed)) },
    at,
    detail: type === 'entity' ? l10n.t('a new entity') : l10n.t('a new source'),
    found: asked.said === '' ? undefined : asked.said,
  };
  return typed !== undefined && missed.has(typed) ? wanted : [...wanted, fresh];
}

/** The references that a definition of a type in this file would give something to name. */
function* missing({ project, file }: Asked, type: DefinitionType): Steps<readonly Leaf[]> {
  if (file === undefined) return [];
  // What a registry defines, all files can refer to.
  const files = isRegistry(file) ? [...project.annotations.values()] : [file];
  const missed: Leaf[] = [];
  for (const each of files)
    for (const reference of each.annotation.references) {
      yield;
      if (missedType(reference) !== type || reference.text.includes('#')) continue;
      if (project.resolve(reference, each).kind === 'nothing') missed.push(reference);
    }
  return missed;
}

function likely(id: string, reference?: Leaf): Likely {
  const kinds = reference?.shape.type === 'reference' ? reference.shape.kinds : undefined;
  const name = nameFrom(id);
  return { name, title: name, ...(kinds?.length === 1 && kinds[0] ? { kind: kinds[0] } : {}) };
}

/** Ids for the claim at the cursor: those that relations name already, one of its words, the next of a row. */
export function* claimIds(asked: Asked, at: Setting): Steps<readonly Suggestion[]> {
  const { file, entry } = asked;
  if (file === undefined) return [];
  const claim = around(entry, 'claim');
  const isTaken = (id: string): boolean =>
    file.claims.get(id)?.some((other) => other.entry !== claim) ?? false;
  const missed = (yield* missing(asked, 'claim')).map(({ text }) => normalId(text));
  const words = file.annotation.claims.find((each) => each.entry === claim)?.pieces[0]?.text ?? '';
  const short = words.split(/\s+/).slice(0, mostWords).join(' ');
  const fromWords = idFrom(short.replaceAll(/['’]s?/g, ''));
  const row = nextInRow([...file.claims.keys()].filter(isTaken));
  const ids = [...missed, ...(row === undefined ? [] : [row]), ...(fromWords ? [fromWords] : [])];
  return [...new Set(ids.map((id) => freeId(id, isTaken)))].map((id) => ({
    label: id,
    kind: CompletionItemKind.Value,
    insert: { value: id },
    at,
  }));
}

/** The next of ids that are a word and a number (`c1`, `c2`), where all are; undefined else. */
function nextInRow(ids: readonly string[]): string | undefined {
  const rows = ids.map((id) => /^(|.*\D)(\d+)$/.exec(id));
  const [, stem = ''] = rows[0] ?? [];
  if (rows.length === 0 || rows.some((row) => row?.[1] !== stem)) return undefined;
  return stem + String(rows.reduce((last, row) => Math.max(last, Number(row?.[2])), 0) + 1);
}
