import type { Position, TextDocument } from 'vscode-languageserver-textdocument';

/** What a screen shows around a line. */
const screen = 50;

type ParamsAt = (position: Position, document: TextDocument) => object;

/** The eight kinds of request that an editor makes after a keystroke, with their parameters beside the document. */
export const asked: Readonly<Record<string, ParamsAt>> = {
  'textDocument/diagnostic': () => ({}),
  'textDocument/completion': (position) => ({ position, context: { triggerKind: 1 } }),
  'textDocument/hover': (position) => ({ position }),
  'textDocument/documentHighlight': (position) => ({ position }),
  'textDocument/codeAction': (position) => ({
    range: { start: position, end: position },
    context: { diagnostics: [], triggerKind: 2 },
  }),
  'textDocument/documentSymbol': () => ({}),
  'textDocument/foldingRange': () => ({}),
  'textDocument/inlayHint': ({ line }, { lineCount }) => ({
    range: {
      start: { line: Math.max(0, line - screen), character: 0 },
      end: { line: Math.min(lineCount, line + screen), character: 0 },
    },
  }),
};
