import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import { type HoverOptions, hover } from '../../../server/src/features/hover.ts';
import { textOfFile } from '../../../server/src/features/place.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { type Content, sceneOf } from '../memory.ts';

/** The one cursor (`¦`) of some files, as a client gives it. */
export interface Pointed {
  readonly project: Project;
  readonly uri: string;
  readonly text: TextDocument;
  readonly position: Position;
}

/** The project that files make up, and the cursor in one of them. */
export async function pointedIn(files: Readonly<Record<string, Content>>): Promise<Pointed> {
  const { project, cursors } = await sceneOf(files);
  const [cursor] = cursors;
  assert(cursor && cursors.length === 1, 'one file holds one ¦');
  const text = textOfFile(project, cursor.uri);
  assert(text, 'the project holds the file with the ¦');
  return { project, uri: cursor.uri, text, position: text.positionAt(cursor.at) };
}

const english: HoverOptions = { format: 'markdown', locale: 'en' };

/** What is shown at the cursor of some files; undefined for nothing. */
export async function cardAt(
  files: Readonly<Record<string, Content>>,
  options: Partial<HoverOptions> = {},
): Promise<string | undefined> {
  const { project, uri, position } = await pointedIn(files);
  const contents = atOnce(hover(project, uri, position, { ...english, ...options }))?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
}

/** The words that are shown to be hovered at the cursor of some files. */
export async function hoveredAt(files: Readonly<Record<string, Content>>): Promise<string | undefined> {
  const { project, uri, position, text } = await pointedIn(files);
  const range = atOnce(hover(project, uri, position, english))?.range;
  return range && text.getText(range);
}

/** The text of a file of a project in a range. */
export function wordsIn(project: Project, uri: string, range: Range): string {
  const text = textOfFile(project, uri);
  assert(text, `the project holds ${uri}`);
  return text.getText(range);
}

/** The lines of a text. */
export function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
