import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, type Edit, replacement } from '../edit/edit.ts';
import type { TextFactory } from '../project/text.ts';

/** The documents that the client has open. Each change makes a new document, so that who reads an older one is not surprised. */
export class Documents {
  readonly #create: TextFactory;
  readonly #open = new Map<string, TextDocument>();

  constructor(create: TextFactory) {
    this.#create = create;
  }

  /** Keeps a document under its normal URI; the document itself bears the URI that the client gave it. */
  open(uri: string, { uri: given, languageId, version, text }: TextDocumentItem): TextDocument {
    const document = this.#create(given, languageId, version, text);
    this.#open.set(uri, document);
    return document;
  }

  /** The document after changes, and these as edits, one after the other; undefined where it is not open. */
  change(
    uri: string,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): { readonly document: TextDocument; readonly edits: readonly Edit[] } | undefined {
    let document = this.#open.get(uri);
    if (document === undefined) return undefined;
    const edits: Edit[] = [];
    for (const change of changes) {
      // Each change speaks of the text that the one before it left.
      const edit = editOf(document, change);
      edits.push(edit);
      const text = applyEdits(document.getText(), [edit]);
      document = this.#create(document.uri, document.languageId, version, text);
    }
    this.#open.set(uri, document);
    return { document, edits };
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }
}

function editOf(document: TextDocument, change: TextDocumentContentChangeEvent): Edit {
  if (!('range' in change)) return replacement(0, document.getText().length, change.text);
  const start = document.offsetAt(change.range.start);
  return replacement(start, Math.max(start, document.offsetAt(change.range.end)), change.text);
}
