import * as l10n from '@vscode/l10n';
import type { CodeAction, CodeActionContext } from 'vscode-languageserver-types';
import { composed } from '../edit/compose.ts';
import type { Edit } from '../edit/edit.ts';
import type { Project } from '../project/project.ts';
import { supposing } from '../project/supposed.ts';
import { bulkEdits, mostRounds, safelyEdited } from '../rules/bulk.ts';
import { checkFile } from '../rules/check.ts';
import type { Steps } from '../work/steps.ts';
import type { DiagnosticOptions } from './diagnostics.ts';
import { fixAllKind } from './offer.ts';
import { parsedAt } from './parsed.ts';
import { type EditOptions, workspaceEdit } from './workspace-edit.ts';

/**
 * The action that takes every fix of a file that is safe to take unseen, those that only show once others are taken
 * included. It is offered to clients that ask for source actions.
 */
export function* fixAll(
  project: Project,
  uri: string,
  { only }: Pick<CodeActionContext, 'only'>,
  options: DiagnosticOptions & EditOptions,
): Steps<CodeAction[]> {
  if (!only?.some(takesFixAll)) return [];
  const length = parsedAt(project, uri)?.tree.pieces.length;
  if (length === undefined) return [];
  const rounds: (readonly Edit[])[] = [];
  let now = project;
  while (rounds.length < mostRounds) {
    const found = yield* checkFile(now, uri, options.severities, options.failed);
    const edits = bulkEdits(found, (each) => each === uri, options.failed).get(uri) ?? [];
    const after = safelyEdited(parsedAt(now, uri)?.tree.text ?? '', edits);
    if (edits.length === 0 || after === undefined) break;
    rounds.push(edits);
    now = supposing(now, uri, after);
  }
  const edits = composed(length, rounds);
  if (edits.length === 0) return [];
  return [
    {
      title: l10n.t('Mend all that is safe to mend'),
      kind: fixAllKind,
      edit: workspaceEdit(project, new Map([[uri, edits]]), options),
    },
  ];
}

/** A kind stands for all kinds below it; the empty one for every kind. */
function takesFixAll(kind: string): boolean {
  return kind === '' || kind === fixAllKind || fixAllKind.startsWith(`${kind}.`);
}
