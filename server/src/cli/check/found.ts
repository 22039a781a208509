import type { Project } from '../../project/project.ts';
import type { Diagnosis } from '../../rules/diagnosis.ts';
import type { Fix } from '../../rules/rule.ts';
import { none } from '../../work/fitted.ts';
import { outcomeOf } from '../../work/outcome.ts';
import { type Checked, documentOf, type Examined } from './checking.ts';
import { type FullRemark, inOrder, type RemarkFix, regionOf, type Silent, silentInOrder } from './remark.ts';
import { traitsIn } from './trait.ts';

/** What was found in some files, as it is reported. */
export interface Found {
  /** The paths of the files, in order. */
  readonly files: readonly string[];
  /** What is to be mended, in the order of the files. */
  readonly remarks: readonly FullRemark[];
  /** What comments silence. */
  readonly silent: readonly Silent[];
  /** Sentences on rules that broke down. */
  readonly faults: readonly string[];
}

/** What was found in one file, as it is reported. */
export interface FoundIn {
  readonly file: string;
  readonly remarks: readonly FullRemark[];
  readonly silent: readonly Silent[];
}

/**
 * What was found in a file.
 *
 * @param pathOf how a URI is shown
 * @param withFixes whether somebody will ask for fixes: they are worked out at once, while the file is there
 */
export function foundIn(examined: Examined, pathOf: (uri: string) => string, withFixes: boolean): FoundIn {
  const { diagnoses, silenced } = examined.examination;
  const file = pathOf(examined.uri);
  // As in most files of an archive.
  if (diagnoses.length + silenced.length === 0) return { file, remarks: none, silent: none };
  const toRemark = remarker(examined, pathOf, withFixes);
  return {
    file,
    remarks: diagnoses.map(toRemark),
    silent: silenced.map(({ found, by }) => ({
      remark: toRemark(found),
      by: 'comment',
      reason: by.reason,
    })),
  };
}

/** What a check found. */
export function foundBy({ made, faults }: Checked<FoundIn>): Found {
  return {
    files: made.map(({ file }) => file).sort(),
    remarks: inOrder(made.flatMap(({ remarks }) => remarks)),
    silent: silentInOrder(made.flatMap(({ silent }) => silent)),
    faults,
  };
}

/** What was found in some files, and in others, as one. */
export function foundTogether(parts: readonly Found[]): Found {
  return {
    files: parts.flatMap(({ files }) => files).sort(),
    remarks: inOrder(parts.flatMap(({ remarks }) => remarks)),
    silent: silentInOrder(parts.flatMap(({ silent }) => silent)),
    faults: [...new Set(parts.flatMap(({ faults }) => faults))],
  };
}

function remarker(
  { uri, project, text }: Examined,
  pathOf: (uri: string) => string,
  withFixes: boolean,
): (diagnosis: Diagnosis) => FullRemark {
  const file = pathOf(uri);
  const traitOf = traitsIn(text.getText(), project.annotations.get(uri));
  return (diagnosis) => {
    const { code, severity, about, span, message } = diagnosis;
    const fixes = () => diagnosis.fixes().flatMap((fix) => remarkFix(fix, project, pathOf));
    return {
      file,
      ...regionOf(text, span),
      code,
      severity,
      message,
      about,
      trait: traitOf(span),
      related: diagnosis.related.flatMap((place) => {
        const other = documentOf(project, place.uri);
        if (other === undefined) return [];
        return [{ file: pathOf(place.uri), ...regionOf(other, place.span), message: place.message }];
      }),
      fixes: withFixes ? outcomeOf(fixes) : fixes,
    };
  };
}

/** None where a file would be changed that the project does not hold. */
function remarkFix(fix: Fix, project: Project, pathOf: (uri: string) => string): readonly RemarkFix[] {
  const replacements: RemarkFix['replacements'][number][] = [];
  for (const [uri, edits] of fix.edits) {
    const text = documentOf(project, uri);
    if (text === undefined) return [];
    for (const edit of edits)
      replacements.push({ file: pathOf(uri), ...regionOf(text, edit.span), text: edit.text });
  }
  return [{ title: fix.title, replacements }];
}
