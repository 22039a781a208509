import type { TextEdit } from 'vscode-languageserver-types';
import { entityKinds } from '../../format/vocabulary.ts';
import { idFrom, isId } from '../../model/id.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { definitionEdits } from '../../rules/references/definition-edits.ts';
import { rangeOf } from '../place.ts';
import type { Undefined } from './suggestion.ts';

/** The edits that define what a reference names that is just typed, as LSP gives them. */
export function definitionEditsFor(
  file: AnnotationFile,
  { type, define, kind }: Undefined,
): TextEdit[] | undefined {
  const id = isId(define) ? define : idFrom(define);
  const known = entityKinds.find(({ value }) => value === kind)?.value;
  const edits = id === undefined ? undefined : definitionEdits(file, type, id, define, known);
  return edits?.map(({ span, text }) => ({ range: rangeOf(file.text, span), newText: text }));
}
