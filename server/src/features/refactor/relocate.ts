import * as l10n from '@vscode/l10n';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { isRegistry } from '../../project/scope.ts';
import { normalUri, parentOf, within } from '../../project/uri.ts';
import { eachOf } from '../../work/steps.ts';
import { refactoringKinds } from '../offer.ts';
import { isOnId, type Movable, movable, namedAt } from './movable.ts';
import { type Destination, moveTo } from './move.ts';
import type { Offer, Refactoring, Spot } from './refactoring.ts';

/** More files than these are no choice. */
const mostFiles = 8;

/** An article's own entity or source becomes the project's. */
export const extract: Refactoring = {
  kind: refactoringKinds.extract,
  *offers(spot) {
    const found = relocatable(spot);
    if (found === undefined || isRegistry(found.file)) return [];
    const to = homeFor(spot, found);
    if (to === undefined) return [];
    yield;
    const { project } = spot;
    const { id } = found.definition;
    const title =
      to.kind === 'file'
        ? l10n.t('Extract “{0}” to {1}', id, project.pathOf(to.file.uri))
        : l10n.t('Extract “{0}” to a new file, {1}', id, project.pathOf(to.uri));
    return [offer(project, found, to, title)];
  },
};

/** An entity or source moves to a registry. */
export const move: Refactoring = {
  kind: refactoringKinds.move,
  *offers(spot) {
    const found = relocatable(spot);
    if (found === undefined || !isOnId(spot, found)) return [];
    const { project } = spot;
    const best = isRegistry(found.file) ? undefined : homeFor(spot, found);
    const others = registriesBy(project, found).filter(
      (file) => file !== found.file && !(best?.kind === 'file' && best.file === file),
    );
    return yield* eachOf(others.slice(0, mostFiles), (file) => {
      const title = l10n.t('Move “{0}” to {1}', found.definition.id, project.pathOf(file.uri));
      return offer(project, found, { kind: 'file', file }, title);
    });
  },
};

/** The entity or source at a place, where it can stand in a registry without hiding another, or being hidden. */
function relocatable(spot: Spot): Movable | undefined {
  const named = namedAt(spot);
  const found = named && movable(named);
  if (found === undefined) return undefined;
  const { file, definition } = found;
  const { id } = definition;
  const { project } = spot;
  const shared = project.scope.shared(id).filter((other) => other.file !== file);
  if (shared.length > 0) return undefined;
  if (isRegistry(file)) return found;
  for (const other of project.annotations.values())
    if (other !== file && other.definitions.has(id)) return undefined;
  return found;
}

/**
 * The registries that can be changed, the likeliest first: those with most entities of a kind, since people, places
 * and events tend to have files of their own; then those with most definitions of a type.
 */
function registriesBy(project: Project, { definition }: Movable): readonly AnnotationFile[] {
  const { type } = definition;
  const alike = ({ annotation }: AnnotationFile) =>
    definition.type === 'entity'
      ? annotation.entities.filter(({ kind }) => kind === definition.kind).length
      : 0;
  return [...project.annotations.values()]
    .filter((file) => isRegistry(file) && file.annotation.claims.length === 0)
    .filter((file) => file.annotation.tree.problems.length === 0)
    .sort((a, b) => alike(b) - alike(a) || countIn(b, type) - countIn(a, type));
}

function countIn({ annotation }: AnnotationFile, type: 'entity' | 'source'): number {
  return (type === 'entity' ? annotation.entities : annotation.sources).length;
}

/** Where a project keeps definitions of a type; a file to be made where it keeps none yet. */
function homeFor({ project, createsFiles }: Spot, found: Movable): Destination | undefined {
  const { type } = found.definition;
  const [best] = registriesBy(project, found);
  if (best && (countIn(best, type) > 0 || !createsFiles)) return { kind: 'file', file: best };
  if (!createsFiles) return undefined;
  const folder = best ? parentOf(best.uri) : project.root;
  const uri = normalUri(within(folder, `${type === 'entity' ? 'entities' : 'sources'}.news.yaml`));
  if (project.annotations.has(uri)) return best && { kind: 'file', file: best };
  return { kind: 'new', uri };
}

function offer(project: Project, found: Movable, to: Destination, title: string): Offer {
  return { title, change: () => moveTo(project, found, to) };
}
