import type { InitializeParams } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver-types';
import type { FoldingOptions } from '../features/folding.ts';
import type { SymbolOptions } from '../features/workspace-symbols.ts';
import { normalUri } from '../project/uri.ts';
import { type ClientCompletion, readCompletion } from './client-completion.ts';
import type { InitializationOptions } from './protocol.ts';
import type { Refreshable } from './refreshing.ts';

/**
 * What the client at the other end can do, as far as answers depend on it. It is read before the rest of the program is
 * loaded, which would not know a document made by this part's own copy of a class: so it makes nothing.
 */
export interface Client {
  readonly options: InitializationOptions;
  /** Normal URIs of the workspace's folders. */
  readonly folders: readonly string[];
  /** What positions count the characters of a line in. */
  readonly encoding: 'utf-8' | 'utf-16';
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly watchesFiles: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly changesFolders: boolean;
  readonly showsProgress: boolean;
  /** The language that the client shows, as a BCP 47 tag. */
  readonly locale: string;
  readonly markdownHover: boolean;
  readonly outlineTree: boolean;
  /** Whether it takes links, which tell where they start from, in place of locations. */
  readonly takesLinks: (feature: 'definition' | 'typeDefinition' | 'implementation') => boolean;
  readonly versionedEdits: boolean;
  /** Whether people can confirm parts of an edit before it is made. */
  readonly confirmsEdits: boolean;
  /** Whether edits may create files. */
  readonly createsFiles: boolean;
  /** Whether it asks for the edit of a code action once somebody chose it. */
  readonly resolvesEdits: boolean;
  /** Whether the tooltip of an inlay hint is asked for once somebody looks at it. */
  readonly resolvesTooltips: boolean;
  readonly preparesRename: boolean;
  /** Whether it asks before files are renamed, and tells afterwards. */
  readonly renamesFiles: boolean;
  readonly registersFileOperations: boolean;
  readonly folding: FoldingOptions;
  readonly completion: ClientCompletion;
  /** The kinds of answers that it asks for again when it is told to. */
  readonly refreshes: (kind: Refreshable) => boolean;
  readonly symbols: SymbolOptions;
  /** The features, by their key in the client's capabilities, that can be registered later. */
  readonly registers: (feature: string) => boolean;
}

/**
 * Reads what a client says of itself.
 *
 * @param docs the folder with the rules' pages, where the client names none
 */
export function readClient(params: InitializeParams, docs: string | undefined): Client {
  const { textDocument = {}, workspace = {} } = params.capabilities;
  // A client lists what it can count in, the best first; whoever does not ask for UTF-8 gets UTF-16.
  const encoding = params.capabilities.general?.positionEncodings?.[0] === 'utf-8' ? 'utf-8' : 'utf-16';
  const roots = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  const features = new Map<string, unknown>(Object.entries({ symbol: workspace.symbol, ...textDocument }));
  return {
    options: { ...(docs === undefined ? {} : { docs }), ...optionsOf(params.initializationOptions) },
    folders: roots.map(normalUri),
    encoding,
    pullsDiagnostics: textDocument.diagnostic !== undefined,
    refreshesDiagnostics: workspace.diagnostics?.refreshSupport === true,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    hasConfiguration: workspace.configuration === true,
    registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    changesFolders: workspace.workspaceFolders === true,
    showsProgress: params.capabilities.window?.workDoneProgress === true,
    locale: localeOf(params.locale),
    markdownHover: textDocument.hover?.contentFormat?.includes('markdown') ?? false,
    outlineTree: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    takesLinks: (feature) => textDocument[feature]?.linkSupport === true,
    versionedEdits: workspace.workspaceEdit?.documentChanges === true,
    confirmsEdits:
      workspace.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    createsFiles:
      workspace.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    resolvesEdits:
      textDocument.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    resolvesTooltips: textDocument.inlayHint?.resolveSupport?.properties.includes('tooltip') === true,
    preparesRename: textDocument.rename?.prepareSupport === true,
    renamesFiles: workspace.fileOperations?.willRename === true,
    registersFileOperations: workspace.fileOperations?.dynamicRegistration === true,
    folding: {
      wholeLines: textDocument.foldingRange?.lineFoldingOnly === true,
      most: textDocument.foldingRange?.rangeLimit,
    },
    symbols: {
      resolves: workspace.symbol?.resolveSupport?.properties.includes('location.range') === true,
      // A client that names no kinds knows those of the first version of the protocol.
      knows: (kind) => workspace.symbol?.symbolKind?.valueSet?.includes(kind) ?? kind <= SymbolKind.Array,
    },
    refreshes: (kind) => workspace[kind]?.refreshSupport === true,
    completion: readCompletion(textDocument.completion),
    registers: (feature) => registersLater(features.get(feature)),
  };
}

/** `C` and other names that are no language tags come from environments without one. */
function localeOf(given: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(given ?? 'en')[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function registersLater(capability: unknown): boolean {
  return (
    typeof capability === 'object' &&
    capability !== null &&
    'dynamicRegistration' in capability &&
    capability.dynamicRegistration === true
  );
}

/** Reads the options as far as they make sense: they come from outside. */
function optionsOf(raw: unknown): InitializationOptions {
  if (typeof raw !== 'object' || raw === null) return {};
  return {
    ...('docs' in raw && typeof raw.docs === 'string' ? { docs: raw.docs } : {}),
    ...('files' in raw && typeof raw.files === 'boolean' ? { files: raw.files } : {}),
    ...('storage' in raw && typeof raw.storage === 'string' ? { storage: raw.storage } : {}),
    ...('commands' in raw && Array.isArray(raw.commands)
      ? { commands: raw.commands.filter((command) => typeof command === 'string') }
      : {}),
    ...('messages' in raw && isMessages(raw.messages) ? { messages: raw.messages } : {}),
    ...('settings' in raw ? { settings: raw.settings } : {}),
  };
}

function isMessages(raw: unknown): raw is Readonly<Record<string, string>> {
  return (
    typeof raw === 'object' && raw !== null && Object.values(raw).every((text) => typeof text === 'string')
  );
}
