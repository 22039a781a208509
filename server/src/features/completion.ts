import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import type { Entry } from '../model/entry.ts';
import type { Project } from '../project/project.ts';
import type { Text } from '../syntax/text.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { entryAt } from './completion/asked.ts';
import { inComment } from './completion/comments.ts';
import { definitionEditsFor } from './completion/define.ts';
import { type Due, dueAt } from './completion/due.ts';
import { type ItemOptions, toItem } from './completion/item.ts';
import { saidIn } from './completion/slot.ts';
import { suggest } from './completion/suggest.ts';

/** How a client takes completions, and when and why it asks. */
export interface CompletionOptions extends ItemOptions {
  /** Whether edits elsewhere in the file can be given when an item is resolved. */
  readonly lazyEdits: boolean;
  /** The language of dates and names of languages, as a BCP 47 tag. */
  readonly locale: string;
  /** Today, as `2025-03-18`. */
  readonly today: string;
  /** The character that was typed, where that is why the client asks. */
  readonly trigger?: string | undefined;
}

/** What can be typed at a position of an annotation or settings file; null where nothing is due. */
export function* completion(
  project: Project,
  uri: string,
  position: Position,
  options: CompletionOptions,
): Steps<CompletionList | null> {
  const annotation = project.annotations.get(uri);
  const file = annotation ?? (project.settingsFile?.uri === uri ? project.settingsFile : undefined);
  if (file === undefined) return null;
  const tree = file.type === 'annotation' ? file.annotation.tree : file.tree;
  const root: Entry | undefined = file.type === 'annotation' ? file.annotation.root : file.root;
  const offset = file.text.offsetAt(position);
  const comment = inComment(tree, offset);
  if (comment !== undefined)
    return {
      isIncomplete: false,
      items: comment.all.map((each, order) => toItem(file.text, uri, comment.slot, each, order, options)),
    };
  const due = dueAt(tree, file.type === 'annotation' ? 'document' : 'settings', offset);
  if (due === undefined || isIndenting(tree.pieces, due, options.trigger)) return null;
  const asked = {
    ...due,
    project,
    file: annotation,
    tree,
    entry: entryAt(root, due.steps),
    said: saidIn(tree.pieces, due.slot),
    locale: options.locale,
    today: options.today,
    snippets: options.snippets,
  };
  const { all, more } = yield* suggest(asked);
  const offered = yield* eachOf(all.entries(), ([order, suggestion]): readonly CompletionItem[] => {
    const item = toItem(file.text, uri, due.slot, suggestion, order, options);
    if (suggestion.defines === undefined || options.lazyEdits) return [item];
    const edits = annotation && definitionEditsFor(annotation, suggestion.defines);
    return edits ? [{ ...item, additionalTextEdits: edits }] : [];
  });
  const items = offered.flat();
  return items.length === 0 ? null : { isIncomplete: more || !project.isWhole, items };
}

/** Who indents a line is not asking for anything yet. */
function isIndenting(text: Text, { slot }: Due, trigger: string | undefined): boolean {
  if (trigger !== ' ') return false;
  const line = text.slice(text.lastIndexOf('\n', slot.cursor - 1) + 1, slot.cursor);
  return line.trim() === '';
}
