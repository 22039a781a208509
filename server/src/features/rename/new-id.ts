import * as l10n from '@vscode/l10n';
import { isId } from '../../model/id.ts';
import type { Project } from '../../project/project.ts';
import { isRegistry, type Located } from '../../project/scope.ts';

/** Why a definition cannot have an id, in a sentence; undefined where it can. */
export function faultOfNewId(project: Project, located: Located, id: string): string | undefined {
  if (id === '') return l10n.t('Write the new id.');
  if (!isId(id))
    return l10n.t(
      '“{0}” cannot be an id: ids begin with a letter or a digit and hold letters, digits, “.”, “_” and “-”, no spaces.',
      id,
    );
  return takenBy(project, located, id);
}

/** Who has an id already, so that a definition cannot have it beside them; undefined where it is free. */
export function takenBy(project: Project, { file, definition }: Located, id: string): string | undefined {
  if (definition.type === 'claim')
    return file.claims.has(id)
      ? l10n.t('Another claim of this file has the id “{0}” already.', id)
      : undefined;
  const [own] = file.definitions.get(id) ?? [];
  if (own) return l10n.t('“{0}” is already {1} of {2}.', id, nounFor(own.type), file.name);
  const [shared] = project.scope.shared(id);
  if (shared)
    return l10n.t(
      '“{0}” is already {1} of the project, in {2}.',
      id,
      nounFor(shared.definition.type),
      project.pathOf(shared.file.uri),
    );
  if (!isRegistry(file)) return undefined;
  for (const other of project.annotations.values()) {
    const [hiding] = other.definitions.get(id) ?? [];
    if (hiding)
      return l10n.t(
        '{0} has {1} “{2}” of its own, which would hide this one there.',
        project.pathOf(other.uri),
        nounFor(hiding.type),
        id,
      );
  }
  return undefined;
}

/** Why nobody can say which references mean a definition, in a sentence; undefined where it is plain. */
export function faultOfOldId(project: Project, { file, definition }: Located): string | undefined {
  const { id } = definition;
  const own = definition.type === 'claim' ? file.claims.get(id) : file.definitions.get(id);
  const shared = definition.type === 'claim' || !isRegistry(file) ? [] : project.scope.shared(id);
  if (Math.max(own?.length ?? 0, shared.length) < 2) return undefined;
  return l10n.t(
    'The id “{0}” is given twice, and nobody can say which of the two is meant where it is used. Take the quick fix for that first.',
    id,
  );
}

function nounFor(type: 'entity' | 'source' | 'claim'): string {
  if (type === 'claim') return l10n.t('a claim');
  return type === 'entity' ? l10n.t('an entity') : l10n.t('a source');
}
