import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CreateFile, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import { textOfFile } from '../../../server/src/features/place.ts';
import {
  type ActionData,
  isActionData,
  type RefactorOptions,
  refactorActions,
  resolveRefactoring,
} from '../../../server/src/features/refactor/actions.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { documentOf } from '../memory.ts';
import type { Files } from './any-project.ts';
import { pointedIn } from './scene.ts';

/** A client that does all that clients can do. */
export const able: RefactorOptions = {
  documentChanges: true,
  versionOf: () => undefined,
  createsFiles: true,
  resolvesEdits: true,
};

/** What is offered at the cursor of some files. */
export async function offeredAt(
  files: Files,
  only: string,
  options: Partial<RefactorOptions> = {},
): Promise<readonly string[]> {
  const { project, uri, position } = await pointedIn(files);
  const range = { start: position, end: position };
  return atOnce(refactorActions(project, uri, range, { only: [only] }, { ...able, ...options })).map(
    ({ title }) => title,
  );
}

/** The files once the first refactoring of a kind, or the one of a title, is taken at the cursor. */
export async function refactored(
  files: Files,
  only: string,
  title?: string,
): Promise<Record<string, string>> {
  const { project, uri, position } = await pointedIn(files);
  const range = { start: position, end: position };
  const actions = atOnce(refactorActions(project, uri, range, { only: [only] }, able));
  const action = actions.find((each) => title === undefined || each.title === title);
  assert(action, `${title ?? only} is offered`);
  const data: unknown = JSON.parse(JSON.stringify(action.data));
  assert(isActionData(data));
  return after(project, resolved(project, action, data));
}

function resolved(
  project: Project,
  action: { title: string; kind?: string },
  data: ActionData,
): WorkspaceEdit {
  const edit = atOnce(resolveRefactoring(project, action, data, able));
  assert(edit, `${action.title} can be done`);
  return edit;
}

/** The texts of all annotation files after an edit, those that it makes included, by path. */
export function after(project: Project, edit: WorkspaceEdit): Record<string, string> {
  const texts = new Map(
    [...project.annotations].map(([uri, { text }]) => [uri, text.getText()] as [string, string]),
  );
  for (const change of edit.documentChanges ?? []) {
    if (CreateFile.is(change)) texts.set(change.uri, '');
    else if (TextDocumentEdit.is(change)) {
      const { uri } = change.textDocument;
      const text = textOfFile(project, uri) ?? documentOf('new', '');
      const edits = change.edits.map((each) => {
        assert('newText' in each);
        return each;
      });
      texts.set(uri, TextDocument.applyEdits(text, edits));
    }
  }
  return Object.fromEntries([...texts].map(([uri, text]) => [decodeURIComponent(project.pathOf(uri)), text]));
}
