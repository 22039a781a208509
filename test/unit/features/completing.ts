import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-types';
import { type CompletionOptions, completion } from '../../../server/src/features/completion.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import type { Content } from '../memory.ts';
import { pointedIn } from './scene.ts';

/** A client that knows everything, on a certain day. */
export const able: CompletionOptions = {
  snippets: true,
  insertReplace: true,
  asIs: true,
  labelDetails: true,
  kinds: undefined,
  lazyEdits: true,
  locale: 'en',
  today: '2025-04-01',
};

/** A client that knows only what every client must. */
export const plain: CompletionOptions = {
  ...able,
  snippets: false,
  insertReplace: false,
  asIs: false,
  labelDetails: false,
  lazyEdits: false,
};

/** What is offered at the cursor of some files; undefined for nothing. */
export async function listAt(
  files: Readonly<Record<string, Content>>,
  options: Partial<CompletionOptions> = {},
): Promise<CompletionList | undefined> {
  const { project, uri, position } = await pointedIn(files);
  return atOnce(completion(project, uri, position, { ...able, ...options })) ?? undefined;
}

/** The labels of what is offered, in the order in which they are shown. */
export async function labelsAt(
  files: Readonly<Record<string, Content>>,
  options: Partial<CompletionOptions> = {},
): Promise<readonly string[]> {
  const list = await listAt(files, options);
  return (list?.items ?? [])
    .toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
    .map(({ label }) => label);
}

/** The item of a label that is offered at the cursor. */
export async function itemAt(
  files: Readonly<Record<string, Content>>,
  label: string,
  options: Partial<CompletionOptions> = {},
): Promise<CompletionItem> {
  const list = await listAt(files, options);
  const item = list?.items.find((each) => each.label === label);
  assert(item, `“${label}” is offered, among ${list?.items.map((each) => each.label).join(', ')}`);
  return item;
}

/** The file of the cursor once an item of a label is taken, replacing what stands there; snippets as they are. */
export async function takenAt(
  files: Readonly<Record<string, Content>>,
  label: string,
  options: Partial<CompletionOptions> = {},
): Promise<string> {
  const { project, uri, position, text } = await pointedIn(files);
  const list = atOnce(completion(project, uri, position, { ...able, ...options }));
  const item = list?.items.find((each) => each.label === label);
  assert(item?.textEdit, `“${label}” is offered, among ${list?.items.map((each) => each.label).join(', ')}`);
  const { textEdit } = item;
  const edit: TextEdit = {
    newText: textEdit.newText,
    range: 'range' in textEdit ? textEdit.range : textEdit.replace,
  };
  return TextDocument.applyEdits(text, [edit, ...(item.additionalTextEdits ?? [])]);
}
