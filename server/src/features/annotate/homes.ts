import type { DefinitionType } from '../../format/shape.ts';
import type { AnnotationFile, ReadArticle } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { isRegistry } from '../../project/scope.ts';

/** A file in which an entity or source can be defined. */
export interface Home {
  /** Absent for the article's own annotation file that is still to be made. */
  readonly uri?: string;
  /** From the project's folder. */
  readonly path: string;
  /** Whether it is the project's, and no article's own. */
  readonly shared: boolean;
}

type Definable = Exclude<DefinitionType, 'claim'>;

/**
 * Where an entity or source that an article names can be defined, the likeliest first: the registry with most of
 * their kind before the article's own file, but sources beside the article before a registry.
 */
export function homesFor(project: Project, article: ReadArticle, type: Definable): readonly Home[] {
  const registries = [...project.annotations.values()]
    .filter((file) => isRegistry(file) && file.annotation.claims.length === 0)
    .filter((file) => file.annotation.tree.problems.length === 0 && countIn(file, type) > 0)
    .sort((a, b) => countIn(b, type) - countIn(a, type))
    .map(({ uri }): Home => ({ uri, path: project.pathOf(uri), shared: true }));
  const [file] = project.annotationsOf(article.uri);
  const own: Home = {
    ...(file ? { uri: file.uri } : {}),
    path: project.pathOf(file?.uri ?? article.uri.replace(/\.[^.]+$/, '.news.yaml')),
    shared: false,
  };
  return type === 'entity' ? [...registries, own] : [own, ...registries];
}

function countIn({ annotation }: AnnotationFile, type: Definable): number {
  return (type === 'entity' ? annotation.entities : annotation.sources).length;
}
