import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Code, CodeEntry } from '../../format/codes.ts';
import type { Severity } from '../../format/vocabulary.ts';
import type { Span } from '../../syntax/span.ts';
import type { Trait } from './trait.ts';

/** How grave something that is reported can be. */
export type Gravity = Exclude<Severity, 'off'>;

/** A stretch of a file. Lines and columns count from 1; columns in UTF-16 units, as editors do. */
export interface Region {
  readonly line: number;
  readonly column: number;
  /** Behind the last character. */
  readonly endLine: number;
  readonly endColumn: number;
}

/** One thing that a check reports, as other programs get it too. */
export interface Remark extends Region {
  /** The path from the current folder, with forward slashes. */
  readonly file: string;
  readonly code: Code;
  readonly severity: Gravity;
  readonly message: string;
}

/** A remark with all that is known of it. */
export interface FullRemark extends Remark {
  /** Who can mend it. */
  readonly about: CodeEntry['about'];
  /** Second places that explain it. */
  readonly related: readonly (Region & { readonly file: string; readonly message: string })[];
  /** What it is recognised by when lines move. */
  readonly trait: Trait;
  /** Worked out at each call. */
  fixes(): readonly RemarkFix[];
}

/** A change that mends what a remark is about. */
export interface RemarkFix {
  readonly title: string;
  readonly replacements: readonly (Region & { readonly file: string; readonly text: string })[];
}

/** A remark that is kept from being reported, and why. */
export interface Silent {
  readonly remark: FullRemark;
  /** A comment in the file; or the file of what was known before. */
  readonly by: 'comment' | 'baseline';
  /** What somebody gave as a reason. */
  readonly reason: string | undefined;
}

/** The lines and columns of a span of a document. */
export function regionOf(text: TextDocument, { start, end }: Span): Region {
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
export function inOrder<Each extends Remark>(remarks: readonly Each[]): readonly Each[] {
  return remarks.toSorted(byPlace);
}

/** The same of those that are kept from being reported. */
export function silentInOrder(silent: readonly Silent[]): readonly Silent[] {
  return silent.toSorted((a, b) => byPlace(a.remark, b.remark));
}

function byPlace(a: Remark, b: Remark): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    compare(a.code, b.code)
  );
}

/** By code unit: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
