import type { AnnotationFile } from './document.ts';
import type { Unread } from './files.ts';
import type { Gist, Keys } from './gist.ts';
import type { Project } from './project.ts';

/** Tells how far the reading of a project has come. */
export type Progress = (done: number, total: number) => void;

/** A share of the files of a project, where others read the rest. */
export interface Share {
  /** The URIs of the files that are read here. */
  readonly ours: readonly string[];
  /**
   * Tells the others of what has been read here, and waits until they have read theirs.
   *
   * @returns by URI, what they have read of those that need not be read here too
   */
  others(soFar: Project): Promise<ReadonlyMap<string, ReadElsewhere>>;
}

/** What others have read of an annotation file into which nobody need look here: nor need anybody ask the disk again. */
export interface ReadElsewhere {
  readonly gist: Gist;
  readonly text: string;
  /** The text of its article, or why there is none. */
  readonly article: string | Unread;
}

/** What is held of a project of many files. */
export interface Holding {
  /** How many files may be held that nobody edits. Of larger projects they are let go of, all but what is shared. */
  readonly most: number;
  /** The numbers by which it goes what the claims of a file share with those of others. */
  readonly keysOf: (file: AnnotationFile) => Keys;
  /** Whether somebody will ask where a file names what is its own. */
  readonly tellsOwn: boolean;
  /** Told once the first file of a project is let go of. */
  readonly begins?: (() => void) | undefined;
}

/** What is to happen while a project is read. */
export interface Meanwhile {
  /** Without it everything is held. */
  readonly holding?: Holding | undefined;
  readonly progress?: Progress | undefined;
  /** Lets others be heard, where some time has passed: waited for between two files. */
  readonly lull?: (() => Promise<void>) | undefined;
  /** What goes before the files that nobody has asked for. */
  readonly first?: () => Promise<unknown>;
  /** Shares out files of the project in a folder, where that is worth it. */
  readonly share?: ((root: string, uris: readonly string[]) => Share | undefined) | undefined;
}
