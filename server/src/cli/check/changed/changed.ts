import { URI } from 'vscode-uri';
import type { Project } from '../../../project/project.ts';
import type { Selection } from '../selection.ts';
import type { Target } from '../target.ts';
import { changedSince, type GitFault } from './git.ts';

/** The paths of all files that differ from a revision, in the repositories that targets lie in. */
export async function changedFiles(
  revision: string,
  targets: readonly Target[],
): Promise<ReadonlySet<string> | GitFault> {
  const all = new Set<string>();
  for (const home of new Set(targets.map((target) => target.home))) {
    const changed = await changedSince(revision, URI.parse(home).fsPath);
    if ('sentence' in changed) return changed;
    for (const path of changed) all.add(path);
  }
  return all;
}

/** Of a selection, the files that changed, and those whose article did. */
export function onlyChanged(chosen: Selection['chosen'], changed: ReadonlySet<string>): Selection['chosen'] {
  const isChanged = (uri: string) => changed.has(URI.parse(uri).fsPath);
  return new Map(
    [...chosen].filter(([uri, project]) => isChanged(uri) || partnersOf(project, uri).some(isChanged)),
  );
}

/** The article of an annotation file, or the annotation files of an article. */
function partnersOf(project: Project, uri: string): readonly string[] {
  const file = project.annotations.get(uri);
  if (file === undefined) return project.annotationsOf(uri).map((annotation) => annotation.uri);
  const article = project.articleOf(file);
  return article === undefined ? [] : [article.uri];
}
