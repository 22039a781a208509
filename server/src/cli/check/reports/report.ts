import type { Paint } from '../../colour.ts';
import type { FullRemark, Silent } from '../remark.ts';

/** What a check came to, for whoever prints it. */
export interface Report {
  /** In the order of their files and places. */
  readonly remarks: readonly FullRemark[];
  /** What comments or a baseline keep from being reported. */
  readonly silent: readonly Silent[];
  /** The files that were checked, each as its path from the current folder. */
  readonly files: readonly string[];
  /** Sentences on what should have been checked, and could not be. */
  readonly faults: readonly string[];
  readonly paint: Paint;
  /** The URI of the current folder, with a slash at its end. */
  readonly folder: string;
  /** The URI of the folder that holds the rules' pages, with a slash at its end. */
  readonly docs: string | undefined;
  /** The language of the messages, as a BCP 47 tag. */
  readonly language: string;
}

/** Prints a report, piece by piece: that of an archive is too long for one text. */
export type Reporter = (report: Report) => Iterable<string>;

/** What is said of files, in its order, by the files. */
export function byFile<Each extends { readonly file: string }>(
  all: readonly Each[],
): ReadonlyMap<string, readonly Each[]> {
  const files = new Map<string, Each[]>();
  for (const each of all) {
    const own = files.get(each.file);
    if (own) own.push(each);
    else files.set(each.file, [each]);
  }
  return files;
}
