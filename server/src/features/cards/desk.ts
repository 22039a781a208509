import type { AnnotationFile, SettingsFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Pen } from './pen.ts';

/** What every card is drawn with. */
export interface Desk {
  readonly project: Project;
  readonly pen: Pen;
  /** The language of dates and of names of languages, as a BCP 47 tag. */
  readonly locale: string;
  /** The URI of the folder that holds the rules' pages, with a slash at its end. */
  readonly docs: string | undefined;
}

/** A desk at which one file lies open. */
export interface FileDesk<File extends AnnotationFile | SettingsFile = AnnotationFile> extends Desk {
  readonly file: File;
}
