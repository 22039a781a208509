import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { isRegistry } from '../../project/scope.ts';
import { pathFrom, withoutExtension } from '../../project/uri.ts';

/** A file whose definitions are written with its name before them. */
export interface OtherFile {
  readonly name: string;
  readonly file: AnnotationFile;
}

/**
 * The other files of a project as a reference in one of them names them: those of the same folder by their name
 * and first, others by their path from the project's root. Registries need no name.
 */
export function otherFiles(project: Project, from: AnnotationFile): readonly OtherFile[] {
  const others = [...project.annotations.values()].filter(
    (file) => file !== from && (!isRegistry(file) || file.claims.size > 0),
  );
  return others
    .map((file) => ({ file, near: file.folder === from.folder }))
    .sort((a, b) => Number(b.near) - Number(a.near))
    .flatMap(({ file, near }): readonly OtherFile[] => {
      const path = withoutExtension(pathFrom(project.root, file.uri) ?? file.name).normalize('NFC');
      const name = near ? file.name : path;
      // A name that means another file from here cannot be written.
      return project.scope.fileNamed(name, from) === file ? [{ name, file }] : [];
    });
}
