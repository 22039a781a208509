import * as l10n from '@vscode/l10n';
import { mappingShape } from '../../format/mappings.ts';
import type { Choice, Shape } from '../../format/shape.ts';
import type { Entry } from '../../model/entry.ts';
import type { Meaning } from '../meaning.ts';
import { spoken } from './labels.ts';
import type { CardLine, Pen } from './pen.ts';

/** What a field is for, what it takes, and how it is written. */
export function fieldCard(
  pen: Pen,
  {
    entry,
    name,
    field,
  }: Pick<Extract<Meaning, { kind: 'key' }>, 'name' | 'field'> & {
    readonly entry: Pick<Entry, 'name'>;
  },
): string {
  const { title, requires } = mappingShape(entry.name);
  const alone = requires.some((group) => group.length === 1 && group[0] === name);
  const kinds = field.onlyFor?.map(spoken).join(', ');
  return pen.card([
    `${pen.strong(name)} · ${l10n.t(title)}${alone ? ` · ${l10n.t('required')}` : ''}`,
    pen.docs(l10n.t(field.doc)),
    kinds && l10n.t('Only for: {0}', kinds),
    ...choices(pen, field.shape),
    l10n.t('Example: {0}', pen.code(`${name}: ${field.example}`)),
    field.term && l10n.t('Standard term: {0}', pen.text(field.term)),
  ]);
}

function choices(pen: Pen, shape: Shape): readonly CardLine[] {
  return shape.type === 'choice' ? shape.choices.map((choice) => ({ item: choiceLine(pen, choice) })) : [];
}

function choiceLine(pen: Pen, { value, doc }: Choice): string {
  return l10n.t('{0}: {1}', pen.code(value), pen.docs(l10n.t(doc)));
}

/** What one value of a fixed vocabulary means. */
export function choiceCard(pen: Pen, field: string, { value, doc }: Choice): string {
  return pen.card([`${pen.strong(value)} · ${pen.text(field)}`, pen.docs(l10n.t(doc))]);
}
