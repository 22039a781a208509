import type { ServerCapabilities } from 'vscode-languageserver';
import type { Client } from './client.ts';

/** A kind of file that the server serves. */
export type FileKind = 'annotation' | 'settings';

/** One feature of the protocol, as it is offered to clients. */
export interface Feature {
  /** The request. */
  readonly method: string;
  /** Its key among the client's `textDocument` capabilities. */
  readonly client: string;
  /** Its key among the server's capabilities. */
  readonly server: keyof ServerCapabilities;
  readonly options: object;
  readonly files: readonly FileKind[];
  /** What it is to a person who annotates. */
  readonly doc: string;
}

/** Every feature, in the order of the documentation. */
export const features: readonly Feature[] = [
  {
    method: 'textDocument/hover',
    client: 'hover',
    server: 'hoverProvider',
    options: {},
    files: ['annotation', 'settings'],
    doc: 'Who, what and when is behind an id, a date, a field or a value.',
  },
  {
    method: 'textDocument/documentSymbol',
    client: 'documentSymbol',
    server: 'documentSymbolProvider',
    options: { label: 'Newsmark' },
    files: ['annotation', 'settings'],
    doc: 'The outline: the article, entities by kind, sources, and every claim with its speaker and date.',
  },
  {
    method: 'textDocument/definition',
    client: 'definition',
    server: 'definitionProvider',
    options: {},
    files: ['annotation'],
    doc: 'From a reference to what it names, and from a claim’s words to the article.',
  },
  {
    method: 'textDocument/typeDefinition',
    client: 'typeDefinition',
    server: 'typeDefinitionProvider',
    options: {},
    files: ['annotation'],
    doc: 'From a speaker to whoever the office of that day was held for, from an event to its place, from a source to its publisher, from a claim to its speaker.',
  },
  {
    method: 'textDocument/references',
    client: 'references',
    server: 'referencesProvider',
    options: {},
    files: ['annotation'],
    doc: 'Every use of an entity, source, claim, tag or article in the project, and of a YAML anchor in its file.',
  },
  {
    method: 'textDocument/implementation',
    client: 'implementation',
    server: 'implementationProvider',
    options: {},
    files: ['annotation'],
    doc: 'From a claim to those that repeat it, directly or by way of others; from a source to those derived from it; from a body to its people.',
  },
  {
    method: 'textDocument/documentHighlight',
    client: 'documentHighlight',
    server: 'documentHighlightProvider',
    options: {},
    files: ['annotation'],
    doc: 'All uses in the file of what the cursor is on, the definition told from the rest.',
  },
  {
    method: 'textDocument/documentLink',
    client: 'documentLink',
    server: 'documentLinkProvider',
    options: { resolveProvider: false },
    files: ['annotation'],
    doc: 'Links on the article’s file, on every URL and on Wikidata items.',
  },
  {
    method: 'textDocument/codeAction',
    client: 'codeAction',
    server: 'codeActionProvider',
    options: { codeActionKinds: ['quickfix'] },
    files: ['annotation', 'settings'],
    doc: 'Quick fixes for what the rules report.',
  },
  {
    method: 'textDocument/foldingRange',
    client: 'foldingRange',
    server: 'foldingRangeProvider',
    options: {},
    files: ['annotation', 'settings'],
    doc: 'Folds sections, entities, sources, claims, long lists and texts, comments, and `# region` to `# endregion`.',
  },
  {
    method: 'textDocument/selectionRange',
    client: 'selectionRange',
    server: 'selectionRangeProvider',
    options: {},
    files: ['annotation', 'settings'],
    doc: 'Grows a selection: the word, its line, the text, the field, the claim or entity, the section, the file.',
  },
];

/** The feature that replaces pushed diagnostics where the client asks for them itself. */
export const pulledDiagnostics: Feature = {
  method: 'textDocument/diagnostic',
  client: 'diagnostic',
  server: 'diagnosticProvider',
  options: { identifier: 'newsmark', interFileDependencies: true, workspaceDiagnostics: true },
  files: ['annotation', 'settings'],
  doc: 'What the rules report, in open files and in the whole project.',
};

/** What a client is offered. */
export function offered(client: Client): readonly Feature[] {
  return client.pullsDiagnostics ? [...features, pulledDiagnostics] : features;
}

/** The files of each kind, for a client that selects documents: by name, whatever it calls their language. */
export const selectors: Readonly<Record<FileKind, readonly object[]>> = {
  annotation: [{ pattern: '**/*.news.{yaml,yml}' }, { language: 'newsmark', scheme: 'untitled' }],
  settings: [{ pattern: '**/newsmark.yaml' }, { language: 'newsmark-settings', scheme: 'untitled' }],
};
