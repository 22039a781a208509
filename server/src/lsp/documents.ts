import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
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

  /** The document after changes; undefined where it is not open. */
  change(
    uri: string,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument | undefined {
    const before = this.#open.get(uri);
    if (before === undefined) return undefined;
    // Each change speaks of the text that the one before it left.
    const document = changes.reduce(
      (text, change) => this.#create(text.uri, text.languageId, version, changed(text, change)),
      before,
    );
    this.#open.set(uri, document);
    return document;
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }
}

function changed(text: TextDocument, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const whole = text.getText();
  return (
    whole.slice(0, text.offsetAt(change.range.start)) +
    change.text +
    whole.slice(text.offsetAt(change.range.end))
  );
}
