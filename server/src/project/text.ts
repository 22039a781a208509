import { TextDocument } from 'vscode-languageserver-textdocument';

/** Makes the document of a text. What it counts characters in is the factory's own. */
export type TextFactory = (uri: string, languageId: string, version: number, text: string) => TextDocument;

/** Characters of a line counted in UTF-16 units, as LSP has it where nothing else was agreed. */
export const utf16Text: TextFactory = TextDocument.create;

/** Characters of a line counted in bytes of UTF-8, for clients that chose so. Offsets stay UTF-16. */
export const utf8Text: TextFactory = (uri, languageId, version, text) =>
  new Utf8Text(TextDocument.create(uri, languageId, version, text));

class Utf8Text implements TextDocument {
  readonly #text: TextDocument;

  constructor(text: TextDocument) {
    this.#text = text;
  }

  get uri(): string {
    return this.#text.uri;
  }

  get languageId(): string {
    return this.#text.languageId;
  }

  get version(): number {
    return this.#text.version;
  }

  get lineCount(): number {
    return this.#text.lineCount;
  }

  getText(range?: Parameters<TextDocument['getText']>[0]): string {
    if (range === undefined) return this.#text.getText();
    return this.#text.getText().slice(this.offsetAt(range.start), this.offsetAt(range.end));
  }

  getLineRange(line: number): ReturnType<TextDocument['getLineRange']> {
    const { start, end } = this.#text.getLineRange(line);
    return {
      start: this.positionAt(this.#text.offsetAt(start)),
      end: this.positionAt(this.#text.offsetAt(end)),
    };
  }

  getEOLCharacters(line: number): ReturnType<TextDocument['getEOLCharacters']> {
    return this.#text.getEOLCharacters(line);
  }

  positionAt(offset: number): ReturnType<TextDocument['positionAt']> {
    const { line, character } = this.#text.positionAt(offset);
    const start = this.#text.offsetAt({ line, character: 0 });
    return { line, character: bytesIn(this.#text.getText().slice(start, start + character)) };
  }

  offsetAt({ line, character }: Parameters<TextDocument['offsetAt']>[0]): number {
    const start = this.#text.offsetAt({ line, character: 0 });
    const end = this.#text.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    let bytes = 0;
    let offset = start;
    for (const letter of this.#text.getText().slice(start, end)) {
      bytes += bytesOf(letter);
      if (bytes > character) break;
      offset += letter.length;
    }
    return offset;
  }
}

/** How many bytes of UTF-8 a text takes; a lone surrogate takes those of the replacement character. */
function bytesIn(text: string): number {
  let bytes = 0;
  for (const letter of text) bytes += bytesOf(letter);
  return bytes;
}

function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
