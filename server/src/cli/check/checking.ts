import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Project } from '../../project/project.ts';
import { type Diagnosis, type Examination, examineFile } from '../../rules/check.ts';
import type { Fix } from '../../rules/rule.ts';
import { atOnce } from '../../work/steps.ts';
import { type FullRemark, inOrder, type RemarkFix, regionOf, type Silent } from './remark.ts';
import type { Selection } from './selection.ts';
import { failedSentence } from './sentences.ts';
import { traitsIn } from './trait.ts';

/** A file that was looked at, and what was found in it. */
export interface Examined {
  readonly uri: string;
  readonly project: Project;
  readonly text: TextDocument;
  readonly examination: Examination;
}

/** What checking some files gave. */
export interface Checked {
  readonly examined: readonly Examined[];
  /** Sentences on rules that broke down. */
  readonly faults: readonly string[];
}

/**
 * Runs the rules over files. An editor's settings have no say here.
 *
 * @param pathOf how a URI is shown
 */
export function check(chosen: Selection['chosen'], pathOf: (uri: string) => string): Checked {
  const faults = new Set<string>();
  const examined = [...chosen].flatMap(([uri, project]): readonly Examined[] => {
    const text = documentOf(project, uri);
    if (text === undefined) return [];
    const examination = atOnce(
      examineFile(project, uri, new Map(), (code, error) =>
        faults.add(failedSentence(pathOf(uri), code, error)),
      ),
    );
    return [{ uri, project, text, examination }];
  });
  return { examined, faults: [...faults] };
}

/** What was found, as it is reported: what is to be mended, and what comments silence. */
export function remarksOf(
  { examined }: Checked,
  pathOf: (uri: string) => string,
): { readonly remarks: readonly FullRemark[]; readonly silent: readonly Silent[] } {
  const remarks: FullRemark[] = [];
  const silent: Silent[] = [];
  for (const each of examined) {
    const toRemark = remarker(each, pathOf);
    for (const diagnosis of each.examination.diagnoses) remarks.push(toRemark(diagnosis));
    for (const { found, by } of each.examination.silenced)
      silent.push({ remark: toRemark(found), by: 'comment', reason: by.reason });
  }
  return { remarks: inOrder(remarks), silent };
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

function documentOf(project: Project, uri: string): TextDocument | undefined {
  const settings = project.settingsFile;
  const file = project.annotations.get(uri) ?? (settings?.uri === uri ? settings : project.articles.get(uri));
  return file !== undefined && 'text' in file ? file.text : undefined;
}
