import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';
import { checkFile } from '../rules/check.ts';
import type { Diagnosis } from '../rules/diagnosis.ts';
import type { Fix } from '../rules/rule.ts';
import { silencingFixes } from '../rules/suppression/offers.ts';
import { silencerOf } from '../rules/suppression/write.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { type DiagnosticOptions, toDiagnostic } from './diagnostics.ts';
import { parsedAt } from './parsed.ts';
import { textOfFile } from './place.ts';
import { type EditOptions, workspaceEdit } from './workspace-edit.ts';

/** Of more findings than these nobody reads the fixes: who selects a whole file has something else in mind. */
const mostFindings = 100;

/** The quick fixes for what is reported in a range of a file: those to prefer first, and last what silences it. */
export function* codeActions(
  project: Project,
  uri: string,
  range: Range,
  { only }: Pick<CodeActionContext, 'only'>,
  options: DiagnosticOptions & EditOptions,
): Steps<CodeAction[]> {
  if (only !== undefined && !only.some(takesQuickFixes)) return [];
  const text = textOfFile(project, uri);
  if (text === undefined) return [];
  const start = text.offsetAt(range.start);
  const end = text.offsetAt(range.end);
  const found = yield* checkFile(project, uri, options.severities, options.failed);
  const here = found.filter(({ span }) => span.start <= end && start <= span.end).slice(0, mostFindings);
  const actions = yield* eachOf(here, (diagnosis) => actionsFor(project, uri, diagnosis, options));
  const fixes = actions
    .flat()
    .sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false));
  return [...fixes, ...(yield* silencingActions(project, uri, here, options))];
}

/** A kind stands for all kinds below it; the empty one for every kind. */
function takesQuickFixes(kind: string): boolean {
  return kind === '' || kind === CodeActionKind.QuickFix;
}

function actionsFor(
  project: Project,
  uri: string,
  diagnosis: Diagnosis,
  options: DiagnosticOptions & EditOptions,
): readonly CodeAction[] {
  const diagnostic = toDiagnostic(project, uri, diagnosis, options.docs);
  if (diagnostic === undefined) return [];
  return fixesOf(diagnosis, options).map((fix) => toAction(project, fix, diagnostic, options));
}

/** Once for each rule on a line: two findings of one are silenced by one comment. */
function* silencingActions(
  project: Project,
  uri: string,
  here: readonly Diagnosis[],
  options: DiagnosticOptions & EditOptions,
): Steps<readonly CodeAction[]> {
  const tree = parsedAt(project, uri)?.tree;
  if (tree === undefined || here.length === 0) return [];
  const silencer = silencerOf(tree);
  const actions = yield* eachOf(here, (diagnosis) => {
    const diagnostic = toDiagnostic(project, uri, diagnosis, options.docs);
    if (diagnostic === undefined) return [];
    return silencingFixes(silencer, uri, diagnosis).map((fix) => toAction(project, fix, diagnostic, options));
  });
  const each = actions.flat().map((action) => [JSON.stringify([action.title, action.edit]), action] as const);
  return [...new Map(each).values()];
}

/** A rule whose fix fails offers none, and the fixes of the others stand. */
function fixesOf(diagnosis: Diagnosis, { failed }: DiagnosticOptions): readonly Fix[] {
  try {
    return diagnosis.fixes();
  } catch (error) {
    failed?.(diagnosis.code, error);
    return [];
  }
}

function toAction(project: Project, fix: Fix, diagnostic: Diagnostic, options: EditOptions): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: workspaceEdit(project, fix.edits, options),
  };
}
