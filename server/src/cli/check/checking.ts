import { setImmediate } from 'node:timers/promises';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Project } from '../../project/project.ts';
import { examineFile } from '../../rules/check.ts';
import type { Examination } from '../../rules/examination.ts';
import { atOnce } from '../../work/steps.ts';
import type { Selection } from './selection.ts';
import { failedSentence } from './sentences.ts';

/** A file that was looked at, and what was found in it. */
export interface Examined {
  readonly uri: string;
  readonly project: Project;
  readonly text: TextDocument;
  readonly examination: Examination;
}

/** What checking some files gave. */
export interface Checked<Made> {
  /** In the order of the files. */
  readonly made: readonly Made[];
  /** Sentences on rules that broke down. */
  readonly faults: readonly string[];
}

/**
 * Runs the rules over files. An editor's settings have no say here.
 *
 * @param pathOf how a URI is shown
 * @param make takes what it needs of what was found in a file, before the file may be let go of: fixes above all
 */
export async function check<Made>(
  chosen: Selection['chosen'],
  pathOf: (uri: string) => string,
  make: (examined: Examined) => Made,
): Promise<Checked<Made>> {
  const faults = new Set<string>();
  const made: Made[] = [];
  const files = [...chosen];
  for (const [place, [uri, project]] of files.entries()) {
    const text = documentOf(project, uri);
    if (text === undefined) continue;
    const examination = atOnce(
      examineFile(project, uri, new Map(), (code, error) =>
        faults.add(failedSentence(pathOf(uri), code, error)),
      ),
    );
    made.push(make({ uri, project, text, examination }));
    // Nobody comes back to a file, unless its article comes next.
    const file = project.annotations.get(uri);
    if (file === undefined || project.articleOf(file)?.uri !== files[place + 1]?.[0]) project.leave(uri);
    // Until then, what a `WeakRef` was asked for is held: the article, and all that was worked out of it.
    await setImmediate();
  }
  return { made, faults: [...faults] };
}

/** The text of a file of a project; undefined where it holds no such file. */
export function documentOf(project: Project, uri: string): TextDocument | undefined {
  const settings = project.settingsFile;
  const file = project.annotations.get(uri) ?? (settings?.uri === uri ? settings : project.articles.get(uri));
  return file !== undefined && 'text' in file ? file.text : undefined;
}
