import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, TextEdit } from 'vscode-languageserver-types';
import { applyEdits, type Edit } from '../../edit/edit.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { rangeOf } from '../place.ts';
import type { EditOptions } from '../workspace-edit.ts';

/** What is done to one annotation file. */
export interface FileChange {
  readonly uri: string;
  /** The version of the document that the edits were made for; null where it is not open. */
  readonly version: number | null;
  /** What the file is to hold, where there is none yet. */
  readonly creates?: string;
  readonly edits: TextEdit[];
  /** Where to go on typing once that is done. */
  readonly cursor: Position;
}

/**
 * A change as a client takes it.
 *
 * @param file the file as it is; undefined where it is to be made
 * @param cursor an offset of the text that the file holds then
 */
export function fileChange(
  uri: string,
  file: AnnotationFile | undefined,
  edits: readonly Edit[],
  cursor: number,
  { versionOf }: Pick<EditOptions, 'versionOf'>,
): FileChange {
  const text = applyEdits(file?.text.getText() ?? '', edits);
  const at = TextDocument.create(uri, 'newsmark', 0, text).positionAt(cursor);
  if (file === undefined) return { uri, version: null, creates: text, edits: [], cursor: at };
  return {
    uri,
    version: versionOf(uri) ?? null,
    edits: edits.map((edit) => ({ range: rangeOf(file.text, edit.span), newText: edit.text })),
    cursor: at,
  };
}
