import type { Range } from 'vscode-languageserver-types';
import { type Message, propertiesOf } from './model.ts';
import { isObject } from './validate.ts';

/** Where a question is about. */
export interface Spot {
  readonly uri: string;
  readonly range: Range;
  readonly diagnostics: readonly unknown[];
}

/** What a client gives for the parameters that a request cannot do without, by their names. */
const given: Readonly<Record<string, (spot: Spot) => unknown>> = {
  textDocument: ({ uri }) => ({ uri }),
  position: ({ range }) => range.start,
  positions: ({ range }) => [range.start, range.end],
  range: ({ range }) => range,
  ranges: ({ range }) => [range],
  options: () => ({ tabSize: 2, insertSpaces: true }),
  ch: () => '\n',
  newName: () => 'another-name',
  query: () => 'a',
  previousResultIds: () => [],
  files: ({ uri }) => [{ oldUri: uri, newUri: uri.replace(/(\.news\.yaml|\.md)$/, '-moved$1') }],
};

/** The same, where requests mean different things by one name. */
const contexts: Readonly<Record<string, (spot: Spot) => unknown>> = {
  CodeActionParams: ({ diagnostics }) => ({ diagnostics }),
  ReferenceParams: () => ({ includeDeclaration: true }),
  InlineCompletionParams: () => ({ triggerKind: 1 }),
  CompletionParams: () => ({ triggerKind: 1 }),
};

/** Requests about something that the server said before: what they follow, and the parameters for each such thing. */
export const followers: Readonly<
  Record<
    string,
    { readonly after: string; readonly params: (answer: unknown, spot: Spot) => readonly unknown[] }
  >
> = {
  'completionItem/resolve': { after: 'textDocument/completion', params: itemsOf },
  'codeAction/resolve': {
    after: 'textDocument/codeAction',
    // What has its edit already, or is a command, has nothing to fill in.
    params: (answer) => itemsOf(answer).filter((item) => isObject(item) && 'data' in item),
  },
  'codeLens/resolve': { after: 'textDocument/codeLens', params: itemsOf },
  'documentLink/resolve': { after: 'textDocument/documentLink', params: itemsOf },
  'inlayHint/resolve': { after: 'textDocument/inlayHint', params: itemsOf },
  'workspaceSymbol/resolve': { after: 'workspace/symbol', params: itemsOf },
  'callHierarchy/incomingCalls': { after: 'textDocument/prepareCallHierarchy', params: asItem },
  'callHierarchy/outgoingCalls': { after: 'textDocument/prepareCallHierarchy', params: asItem },
  'textDocument/semanticTokens/full/delta': {
    after: 'textDocument/semanticTokens/full',
    params: (answer, { uri }) =>
      isObject(answer) && answer.resultId !== undefined
        ? [{ textDocument: { uri }, previousResultId: answer.resultId }]
        : [],
  },
};

/** How often a request is worth asking: at each spot, in each file, or once. */
export function reachOf({ params }: Message): 'spot' | 'file' | 'once' {
  const names = params?.kind === 'reference' ? (propertiesOf(params.name) ?? new Map()) : new Map();
  if (['position', 'positions', 'range', 'ranges'].some((name) => names.has(name))) return 'spot';
  return names.has('textDocument') || names.has('files') ? 'file' : 'once';
}

/**
 * The parameters of a request at a spot.
 *
 * @throws where the request needs a parameter that the tables above do not know: add it there
 */
export function paramsOf({ method, params }: Message, spot: Spot): unknown {
  if (params?.kind !== 'reference') return undefined;
  const built: Record<string, unknown> = {};
  for (const [name, { optional }] of propertiesOf(params.name) ?? []) {
    const value = name === 'context' ? contexts[params.name] : given[name];
    if (value) built[name] = value(spot);
    else if (!optional)
      throw new Error(`${method} needs ${name}, for which test/protocol/meta-model/ask.ts has nothing`);
  }
  return built;
}

function itemsOf(answer: unknown): readonly unknown[] {
  if (isObject(answer) && Array.isArray(answer.items)) return answer.items;
  return Array.isArray(answer) ? answer : [];
}

function asItem(answer: unknown): readonly unknown[] {
  return itemsOf(answer).map((item) => ({ item }));
}
