import type { TextEdit } from 'vscode-languageserver-types';
import { entityKinds } from '../../format/vocabulary.ts';
import { isId } from '../../model/id.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { definitionEdits } from '../../rules/references/definition-edits.ts';
import { rangeOf } from '../place.ts';
import type { Undefined } from './suggestion.ts';

/** The edits that define what a reference names that is just typed, as LSP gives them. */
export function definitionEditsFor(
  file: AnnotationFile,
  { type, id, name, kind }: Undefined,
): TextEdit[] | undefined {
  const known = entityKinds.find(({ value }) => value === kind)?.value;
  const edits = isId(id) ? definitionEdits(file, type, id, name, known) : undefined;
  return edits?.map(({ span, text }) => ({ range: rangeOf(file.text, span), newText: text }));
}
