import {
  type CodeAction,
  type CodeActionContext,
  CodeActionTriggerKind,
  type Position,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { applyEdits } from '../../edit/edit.ts';
import type { Project } from '../../project/project.ts';
import { parse } from '../../syntax/parse.ts';
import type { Steps } from '../../work/steps.ts';
import { type EditOptions, workspaceEdit } from '../workspace-edit.ts';
import { inlineAlias } from './inline-alias.ts';
import { merge } from './merge.ts';
import type { Change, Offer, Refactoring, Spot } from './refactoring.ts';
import { extract, move } from './relocate.ts';
import { sortClaims } from './sort-claims.ts';

/** Every refactoring, in the order in which they are offered. */
export const refactorings: readonly Refactoring[] = [extract, move, merge, inlineAlias, sortClaims];

/** What a client can do with refactorings. */
export interface RefactorOptions extends EditOptions {
  readonly createsFiles: boolean;
  /** Whether edits are asked for once somebody chose an action; given at once to those who do not ask. */
  readonly resolvesEdits: boolean;
}

/** What an action says of itself, so that its edit can be worked out later. */
export interface ActionData {
  readonly uri: string;
  readonly position: Position;
}

/** What can be done at the beginning of a range of an annotation file. */
export function* refactorActions(
  project: Project,
  uri: string,
  range: Range,
  context: Pick<CodeActionContext, 'only' | 'triggerKind'>,
  options: RefactorOptions,
): Steps<CodeAction[]> {
  const data: ActionData = { uri, position: range.start };
  const actions: CodeAction[] = [];
  for (const { kind, offer } of yield* offersAt(project, data, options, (each) => isWanted(each, context))) {
    const edit = options.resolvesEdits ? undefined : yield* editOf(project, offer, options);
    if (options.resolvesEdits) actions.push({ title: offer.title, kind, data });
    else if (edit) actions.push({ title: offer.title, kind, edit });
  }
  return actions;
}

/** The edit of an action that was offered before; undefined where it can no longer be done. */
export function* resolveRefactoring(
  project: Project,
  { title, kind }: Pick<CodeAction, 'title' | 'kind'>,
  data: ActionData,
  options: RefactorOptions,
): Steps<WorkspaceEdit | undefined> {
  const offers = yield* offersAt(project, data, options, (each) => each === kind);
  const found = offers.find(({ offer }) => offer.title === title);
  return found && (yield* editOf(project, found.offer, options));
}

/** Reads what came back from a client. */
export function isActionData(data: unknown): data is ActionData {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('position' in data)) return false;
  const { uri, position } = data;
  return (
    typeof uri === 'string' &&
    typeof position === 'object' &&
    position !== null &&
    'line' in position &&
    typeof position.line === 'number' &&
    'character' in position &&
    typeof position.character === 'number'
  );
}

function* offersAt(
  project: Project,
  { uri, position }: ActionData,
  { createsFiles }: RefactorOptions,
  wants: (kind: string) => boolean,
): Steps<readonly { readonly kind: string; readonly offer: Offer }[]> {
  const file = project.annotations.get(uri);
  if (file === undefined) return [];
  const spot: Spot = { project, file, offset: file.text.offsetAt(position), createsFiles };
  const found: { readonly kind: string; readonly offer: Offer }[] = [];
  for (const { kind, offers } of refactorings)
    if (wants(kind)) for (const offer of yield* offers(spot)) found.push({ kind, offer });
  return found;
}

/** A kind stands for all below it. What concerns the whole file is not offered at every move of the cursor. */
function isWanted(
  kind: string,
  { only, triggerKind }: Pick<CodeActionContext, 'only' | 'triggerKind'>,
): boolean {
  if (only === undefined) return !kind.startsWith('source.') || triggerKind === CodeActionTriggerKind.Invoked;
  return only.some((wanted) => wanted === '' || wanted === kind || kind.startsWith(`${wanted}.`));
}

function* editOf(project: Project, offer: Offer, options: RefactorOptions): Steps<WorkspaceEdit | undefined> {
  const change = yield* offer.change();
  return change && isSafe(project, change) ? toWorkspaceEdit(project, change, options) : undefined;
}

/** Whether every file can be read afterwards as well as before. */
function isSafe(project: Project, { edits }: Change): boolean {
  try {
    return [...edits].every(([uri, ofFile]) => {
      const tree = project.annotations.get(uri)?.annotation.tree;
      if (tree === undefined) return false;
      return parse(applyEdits(tree.text, ofFile)).problems.length <= tree.problems.length;
    });
  } catch (error) {
    // Edits that overlap: what they would make is anybody’s guess.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function toWorkspaceEdit(
  project: Project,
  { edits, creates = new Map() }: Change,
  options: EditOptions,
): WorkspaceEdit {
  const inOrder = [...edits].map(
    ([uri, ofFile]) =>
      [
        uri,
        // Where one begins as another does, insertions come first.
        ofFile.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
      ] as const,
  );
  const edit = workspaceEdit(project, new Map(inOrder), options);
  if (creates.size === 0) return edit;
  const start = { line: 0, character: 0 };
  const made = [...creates].flatMap(([uri, text]) => [
    { kind: 'create' as const, uri },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ]);
  return { documentChanges: [...made, ...(edit.documentChanges ?? [])] };
}
