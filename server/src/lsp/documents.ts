import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { type Edit, replacement } from '../edit/edit.ts';
import type { PiecedDocument, TextFactory } from '../project/text.ts';

/** The documents that the client has open. Each change makes a new document, so that who reads an older one is not surprised. */
export class Documents {
  readonly #create: TextFactory;
  readonly #open = new Map<string, PiecedDocument>();

  constructor(create: TextFactory) {
    this.#create = create;
  }

  /** Keeps a document under its normal URI; the document itself bears the URI that the client gave it. */
  open(uri: string, { uri: given, languageId, version, text }: TextDocumentItem): PiecedDocument {
    const document = this.#create(given, languageId, version, text);
    this.#open.set(uri, document);
    return document;
  }

  /** The document after changes, and these as edits, one after the other; undefined where it is not open. */
  change(
    uri: string,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): { readonly document: PiecedDocument; readonly edits: readonly Edit[] } | undefined {
    let document = this.#open.get(uri);
    if (document === undefined) return undefined;
    const edits: Edit[] = [];
    for (const change of changes) {
      // Each change speaks of the text that the one before it left.
      const edit = editOf(document, change);
      edits.push(edit);
      document = document.edited(edit.span.start, edit.span.end, edit.text, version);
    }
    this.#open.set(uri, document);
    return { document, edits };
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }
}

function editOf(document: PiecedDocument, change: TextDocumentContentChangeEvent): Edit {
  if (!('range' in change)) return replacement(0, document.pieces.length, change.text);
  const start = document.offsetAt(change.range.start);
  return replacement(start, Math.max(start, document.offsetAt(change.range.end)), change.text);
}
