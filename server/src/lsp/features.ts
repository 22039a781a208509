import type { ServerCapabilities } from 'vscode-languageserver';
import {
  articleActionKinds,
  fixAllKind,
  formattingKey,
  reanchorKind,
  refactoringKinds,
  semanticTokensLegend,
  showReferences,
  sortKeysKind,
  triggerCharacters,
} from '../features/offer.ts';
import type { Client } from './client.ts';

/** A kind of file that the server serves. */
export type FileKind = 'annotation' | 'settings' | 'article';

/** One feature of the protocol, as it is offered to clients. */
export interface Feature {
  /** The request. */
  readonly method: string;
  /** Its key among the client's `textDocument` capabilities, or `workspace` where it is for no document. */
  readonly client: string;
  /** Its key among the server's capabilities. */
  readonly server: keyof ServerCapabilities;
  readonly options: object;
  /** Whether a client takes the options; true is said to those that do not. */
  readonly takesOptions?: (client: Client) => boolean;
  /** None where it is asked for the whole workspace. */
  readonly files: readonly FileKind[];
  /** The client's command that its answers name: it is offered to clients that have it. */
  readonly command?: string;
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
    files: ['annotation', 'settings', 'article'],
    doc: 'Who, what and when is behind an id, a date, a field or a value; in an article, the claim that stands on the words, and whoever is named there.',
  },
  {
    method: 'textDocument/completion',
    client: 'completion',
    server: 'completionProvider',
    options: { triggerCharacters, resolveProvider: true, completionItem: { labelDetailsSupport: true } },
    files: ['annotation', 'settings'],
    doc: 'Fields, values, ids by any name of what they stand for, the article’s own words, dates, tags and files; a reference to nothing offers to define it.',
  },
  {
    method: 'textDocument/documentSymbol',
    client: 'documentSymbol',
    server: 'documentSymbolProvider',
    options: { label: 'Newsmark' },
    files: ['annotation', 'settings', 'article'],
    doc: 'The outline: the article, entities by kind, sources, and every claim with its speaker and date; of an article, its claims in the order of their words.',
  },
  {
    method: 'textDocument/definition',
    client: 'definition',
    server: 'definitionProvider',
    options: {},
    files: ['annotation', 'article'],
    doc: 'From a reference to what it names, and from a claim’s words to the article; from words of the article to their claim, and from a name there to the entity.',
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
    files: ['annotation', 'article'],
    doc: 'Every use of an entity, source, claim, tag or article in the project, and of a YAML anchor in its file; in an article, of the claim that stands on the words, or of whoever is named there.',
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
    files: ['annotation', 'article'],
    doc: 'All uses in the file of what the cursor is on, the definition told from the rest; in an article all words of one speaker.',
  },
  {
    method: 'textDocument/prepareCallHierarchy',
    client: 'callHierarchy',
    server: 'callHierarchyProvider',
    options: {},
    files: ['annotation'],
    doc: 'A claim’s outgoing calls: who passed it on, step by step back to the speaker, and the claims it answers, contradicts, corrects or repeats. Its incoming calls: the claims that do so to it. Those of a person or source: what they said, passed on, or back.',
  },
  {
    method: 'workspace/symbol',
    client: 'symbol',
    server: 'workspaceSymbolProvider',
    options: { resolveProvider: true },
    files: [],
    doc: 'Finds entities, sources and claims of all projects by id, name, any alias, or the words of a claim; letters may be left out.',
  },
  {
    method: 'textDocument/documentLink',
    client: 'documentLink',
    server: 'documentLinkProvider',
    options: { resolveProvider: false },
    files: ['annotation'],
    doc: 'Links on the article’s file, on Wikidata items, and on every URL, in notes and comments too.',
  },
  {
    method: 'textDocument/rename',
    client: 'rename',
    server: 'renameProvider',
    options: { prepareProvider: true },
    takesOptions: ({ preparesRename }) => preparesRename,
    files: ['annotation'],
    doc: 'Renames an entity, source, claim or tag in the whole project, and a YAML anchor in its file. Refuses what two things would be called.',
  },
  {
    method: 'textDocument/codeAction',
    client: 'codeAction',
    server: 'codeActionProvider',
    options: {
      codeActionKinds: [
        'quickfix',
        ...articleActionKinds,
        ...Object.values(refactoringKinds),
        sortKeysKind,
        fixAllKind,
        reanchorKind,
      ],
      resolveProvider: true,
    },
    files: ['annotation', 'settings', 'article'],
    doc: 'Quick fixes for what the rules report, in articles too. In an article: make a claim of what is selected or of what stands at the cursor, add a name to an entity’s aliases. Refactorings: extract an article’s own entity or source to a registry, move one to another registry, merge two entities that are the same, write an alias out. Source actions: claims in the order of the article (`source.sortClaims.newsmark`), keys in the format’s order (`source.sortKeys.newsmark`), all fixes that are safe to take unseen (`source.fixAll.newsmark`), the article’s words where they have changed (`source.reanchor.newsmark`). Last, comments that silence a rule in one place or one file.',
  },
  {
    method: 'textDocument/formatting',
    client: 'formatting',
    server: 'documentFormattingProvider',
    options: {},
    files: ['annotation', 'settings'],
    doc: 'Lays a file out: indentation, the spaces around brackets and signs, blank lines. Values, quotation marks, comments, anchors and your line breaks stay.',
  },
  {
    method: 'textDocument/rangeFormatting',
    client: 'rangeFormatting',
    server: 'documentRangeFormattingProvider',
    options: { rangesSupport: true },
    files: ['annotation', 'settings'],
    doc: 'The same for the lines of one or several selections.',
  },
  {
    method: 'textDocument/onTypeFormatting',
    client: 'onTypeFormatting',
    server: 'documentOnTypeFormattingProvider',
    options: { firstTriggerCharacter: formattingKey },
    files: ['annotation', 'settings'],
    doc: 'Enter sets right the spaces in the line that it ends. Indentation stays as it is typed.',
  },
  {
    method: 'textDocument/inlayHint',
    client: 'inlayHint',
    server: 'inlayHintProvider',
    options: { resolveProvider: true },
    files: ['annotation'],
    doc: 'Behind an id the name and the office on the day, behind a date the day of the week, behind a text that has drifted how much is left of it.',
  },
  {
    method: 'textDocument/semanticTokens',
    client: 'semanticTokens',
    server: 'semanticTokensProvider',
    options: { legend: semanticTokensLegend, full: { delta: true }, range: true },
    files: ['annotation', 'settings'],
    doc: 'Colours by meaning: people, organizations, places and events told apart, also where they are referred to; references that name nothing; values that a field takes.',
  },
  {
    method: 'textDocument/codeLens',
    client: 'codeLens',
    server: 'codeLensProvider',
    options: { resolveProvider: true },
    files: ['annotation', 'article'],
    command: showReferences,
    doc: 'Counts: the claims that name an entity, those that a source backs; of a file its claims, those without a source, and how many of the article’s quotations are annotated; above an article the same, and what suggests claims for the rest. For editors that have the command to show them (`newsmark.showReferences`).',
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
  files: ['annotation', 'settings', 'article'],
  doc: 'What the rules report, in open files and in the whole project.',
};

/** What a client is offered. */
export function offered(client: Client): readonly Feature[] {
  const all = client.pullsDiagnostics ? [...features, pulledDiagnostics] : features;
  return all.filter(
    ({ command }) => command === undefined || (client.options.commands?.includes(command) ?? false),
  );
}

/** The files of each kind, for a client that selects documents: by name, whatever it calls their language. */
export const selectors: Readonly<Record<FileKind, readonly object[]>> = {
  annotation: [{ pattern: '**/*.news.{yaml,yml}' }, { language: 'newsmark', scheme: 'untitled' }],
  settings: [{ pattern: '**/newsmark.yaml' }, { language: 'newsmark-settings', scheme: 'untitled' }],
  // Globs mind the case of letters. Whether such a file is an article of a project, only its project knows.
  article: [{ pattern: '**/*.{md,MD,txt,TXT}' }],
};
