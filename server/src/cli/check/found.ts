import type { Project } from '../../project/project.ts';
import type { Diagnosis } from '../../rules/diagnosis.ts';
import type { Fix } from '../../rules/rule.ts';
import { type Checked, documentOf, type Examined } from './checking.ts';
import { type FullRemark, inOrder, type RemarkFix, regionOf, type Silent } from './remark.ts';
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

/**
 * What a check found.
 *
 * @param pathOf how a URI is shown
 */
export function foundBy({ examined, faults }: Checked, pathOf: (uri: string) => string): Found {
  const remarks: FullRemark[] = [];
  const silent: Silent[] = [];
  for (const each of examined) {
    const { diagnoses, silenced } = each.examination;
    // In most files of an archive.
    if (diagnoses.length + silenced.length === 0) continue;
    const toRemark = remarker(each, pathOf);
    for (const diagnosis of diagnoses) remarks.push(toRemark(diagnosis));
    for (const { found, by } of silenced)
      silent.push({ remark: toRemark(found), by: 'comment', reason: by.reason });
  }
  const files = examined.map(({ uri }) => pathOf(uri)).sort();
  return { files, remarks: inOrder(remarks), silent, faults };
}

/** What was found in some files, and in others, as one. */
export function foundTogether(parts: readonly Found[]): Found {
  return {
    files: parts.flatMap(({ files }) => files).sort(),
    remarks: inOrder(parts.flatMap(({ remarks }) => remarks)),
    silent: parts.flatMap(({ silent }) => silent),
    faults: [...new Set(parts.flatMap(({ faults }) => faults))],
  };
}

function remarker(
  { uri, project, text }: Examined,
  pathOf: (uri: string) => string,
): (diagnosis: Diagnosis) => FullRemark {
  const file = pathOf(uri);
  const traitOf = traitsIn(text.getText(), project.annotations.get(uri));
  return (diagnosis) => {
    const { code, severity, about, span, message } = diagnosis;
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
      fixes: () => diagnosis.fixes().flatMap((fix) => remarkFix(fix, project, pathOf)),
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
