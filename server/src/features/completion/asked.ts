import type { Entry } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Step } from '../../syntax/path.ts';
import type { Tree } from '../../syntax/tree.ts';
import { arrayOf } from '../../work/list.ts';
import type { Due } from './due.ts';

/** All that suggestions are made from. */
export interface Asked extends Due {
  readonly project: Project;
  /** Undefined in settings. */
  readonly file: AnnotationFile | undefined;
  readonly tree: Tree;
  /** The innermost mapping around the cursor that is read already. */
  readonly entry: Entry | undefined;
  /** What is typed of the word at the cursor, as it is read. */
  readonly said: string;
  /** The language of dates and names, as a BCP 47 tag. */
  readonly locale: string;
  /** Today, as EDTF. */
  readonly today: string;
  readonly snippets: boolean;
}

/** The innermost mapping that steps lead through and that is read as something. */
export function entryAt(root: Entry | undefined, steps: readonly Step[]): Entry | undefined {
  let entry = root;
  for (const step of steps) {
    if (step.kind !== 'field' || entry === undefined || step.mapping === entry.node) continue;
    for (const value of entry.fields.values()) {
      const inner = arrayOf(value.values).find((each) => each.kind === 'entry' && each.node === step.mapping);
      if (inner?.kind === 'entry') {
        entry = inner;
        break;
      }
    }
  }
  return entry;
}
