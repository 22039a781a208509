import * as l10n from '@vscode/l10n';
import {
  type CancellationToken,
  type CodeAction,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  articleActions,
  isArticleActionData,
  resolveArticleAction,
} from '../../features/annotate/actions.ts';
import { codeActions } from '../../features/code-actions.ts';
import { fileRename } from '../../features/file-rename/file-rename.ts';
import { fixAll } from '../../features/fix-all.ts';
import { reanchorActions } from '../../features/reanchor.ts';
import {
  isActionData,
  type RefactorOptions,
  refactorActions,
  resolveRefactoring,
} from '../../features/refactor/actions.ts';
import { isRefusal, type Refusal } from '../../features/refusal.ts';
import { prepareRename } from '../../features/rename/prepare.ts';
import { rename } from '../../features/rename/rename.ts';
import { sortKeys } from '../../features/sort-keys.ts';
import { workspaceEdit } from '../../features/workspace-edit.ts';
import { normalUri } from '../../project/uri.ts';
import { fileAt, type Serving } from '../serving.ts';
import { workOut, workOutEdit } from '../working.ts';

/** Answers with changes to files. */
export function answerRefactoring(serving: Serving): void {
  const { connection, client, configuration, handlers, workspace } = serving;
  const options: RefactorOptions = {
    documentChanges: client.versionedEdits,
    versionOf: (uri) => workspace.openDocument(uri)?.version,
    createsFiles: client.createsFiles,
    resolvesEdits: client.resolvesEdits,
  };
  const inArticle = { ...options, commands: client.options.commands ?? [] };
  connection.onCodeAction(
    handlers.wrap('fixes', null, async ({ textDocument, range, context }, token) => {
      const severities = await configuration.severities(await workspace.rootOf(normalUri(textDocument.uri)));
      return workOutEdit(workspace, textDocument.uri, token, function* (project, uri) {
        const checking = {
          ...options,
          severities,
          docs: client.options.docs,
          failed: handlers.failedIn(uri),
        };
        return [
          ...(yield* codeActions(project, uri, range, context, checking)),
          ...(yield* fixAll(project, uri, context, checking)),
          ...(yield* refactorActions(project, uri, range, context, options)),
          ...(yield* sortKeys(project, uri, context, options)),
          ...(yield* reanchorActions(project, uri, context, { ...options, confirms: client.confirmsEdits })),
          ...articleActions(project, uri, range, context, inArticle),
        ];
      });
    }),
  );
  const resolve = async (
    action: CodeAction,
    token: CancellationToken,
  ): Promise<CodeAction | ResponseError<void>> => {
    const { data } = action;
    if (isArticleActionData(data)) {
      const { project } = await fileAt(serving, data.article);
      const resolved = resolveArticleAction(project, action, data, inArticle);
      return isRefusal(resolved) ? refusal(resolved) : resolved;
    }
    if (!isActionData(data)) return action;
    const edit = await workOutEdit(workspace, data.uri, token, (project) =>
      resolveRefactoring(project, action, data, options),
    );
    if (edit) return { ...action, edit };
    return refusal({ refused: l10n.t('That can no longer be done: the files have changed.') });
  };
  // What cannot be worked out goes back as it came.
  connection.onCodeActionResolve((action, token) =>
    handlers.wrap<CodeAction, CodeAction | ResponseError<void>>(
      'refactoring',
      action,
      resolve,
    )(action, token),
  );
  connection.onPrepareRename(
    handlers.wrap('prepare rename', null, async ({ textDocument, position }) => {
      const { project, uri } = await fileAt(serving, textDocument.uri);
      const found = prepareRename(project, uri, position);
      return found !== null && isRefusal(found) ? refusal(found) : found;
    }),
  );
  connection.onRenameRequest(
    handlers.wrap('rename', null, ({ textDocument, position, newName }, token) =>
      workOutEdit(workspace, textDocument.uri, token, function* (project, uri) {
        const edits = yield* rename(project, uri, position, newName);
        if (edits === null) return null;
        return isRefusal(edits) ? refusal(edits) : workspaceEdit(project, edits, options);
      }),
    ),
  );
  if (client.renamesFiles)
    connection.workspace.onWillRenameFiles(
      handlers.wrap('rename files', null, async ({ files }, token) => {
        const roots = new Map<string, string>();
        for (const { oldUri } of files) roots.set(await workspace.rootOf(normalUri(oldUri)), oldUri);
        const edits: WorkspaceEdit[] = [];
        for (const uri of roots.values())
          edits.push(
            await workOut(workspace, uri, token, function* (project) {
              return workspaceEdit(project, yield* fileRename(project, files), options);
            }),
          );
        return together(edits);
      }),
    );
}

/** A refusal as the protocol says it: editors show the sentence. */
function refusal({ refused }: Refusal): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, refused);
}

/** Edits of several projects as one. */
function together(edits: readonly WorkspaceEdit[]): WorkspaceEdit | null {
  const documentChanges = edits.flatMap((edit) => edit.documentChanges ?? []);
  if (documentChanges.length > 0) return { documentChanges };
  const changes = Object.assign({}, ...edits.map((edit) => edit.changes ?? {}));
  return Object.keys(changes).length > 0 ? { changes } : null;
}
