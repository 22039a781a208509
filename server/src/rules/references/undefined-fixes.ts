import * as l10n from '@vscode/l10n';
import { setValue } from '../../edit/set.ts';
import type { DefinitionType } from '../../format/shape.ts';
import type { EntityKind } from '../../format/vocabulary.ts';
import { idFrom, isId } from '../../model/id.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { fixIn, together } from '../fix.ts';
import type { Fix } from '../rule.ts';
import { listOfThem } from '../several.ts';
import { definitionEdits } from './definition-edits.ts';
import type { Undefined } from './undefined.ts';

/** The fixes of a reference that names nothing: what was perhaps meant, and defining it. */
export function undefinedFixes(found: Undefined, file: AnnotationFile): readonly Fix[] {
  const { reference, suggestion, several } = found;
  if (several)
    return fixIn(file.uri, listOfThem(several), setValue(file.annotation.tree, reference.at, several), {
      preferred: true,
    });
  const meant =
    suggestion === undefined
      ? []
      : fixIn(
          file.uri,
          l10n.t('Change to “{0}”', suggestion),
          setValue(file.annotation.tree, reference.at, suggestion),
          { preferred: true },
        );
  const types = reference.shape.type === 'reference' ? reference.shape.to : [];
  return [...meant, ...types.flatMap((type) => definition(found, type, file))];
}

/** Defines what is referred to, in the same file. What another file should define is left alone. */
function definition({ reference }: Undefined, type: DefinitionType, file: AnnotationFile): readonly Fix[] {
  const { tree } = file.annotation;
  const { text } = reference;
  const id = isId(text) ? text : idFrom(text);
  if (type === 'claim' || id === undefined || text.includes('#') || file.definitions.has(id)) return [];
  const inserted = definitionEdits(file, type, id, text, kindsOf(reference)[0]);
  const title =
    type === 'entity'
      ? l10n.t('Define the entity “{0}” in this file', id)
      : l10n.t('Define the source “{0}” in this file', id);
  const referred = id === text ? [] : setValue(tree, reference.at, id);
  return fixIn(file.uri, title, together(referred, inserted));
}

function kindsOf({ shape }: Undefined['reference']): readonly EntityKind[] {
  return shape.type === 'reference' ? (shape.kinds ?? []) : [];
}
