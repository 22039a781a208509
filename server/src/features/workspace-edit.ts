import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit } from '../edit/edit.ts';
import type { Project } from '../project/project.ts';
import { rangeOf, textOfFile } from './place.ts';

/** How a client takes edits. */
export interface EditOptions {
  /** Whether it takes `documentChanges`, which name the version that they were made for. */
  readonly documentChanges: boolean;
  /** The version of a document that is open in the editor; undefined for what is not. */
  readonly versionOf: (uri: string) => number | undefined;
}

/** Edits of files of the project as LSP gives them. A file that the project does not hold is left out. */
export function workspaceEdit(
  project: Project,
  edits: ReadonlyMap<string, readonly Edit[]>,
  { documentChanges, versionOf }: EditOptions,
): WorkspaceEdit {
  const changes = [...edits].flatMap(([uri, ofFile]) => {
    const text = textOfFile(project, uri);
    if (text === undefined) return [];
    return [{ uri, edits: ofFile.map((edit) => ({ range: rangeOf(text, edit.span), newText: edit.text })) }];
  });
  if (!documentChanges) return { changes: Object.fromEntries(changes.map((file) => [file.uri, file.edits])) };
  return {
    documentChanges: changes.map(({ uri, edits: ofFile }) => ({
      textDocument: { uri, version: versionOf(uri) ?? null },
      edits: ofFile,
    })),
  };
}
