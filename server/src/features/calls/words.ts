import * as l10n from '@vscode/l10n';
import type { FieldName } from '../../model/entry.ts';

type Relation = FieldName<'relations'>;

/** How one claim stands to another: said of the one that names the other, and of the one that is named. */
export const relations: readonly {
  readonly field: Relation;
  readonly active: () => string;
  readonly passive: () => string;
}[] = [
  { field: 'responds-to', active: () => l10n.t('responds to it'), passive: () => l10n.t('answered') },
  { field: 'contradicts', active: () => l10n.t('contradicts it'), passive: () => l10n.t('contradicted') },
  { field: 'corrects', active: () => l10n.t('corrects it'), passive: () => l10n.t('corrected') },
  { field: 'repeats', active: () => l10n.t('repeats it'), passive: () => l10n.t('repeated') },
];

/** What a claim, or a source, that names something in a field does with it. */
export const incoming: ReadonlyMap<string, () => string> = new Map([
  ...relations.map(({ field, active }): [string, () => string] => [field, active]),
  ['speaker', () => l10n.t('said')],
  ['via', () => l10n.t('passed on')],
  ['sources', () => l10n.t('rests on it')],
  ['source', () => l10n.t('rests on it')],
  ['derived-from', () => l10n.t('rests on it')],
]);
