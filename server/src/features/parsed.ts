import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Entry } from '../model/entry.ts';
import type { Project } from '../project/project.ts';
import type { Tree } from '../syntax/tree.ts';

/** A YAML file of the project: its text, its tree, and what the format makes of it. */
export interface Parsed {
  readonly text: TextDocument;
  readonly tree: Tree;
  /** Undefined where the file is empty or holds no mapping. */
  readonly root: Entry | undefined;
}

/** The annotation or settings file of a URI; undefined where the project has none there. */
export function parsedAt(project: Project, uri: string): Parsed | undefined {
  const file = project.annotations.get(uri);
  if (file) return { text: file.text, tree: file.annotation.tree, root: file.annotation.root };
  const settings = project.settingsFile;
  return settings?.uri === uri
    ? { text: settings.text, tree: settings.tree, root: settings.root }
    : undefined;
}
