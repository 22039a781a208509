import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';

/** The outline of an annotation or settings file. */
export function outline(_project: Project, _uri: string): DocumentSymbol[] {
  return [];
}

/** The same without a hierarchy, for clients that show none. */
export function flatOutline(_project: Project, _uri: string): SymbolInformation[] {
  return [];
}
