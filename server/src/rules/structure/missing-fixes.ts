import * as l10n from '@vscode/l10n';
import { insertField } from '../../edit/insert.ts';
import { setValue } from '../../edit/set.ts';
import { mappingShape } from '../../format/mappings.ts';
import { entityKinds } from '../../format/vocabulary.ts';
import { type Entry, isEntry, textOf } from '../../model/entry.ts';
import { freeId } from '../../model/free-id.ts';
import { idFrom } from '../../model/id.ts';
import { pairOf } from '../../syntax/path.ts';
import { nearestArticle } from '../anchoring/nearest-article.ts';
import { fixIn } from '../fix.ts';
import { nameFrom } from '../references/name-from.ts';
import type { Fix } from '../rule.ts';
import type { ProblemOf, Reading } from './structure-rule.ts';

/** The fixes that add a field that is missing: with a value where one is plain, else to be typed. */
export function missingFixes(problem: ProblemOf<'missing-key'>, reading: Reading): readonly Fix[] {
  const { entry, missing } = problem;
  const begun = missing.filter((field) => entry.fields.has(field));
  // Where one of several is written and empty, another beside it would only be a second thing to fill.
  return (begun.length > 0 ? begun : missing).flatMap((field) => {
    const values = valuesFor(entry, field, reading);
    if (values.length === 0) return addition(entry, field, null, reading, {});
    return values.flatMap((value) =>
      addition(entry, field, value, reading, values.length === 1 ? { preferred: true } : {}),
    );
  });
}

function addition(
  entry: Entry,
  field: string,
  value: string | null,
  { tree, uri }: Reading,
  traits: Pick<Fix, 'preferred'>,
): readonly Fix[] {
  const title = value === null ? l10n.t('Add “{0}”', field) : l10n.t('Add “{0}: {1}”', field, value);
  const written = entry.fields.get(field)?.key;
  const empty = written && pairOf(tree, written);
  if (empty) return value === null ? [] : fixIn(uri, title, setValue(tree, empty, value), traits);
  // An id without a value holds no mapping yet.
  const hollow = entry.node.pairs.length === 0 && entry.id ? pairOf(tree, entry.id.node) : undefined;
  const order = Object.keys(mappingShape(entry.name).fields);
  return fixIn(uri, title, insertField(tree, hollow ?? entry.node, field, value, { order }), traits);
}

function valuesFor(entry: Entry, field: string, { project, file }: Reading): readonly string[] {
  if (isEntry(entry, 'entity') && field === 'kind') return entityKinds.map(({ value }) => value);
  if (isEntry(entry, 'entity') && field === 'name') return entry.id ? [nameFrom(entry.id.text)] : [];
  if (isEntry(entry, 'article') && field === 'file' && file)
    return [nearestArticle(project, file) ?? []].flat();
  if (isEntry(entry, 'claim') && field === 'id' && file) {
    const words = textOf(entry, 'summary') ?? textOf(entry, 'text') ?? '';
    const id = idFrom(words.split(/\s+/, 3).join(' ')) ?? 'claim';
    return [freeId(id, (taken) => file.claims.has(taken))];
  }
  return [];
}
