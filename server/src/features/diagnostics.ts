import type { Diagnostic } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';
import type { Severities } from '../project/settings.ts';

/** What diagnostics depend on beside the project. */
export interface DiagnosticOptions {
  /** The severities that the editor's settings choose, below those of the project. */
  readonly severities: Severities;
  /** The URI of the folder that holds the rules' pages, with a slash at its end. */
  readonly docs?: string | undefined;
}

/** What is to be reported in a file of the project. */
export function diagnostics(_project: Project, _uri: string, _options: DiagnosticOptions): Diagnostic[] {
  return [];
}
