import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Code } from '../../format/codes.ts';
import type { Severity } from '../../format/vocabulary.ts';
import type { Span } from '../../syntax/span.ts';

/** How grave something that is reported can be. */
export type Gravity = Exclude<Severity, 'off'>;

/** One thing that a check reports, as other programs get it too. */
export interface Remark {
  /** The path from the current folder, with forward slashes. */
  readonly file: string;
  /** Lines and columns count from 1; columns in UTF-16 units, as editors do. The end is behind the last character. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: Code;
  readonly severity: Gravity;
  readonly message: string;
}

/** The lines and columns of a span of a document. */
export function positionOf(
  text: TextDocument,
  { start, end }: Span,
): Pick<Remark, 'line' | 'column' | 'endLine' | 'endColumn'> {
  const from = text.positionAt(start);
  const to = text.positionAt(end);
  return {
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}

/** Remarks in the order of their files, and within one in the order of their places. */
export function inOrder(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      a.endLine - b.endLine ||
      a.endColumn - b.endColumn ||
      compare(a.code, b.code),
  );
}

/** By code unit: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
