import type { Edit } from '../../edit/edit.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Steps } from '../../work/steps.ts';

/** What a refactoring does to files. */
export interface Change {
  /** By the URI of the file that they change. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** Files to make, with what they hold, by URI. */
  readonly creates?: ReadonlyMap<string, string>;
}

/** Where somebody asks what can be done. */
export interface Spot {
  readonly project: Project;
  readonly file: AnnotationFile;
  /** A UTF-16 offset of the file. */
  readonly offset: number;
  /** Whether changes may make files. */
  readonly createsFiles: boolean;
}

/** Something that can be done. */
export interface Offer {
  /** Localised. The same wherever the same thing is offered: it is how it is found again. */
  readonly title: string;
  /** Worked out only when somebody asks, since it may cost; undefined where it cannot be done after all. */
  readonly change: () => Steps<Change | undefined>;
}

/** One way of changing files that keeps what they mean. */
export interface Refactoring {
  /** A kind of code action. */
  readonly kind: string;
  /** What can be done at a place. */
  readonly offers: (spot: Spot) => Steps<readonly Offer[]>;
}
