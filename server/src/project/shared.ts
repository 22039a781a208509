import type { Entity, Source } from '../model/definition.ts';
import type { AnnotationFile } from './document.ts';
import type { Located } from './scope.ts';

/** A definition of the project's own. Its file is another after each edit; its URI stays. */
export interface Shared {
  readonly uri: string;
  readonly definition: Entity | Source;
}

/** The same with their files as they are. */
export function located(
  shared: readonly Shared[],
  files: ReadonlyMap<string, AnnotationFile>,
): readonly Located<Entity | Source>[] {
  return shared.flatMap(({ uri, definition }) => {
    const file = files.get(uri);
    return file === undefined ? [] : [{ file, definition }];
  });
}

/** In the order of the files. */
export function byUri(a: Shared, b: Shared): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}
