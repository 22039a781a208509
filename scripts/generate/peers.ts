/**
 * What two other language servers for YAML formats offer, by request, as their published sources had it in November
 * 2026 (yaml-language-server 1.25; the language server of GitHub Actions). A request that is not here they do not offer.
 */
export interface Peer {
  readonly name: string;
  readonly offers: Readonly<Record<string, string>>;
}

export const peers: readonly Peer[] = [
  {
    name: 'yaml-language-server',
    offers: {
      'textDocument/hover': 'yes',
      'textDocument/completion': 'yes',
      'textDocument/documentSymbol': 'yes',
      'textDocument/definition': 'YAML anchors only',
      'textDocument/references': 'YAML anchors only',
      'textDocument/rename': 'YAML anchors only',
      'textDocument/documentLink': 'yes',
      'textDocument/codeAction': 'yes',
      'textDocument/codeLens': 'yes',
      'textDocument/foldingRange': 'yes',
      'textDocument/selectionRange': 'yes',
      'textDocument/formatting': 'yes',
      'textDocument/onTypeFormatting': 'yes',
      'textDocument/diagnostic': 'pushed, open files',
    },
  },
  {
    name: 'GitHub Actions',
    offers: {
      'textDocument/hover': 'yes',
      'textDocument/completion': 'yes',
      'textDocument/documentLink': 'yes',
      'textDocument/codeAction': 'one',
      'textDocument/inlayHint': 'for schedules',
      'textDocument/diagnostic': 'pushed, open files',
    },
  },
];
