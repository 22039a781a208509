import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The documents that the client has open. Each change makes a new document, so that who reads an older one is not surprised. */
export class Documents {
  readonly #open = new Map<string, TextDocument>();

  /** Keeps a document under its normal URI; the document itself bears the URI that the client gave it. */
  open(uri: string, { uri: given, languageId, version, text }: TextDocumentItem): TextDocument {
    const document = TextDocument.create(given, languageId, version, text);
    this.#open.set(uri, document);
    return document;
  }

  /** The document after changes; undefined where it is not open. */
  change(
    uri: string,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument | undefined {
    const before = this.#open.get(uri);
    if (before === undefined) return undefined;
    const copy = TextDocument.create(before.uri, before.languageId, before.version, before.getText());
    const document = TextDocument.update(copy, [...changes], version);
    this.#open.set(uri, document);
    return document;
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }
}
