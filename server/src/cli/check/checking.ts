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
export async function check(chosen: Selection['chosen'], pathOf: (uri: string) => string): Promise<Checked> {
  const faults = new Set<string>();
  const examined: Examined[] = [];
  for (const [uri, project] of chosen) {
    const text = documentOf(project, uri);
    if (text === undefined) continue;
    const examination = atOnce(
      examineFile(project, uri, new Map(), (code, error) =>
        faults.add(failedSentence(pathOf(uri), code, error)),
      ),
    );
    examined.push({ uri, project, text, examination });
    // It comes behind those that annotate it, and nobody comes back to it.
    const article = project.articles.get(uri);
    if (article?.type === 'article') project.leaveArticle(article);
    // Until then, what a `WeakRef` was asked for is held: the article, and all that was worked out of it.
    await setImmediate();
  }
  return { examined, faults: [...faults] };
}

/** The text of a file of a project; undefined where it holds no such file. */
export function documentOf(project: Project, uri: string): TextDocument | undefined {
  const settings = project.settingsFile;
  const file = project.annotations.get(uri) ?? (settings?.uri === uri ? settings : project.articles.get(uri));
  return file !== undefined && 'text' in file ? file.text : undefined;
}
