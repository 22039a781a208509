import * as l10n from '@vscode/l10n';
import { aliasEdits } from '../../annotate/alias.ts';
import type { Entity } from '../../model/definition.ts';
import type { Located } from '../../project/scope.ts';
import { spanOf } from '../../syntax/tree.ts';
import { entityName } from '../names.ts';
import type { Refusal } from '../refusal.ts';
import type { EditOptions } from '../workspace-edit.ts';
import { type FileChange, fileChange } from './change.ts';

/** A name that is added to an entity. */
export interface AddedAlias {
  readonly change: FileChange;
  /** What the entity is called. */
  readonly name: string;
}

/** Adds a name to those by which articles call an entity. */
export function addAlias(
  { file, definition }: Located<Entity>,
  words: string,
  options: Pick<EditOptions, 'versionOf'>,
): AddedAlias | Refusal {
  const name = entityName(definition);
  if (words === '') return { refused: l10n.t('Select a name first.') };
  if (definition.names.includes(words))
    return { refused: l10n.t('{0} is called “{1}” already.', name, words) };
  const edits = aliasEdits({ file, definition }, words);
  if (edits === undefined)
    return { refused: l10n.t('The aliases of {0} are written in a way that cannot be added to.', name) };
  const { start } = spanOf((definition.idLeaf ?? definition.entry).at);
  return { change: fileChange(file.uri, file, edits, start, options), name };
}
