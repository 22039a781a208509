import { type ClientCapabilities, InsertTextMode } from 'vscode-languageserver';
import type { CompletionOptions } from '../features/completion.ts';

/** How a client takes completions, as far as it says so once and for all. */
export interface ClientCompletion
  extends Omit<CompletionOptions, 'locale' | 'today' | 'trigger' | 'suggestAgain'> {
  readonly format: 'markdown' | 'plaintext';
}

/** Reads what a client says of its completions. */
export function readCompletion(
  capabilities: NonNullable<ClientCapabilities['textDocument']>['completion'],
): ClientCompletion {
  const { completionItem: item, completionItemKind: kind } = capabilities ?? {};
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    labelDetails: item?.labelDetailsSupport === true,
    lazyEdits: item?.resolveSupport?.properties.includes('additionalTextEdits') === true,
    kinds: kind?.valueSet,
    format: item?.documentationFormat?.includes('markdown') ? 'markdown' : 'plaintext',
  };
}
