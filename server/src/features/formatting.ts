import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormattingOptions, Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../edit/edit.ts';
import { format, formatLine } from '../edit/format/format.ts';
import type { Project } from '../project/project.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { type Parsed, parsedAt } from './parsed.ts';
import { rangeOf } from './place.ts';

/**
 * What is taken of a client's wishes. White space at the ends of lines always goes and the last line always ends:
 * editors send false for those wishes where the person has not asked the editor itself to do so on saving.
 */
export type Wishes = Pick<FormattingOptions, 'tabSize' | 'insertSpaces'>;

/** The usual indentation, for clients whose tabs say nothing of YAML, which knows no tabs. */
const usualStep = 2;

/** The edits that lay a file out; null where the project has no such file. */
export function formatting(project: Project, uri: string, wishes: Wishes): Steps<TextEdit[] | null> {
  return edited(project, uri, ({ tree }) => format(tree, stepOf(wishes)));
}

/** The edits that lay out the lines that some ranges touch; null where the project has no such file. */
export function rangesFormatting(
  project: Project,
  uri: string,
  ranges: readonly Range[],
  wishes: Wishes,
): Steps<TextEdit[] | null> {
  return edited(project, uri, ({ tree, text }) =>
    format(
      tree,
      stepOf(wishes),
      ranges.map(({ start, end }) => ({ start: text.offsetAt(start), end: text.offsetAt(end) })),
    ),
  );
}

/**
 * The edits for the line that Enter ended: the spaces within it and at its end. Where the next line begins is left
 * to the editor, and nothing changes while the file cannot be read.
 *
 * @param position where the cursor stands after Enter
 */
export function* onTypeFormatting(
  project: Project,
  uri: string,
  { line }: Position,
): Steps<TextEdit[] | null> {
  if (line === 0) return [];
  return yield* edited(project, uri, ({ tree, text }) =>
    formatLine(tree, text.offsetAt({ line: line - 1, character: 0 })),
  );
}

function stepOf({ tabSize, insertSpaces }: Wishes): number {
  return insertSpaces ? tabSize : usualStep;
}

function* edited(
  project: Project,
  uri: string,
  edit: (file: Parsed) => Steps<readonly Edit[]>,
): Steps<TextEdit[] | null> {
  const file = parsedAt(project, uri);
  return file ? yield* eachOf(yield* edit(file), (each) => textEdit(file.text, each)) : null;
}

function textEdit(text: TextDocument, { span, text: newText }: Edit): TextEdit {
  return { range: rangeOf(text, span), newText };
}
