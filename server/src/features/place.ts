import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import type { Leaf } from '../model/entry.ts';
import type { Project } from '../project/project.ts';
import type { Span } from '../syntax/span.ts';
import type { Text } from '../syntax/text.ts';
import { type Place, type Scalar, spanOf } from '../syntax/tree.ts';

/** A place or span of a document as LSP gives it: lines and UTF-16 characters from 0. */
export function rangeOf(text: TextDocument, at: Place | Span): Range {
  const { start, end } = 'base' in at ? spanOf(at) : at;
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

/** A range so many lines further down. */
export function lowered({ start, end }: Range, lines: number): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}

/** The smallest range that holds others. */
export function covering(first: Range, others: Iterable<Range>): Range {
  let { start, end } = first;
  for (const other of others) {
    if (isBefore(other.start, start)) start = other.start;
    if (isBefore(end, other.end)) end = other.end;
  }
  return { start, end };
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

/** The text of a file of the project, be it annotation, settings or article. */
export function textOfFile(project: Project, uri: string): TextDocument | undefined {
  const annotation = project.annotations.get(uri);
  if (annotation) return annotation.text;
  if (project.settingsFile?.uri === uri) return project.settingsFile.text;
  const article = project.articles.get(uri);
  return article?.type === 'article' ? article.text : undefined;
}

/** What a scalar says, without the quotation marks around it. */
export function insideOf(text: Text, scalar: Scalar): Span {
  const { start, end } = spanOf(scalar);
  if (scalar.style !== 'single' && scalar.style !== 'double') return { start, end };
  const isClosed = end - start > 1 && text.charAt(end - 1) === text.charAt(start);
  return { start: start + 1, end: isClosed ? end - 1 : end };
}

/** Where a value is written: inside its quotation marks; where an alias stands for it, the alias. */
export function placeOfLeaf(text: Text, { at }: Leaf): Span {
  return at.kind === 'scalar' ? insideOf(text, at) : spanOf(at);
}
