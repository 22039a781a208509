import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';
import type { DiagnosticOptions } from './diagnostics.ts';
import type { EditOptions } from './workspace-edit.ts';

/** The quick fixes for what is reported in a range of a file. */
export function codeActions(
  _project: Project,
  _uri: string,
  _range: Range,
  _context: CodeActionContext,
  _options: DiagnosticOptions & EditOptions,
): CodeAction[] {
  return [];
}
