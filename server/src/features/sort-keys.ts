import * as l10n from '@vscode/l10n';
import type { CodeAction, CodeActionContext } from 'vscode-languageserver-types';
import { orderKeys } from '../edit/order/keys.ts';
import type { Project } from '../project/project.ts';
import type { Steps } from '../work/steps.ts';
import { sortKeysKind } from './offer.ts';
import { parsedAt } from './parsed.ts';
import { type EditOptions, workspaceEdit } from './workspace-edit.ts';

/**
 * The action that puts the keys of a whole file in the format's order. It is offered to clients that ask for
 * source actions; not where the keys are in order, nor while the file cannot be read.
 */
export function* sortKeys(
  project: Project,
  uri: string,
  { only }: Pick<CodeActionContext, 'only'>,
  options: EditOptions,
): Steps<CodeAction[]> {
  if (!only?.some(takesSortKeys)) return [];
  const file = parsedAt(project, uri);
  if (file?.root === undefined || file.tree.problems.length > 0) return [];
  const edits = yield* orderKeys(file.tree, file.root);
  if (edits.length === 0) return [];
  return [
    {
      title: l10n.t('Put keys in the format’s order'),
      kind: sortKeysKind,
      edit: workspaceEdit(project, new Map([[uri, edits]]), options),
    },
  ];
}

/** A kind stands for all kinds below it; the empty one for every kind. */
function takesSortKeys(kind: string): boolean {
  return kind === '' || kind === sortKeysKind || sortKeysKind.startsWith(`${kind}.`);
}
